"""What is measured on networks, each measure with the paper that defines it."""
