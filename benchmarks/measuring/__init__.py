"""Running the ways side by side and telling what was measured."""
