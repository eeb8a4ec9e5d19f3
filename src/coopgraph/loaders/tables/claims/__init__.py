"""The tables of claims/: what one document says of one thing, one row each."""
