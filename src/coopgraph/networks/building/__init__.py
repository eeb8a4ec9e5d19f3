"""Networks built from answers of the query library: nodes, ties, sides, scope."""
