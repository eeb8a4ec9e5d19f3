"""What the pages about the ontology show: its terms in their sections, with what the shapes say.

A page is made from plain values, so that the template only lays out; see `coopgraph.pages`.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property

from pyoxigraph import Literal

from coopgraph.ontology import turtle_files
from coopgraph.ontology.entries import CodeList, TermEntry
from coopgraph.ontology.prefixes import prefixes
from coopgraph.ontology.rules import PropertyRule, load_rules
from coopgraph.ontology.schemes import concepts, scheme_names
from coopgraph.ontology.term_labels import labels
from coopgraph.ontology.terms import coop, owl, rdf, rdfs, sh, skos
from coopgraph.ontology.turtle import Description, describe, text_of
from coopgraph.ontology.uses import Use, use_of

_BANNER = re.compile(r"^# =+\n# (.+)\n# =+$|^coop:(\w+) a ", re.MULTILINE)
_CLASS = (owl.Class,)


class ReferencePage:
    """Everything one language's page shows."""

    def __init__(self, lang: str) -> None:
        """Read the ontology for a page in `lang` (`fr`, `vi` or `en`)."""
        self.lang = lang
        self._words = describe([turtle_files.words()])
        self._lists = describe(turtle_files.code_lists())

    def header(self, predicate: str) -> str:
        """Return what the ontology's header says, in this language or in none."""
        return self._text(self._words[turtle_files.ONTOLOGY_IRI], predicate)

    @cached_property
    def sections(self) -> dict[str, list[TermEntry]]:
        """Section key → its terms, in the order of the file."""
        found: dict[str, list[TermEntry]] = {}
        section = ""
        for title, name in _BANNER.findall(turtle_files.words().read_text(encoding="utf-8")):
            section = title.lower().replace(" ", "-") or section
            if name:
                found.setdefault(section, []).append(self._term(coop.NAMESPACE + name))
        return found

    @cached_property
    def borrowed_classes(self) -> list[tuple[str, tuple[Use, ...]]]:
        """(IRI, uses) of the classes of others that have a shape."""
        rules = load_rules().of_class
        return [(iri, self._uses(iri)) for iri in sorted(rules) if iri not in self._words]

    @cached_property
    def borrowed(self) -> list[tuple[str, str, str]]:
        """(prefixed name, IRI, label) of the words of others, sorted."""
        described = describe(turtle_files.names_of_others(), only=frozenset({rdfs.label}))
        return sorted((self.short(iri), iri, self.label(iri)) for iri in described)

    @cached_property
    def code_lists(self) -> list[CodeList]:
        """The code lists, sorted by the name shown."""
        found = [self._code_list(name) for name in scheme_names()]
        return sorted(found, key=lambda scheme: _plain(scheme.label))

    @cached_property
    def index(self) -> list[tuple[str, str]]:
        """(label, name) of our terms, sorted by label."""
        terms = (term for found in self.sections.values() for term in found)
        return sorted(((term.label, term.name) for term in terms), key=lambda of: _plain(of[0]))

    def label(self, iri: str) -> str:
        """Return the name shown for an IRI; its prefixed name if it has none."""
        return labels().get(iri, {}).get(self.lang) or self.short(iri)

    def scheme_label(self, name: str) -> str:
        """Return the name shown for a code list."""
        return next(scheme.label for scheme in self.code_lists if scheme.name == name)

    def short(self, iri: str) -> str:
        """Return `prefix:name`, by the longest namespace that fits, else the IRI."""
        fits = [(space, prefix) for prefix, space in prefixes().items() if space in iri]
        space, prefix = max(fits, key=lambda of: len(of[0]), default=("", ""))
        return f"{prefix}:{iri.removeprefix(space)}" if prefix else iri

    def anchor(self, iri: str) -> str:
        """Return where this page speaks of an IRI: a fragment equal to ours, or the IRI."""
        if iri.startswith(coop.NAMESPACE):
            return "#" + iri.removeprefix(coop.NAMESPACE)
        return "#" + self.short(iri).replace(":", "-") if iri in labels() else iri

    def _term(self, iri: str) -> TermEntry:
        found = self._words[iri]
        names = labels()[iri]
        return TermEntry(
            name=iri.removeprefix(coop.NAMESPACE),
            iri=iri,
            is_class=any(text_of(kind) in _CLASS for kind in found[rdf.type]),
            label=names[self.lang],
            other_labels=tuple((lang, names[lang]) for lang in names if lang != self.lang),
            definition=self._text(found, skos.definition),
            scope_note=self._text(found, skos.scopeNote),
            example=self._text(found, skos.example),
            parents=tuple(_iris(found, rdfs.subClassOf, rdfs.subPropertyOf)),
            said_of=self._said_of.get(iri) or tuple(_iris(found, rdfs.domain)),
            range=self._range(iri),
            bound_of=next(_iris(found, coop.earliestOf, coop.latestOf), None),
            uses=self._uses(iri),
        )

    def _range(self, iri: str) -> str | None:
        """Return what the values are: by the ontology or, where OWL cannot say, by the shapes."""
        stated = next(_iris(self._words[iri], rdfs.range), None)
        return self._datatypes.get(iri) if stated in (None, rdfs.Literal) else stated

    @cached_property
    def _datatypes(self) -> dict[str, str]:
        found = describe(turtle_files.shapes(), only=frozenset({sh.path, sh.datatype})).values()
        return {
            text_of(constraint[sh.path][0]): text_of(constraint[sh.datatype][0])
            for constraint in found
            if constraint.keys() == {sh.path, sh.datatype}
        }

    @cached_property
    def _said_of(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for of, rules in load_rules().of_class.items():
            for rule in rules:
                found[rule.path] = (*found.get(rule.path, ()), of)
        return {path: tuple(sorted(of, key=self.label)) for path, of in found.items()}

    def _uses(self, class_iri: str) -> tuple[Use, ...]:
        rules: tuple[PropertyRule, ...] = load_rules().of_class.get(class_iri, ())
        return tuple(use_of(rule, self.lang, self.label) for rule in rules)

    def _code_list(self, name: str) -> CodeList:
        own = concepts(name).values()
        scheme = next(iri for iri in self._lists if iri.endswith(f"/scheme/{name}"))
        return CodeList(
            name=name,
            label=self.label(scheme),
            definition=self._text(self._lists[scheme], skos.definition),
            scope_note=self._text(self._lists[scheme], skos.scopeNote),
            codes=tuple(self._code(iri) for iri in own),
        )

    def _code(self, iri: str) -> tuple[str, str, str]:
        found = self._lists[iri]
        return (
            text_of(found[skos.notation][0]),
            self.label(iri),
            self._text(found, skos.definition),
        )

    def _text(self, found: Description, predicate: str) -> str:
        for value in found.get(predicate, []):
            if not isinstance(value, Literal) or value.language in (None, self.lang):
                return text_of(value)
        return ""


def _plain(label: str) -> str:
    """Return a label as an index sorts it: without case, accents or tones."""
    letters = unicodedata.normalize("NFD", label.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _iris(found: Description, *predicates: str) -> Iterator[str]:
    for predicate in predicates:
        yield from (text_of(value) for value in found.get(predicate, []))
