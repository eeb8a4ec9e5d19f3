"""What stands at every IRI of ours: the page for people, data for programs, or where it went."""
