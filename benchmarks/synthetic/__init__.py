"""Made-up tables in the shape of `data/`, as large as asked, to measure the program with."""
