"""The lists of the portal."""
