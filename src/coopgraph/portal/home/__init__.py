"""Where one comes in: what this is, and the ways on."""
