"""The first page of the portal, and the pictures that it leads to."""
