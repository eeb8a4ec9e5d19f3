"""The graph on the web: a SPARQL endpoint, and an address for every question of the library.

SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/) is answered by an Oxigraph server
process; this room stands in front of it, says who may ask what, and keeps it running.
"""
