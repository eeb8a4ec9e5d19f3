"""All pages together: served over HTTP, or written into a folder."""
