"""What each table says, one short module a table: rows become records."""
