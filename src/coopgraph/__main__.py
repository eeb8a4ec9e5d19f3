"""`python -m coopgraph`: the same as the `coopgraph` command."""

from coopgraph.cli import main

if __name__ == "__main__":
    main()
