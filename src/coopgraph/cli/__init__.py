"""The command line: commands say what they take, call one room, and show what comes back."""

__all__ = ["main"]


def main() -> None:
    """Run the `coopgraph` command."""
    from coopgraph.cli.program import run

    run()
