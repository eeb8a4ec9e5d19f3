"""The Oxigraph processes that answer queries, and which of them answers what."""
