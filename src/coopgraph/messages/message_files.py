"""Reading a file of sentences.

Every command says something before it does anything, and the TOML reader of Python takes longer to
import than Python itself to start. Nearly every line of these files is one of four simple shapes,
read here; a file with any other line goes to the full reader. Both give the same (tests/words).
"""

Sentences = dict[str, dict[str, str]]
"""Dotted name of a table → language → text."""

_BLOCK = '"""'


def read_sentences(path: str) -> Sentences:
    """Return the sentences of a TOML file (https://toml.io/en/v1.0.0)."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    found = _read_simply(text)
    return read_fully(text) if found is None else found


def _read_simply(text: str) -> Sentences | None:
    """Read `[name]`, `lang = "…"`, blocks of lines in triple quotes and comments; else None."""
    if "\\" in text or "\r" in text or "\t" in text:
        return None
    sentences: Sentences = {}
    table: dict[str, str] = {}
    lines = iter(text.split("\n"))
    for line in lines:
        if not line or line[0] == "#":
            continue
        lang, _, value = line.partition(" = ")
        if line[0] == "[" and line[-1] == "]" and '"' not in line:
            table = sentences.setdefault(line[1:-1], {})
        elif value == _BLOCK:
            table[lang] = "".join(f"{inner}\n" for inner in iter(lines.__next__, _BLOCK))
        elif value[:1] == value[-1:] == '"' and '"' not in value[1:-1]:
            table[lang] = value[1:-1]
        else:
            return None
    return sentences


def read_fully(text: str) -> Sentences:
    """Read any TOML whose leaves are strings."""
    import tomllib

    sentences: Sentences = {}

    def walk(name: str, table: dict[str, object]) -> None:
        for key, value in table.items():
            if isinstance(value, dict):
                walk(f"{name}.{key}".lstrip("."), value)
            else:
                sentences.setdefault(name, {})[key] = str(value)

    walk("", tomllib.loads(text))
    return sentences
