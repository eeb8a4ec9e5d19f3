"""/query and /openapi.json: every question of the library at an address of its own."""
