"""What the words of a document become when a strand takes its row over."""

from functools import partial

from synthetic import wording
from synthetic.pattern import LIST, Row, parts
from synthetic.rules import Rule
from synthetic.strands import Strand


def publisher(strand: Strand, row: Row, cell: str) -> str:
    """Name the publisher of a document."""
    return strand.publisher(row)


def actor_name(strand: Strand, row: Row, cell: str) -> str:
    """Write an actor in full, by its initials or in capitals, as documents vary."""
    name = strand.actor_name(row)
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    forms = (name, name, name, f"{name} ({initials})", name.upper())
    return strand.once(f"name {row['actor_id']}", cell, lambda: strand.random.choice(forms))


def authority_name(column: str) -> Rule:
    """Return the rule for the name of the authority of another column, as documents write it."""

    def rule(strand: Strand, row: Row, cell: str) -> str:
        if not row[column]:
            return words(strand, row, cell)
        known = strand.authorities[row[column]]
        own = (
            known[f"name_{language}"]
            if (language := strand.language(row)) in wording.SPOKEN
            else ""
        )
        forms = [own or known["name_en"], *parts(known["aliases"])[:4]]
        return strand.once(f"form {row[column]}", cell, lambda: strand.random.choice(forms))

    return rule


def words(strand: Strand, row: Row, cell: str) -> str:
    """Word what a document says, in its language."""
    return _words(strand, row, cell, strand.language(row))


def titles(strand: Strand, row: Row, cell: str) -> str:
    """Word the titles of one thing, each in the language at its place."""
    languages, written = parts(row["language"]), parts(cell)
    if len(languages) == 1:
        languages *= len(written)
    return LIST.join(map(partial(_words, strand, row), written, languages))


def theme_words(strand: Strand, row: Row, cell: str) -> str:
    """Word a general theme, in the language its row gives."""
    return _words(strand, row, cell, row["general_theme_lang"])


def remark(strand: Strand, row: Row, cell: str) -> str:
    """Word what whoever made the tables remarks: in English."""
    return _words(strand, row, cell, "en")


def body(strand: Strand, row: Row, cell: str) -> str:
    """Write a body or a person that is not an actor of the tables."""
    country = {"fr": "FR", "vi": "VN"}.get(strand.language(row), "INT")

    def choose() -> str:
        if strand.random.random() < 0.3:
            return wording.person(strand.random, country)
        return wording.body(strand.random, country, strand.town(row))

    return strand.apart("body", cell, choose)


def _words(strand: Strand, row: Row, cell: str, language: str) -> str:
    place = strand.town(row)
    return strand.apart(
        f"words {language}",
        cell,
        lambda: wording.phrase(strand.random, language, len(cell), place),
    )
