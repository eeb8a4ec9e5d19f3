"""Record what udata and CKAN make of the corpus: `make peers`, or `record.py UDATA CKAN` (Pythons).

The verdicts are fixtures of the tests of the rehearsal: what a portal showed of every dataset,
service, series and file, with the version of its program.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.harvest.corpus import FOLDER, write_corpus  # noqa: E402


def record(peer: str, python: str, paths: list[Path]) -> None:
    """Let one peer judge every catalogue and keep its verdicts, sorted and in short lines."""
    program = Path(__file__).with_name(f"record_{peer}.py")
    answer = subprocess.run(
        [python, str(program), *map(str, paths)], stdout=subprocess.PIPE, check=True
    )
    told = json.loads(answer.stdout)
    lines = [
        f"{json.dumps(name)}: {json.dumps(verdict, ensure_ascii=False, sort_keys=True)}"
        for name, verdict in sorted(told.pop("catalogues").items())
    ]
    head = json.dumps(told)[:-1]
    text = f'{head}, "catalogues": {{\n' + ",\n".join(lines) + "\n}}\n"
    (FOLDER / f"{peer}.json").write_text(text, encoding="utf-8")
    print(peer, told["version"], len(lines))


def main() -> None:
    """Write the corpus into a folder and let both peers judge it."""
    with tempfile.TemporaryDirectory() as folder:
        paths = sorted(write_corpus(Path(folder)))
        for peer, python in zip(("udata", "ckan"), sys.argv[1:], strict=True):
            record(peer, python, paths)


if __name__ == "__main__":
    main()
