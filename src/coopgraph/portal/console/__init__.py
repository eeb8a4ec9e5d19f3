"""Asking in SPARQL from a page: answered by the server, or, without one, in the page itself."""
