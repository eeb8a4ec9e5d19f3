"""What a page is, who makes them, and how one leads to another: the same on a server and a disk."""
