"""/sparql: SPARQL 1.1 Protocol, for questions only."""
