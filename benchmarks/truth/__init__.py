"""How often the settled value is the true one, on tables whose truth is known."""
