"""The questions of the library as pages."""
