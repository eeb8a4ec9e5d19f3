"""The command line: commands say what they take, call one room, and show what comes back.

Exit codes: 0, all is well; 1, the program could not go on, and one line says why; 2, the data have
fatal findings, or an address given is none; 130, interrupted.
"""

import sys

__all__ = ["main"]


def main() -> None:
    """Run the `coopgraph` command with the arguments of this process.

    Help and version are answered at once, without the library that understands arguments, which
    takes three times as long to import as Python takes to start.
    """
    from coopgraph.cli.front import answer

    said = answer(sys.argv[1:])
    from coopgraph.cli.streams import end, end_by_broken_pipe, speak_utf8

    if said is None:
        from coopgraph.garbage import collect_rarely

        collect_rarely()
        from coopgraph.cli.running import run

        end(run(sys.argv[1:]))
    speak_utf8()
    try:
        print(said, flush=True)
    except BrokenPipeError:
        end_by_broken_pipe()
