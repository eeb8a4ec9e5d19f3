"""The agreed view as tables, one per notion, for people who use spreadsheets."""
