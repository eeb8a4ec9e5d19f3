"""Values and names as a page shows them: in the reader's language, or marked with their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from coopgraph.explaining.cited_document import CitedDocument
from coopgraph.lookup.naming import id_of, shown
from coopgraph.lookup.values_in_words import value_in_words
from coopgraph.messages import has, say
from coopgraph.messages.dates_in_words import date_in_words
from coopgraph.messages.languages import UNDETERMINED, language_shown
from coopgraph.ontology.term_labels import as_heading, definition
from coopgraph.ontology.terms import coop
from coopgraph.portal.page.thing_paths import page_path
from coopgraph.portal.things.content import CitationNumbers, CitedTold, FactValue, Mark, ShownText
from coopgraph.portal.things.matter import ThingMatter
from coopgraph.records.iris import ONTOLOGY_BASE, Iris
from coopgraph.records.quads import Term, is_iri, read_literal

_WEB = ("https://", "http://")


@dataclass
class ThingWording:
    """Words the matter of one page in one language, and numbers its documents as they are cited."""

    matter: ThingMatter
    language: str
    iris: Iris
    cited: dict[str, int] = field(default_factory=dict)

    def say(self, key: str, **fields: object) -> str:
        """Give a sentence of messages/things.toml."""
        return say(f"things.{key}", self.language, **fields)

    def name(self, term: Term) -> ShownText:
        """Give the name of a thing or term, in another language if need be, or its id."""
        names = self.matter.names.get(term, {})
        return ShownText(shown(names, self.language, term), self._foreign(names))

    def _foreign(self, names: dict[str, str]) -> str:
        lang = language_shown(names, self.language)
        return "" if lang in (self.language, UNDETERMINED) else lang

    def property(self, term: Term) -> str:
        """Give the name of a property."""
        return self.name(term).text

    def heading(self, property: Term) -> str:
        """Give the name of a property as it stands before its values."""
        return as_heading(self.property(property), self.language)

    def about(self, term: Term) -> str:
        """Give what a property means, in a sentence, or ""."""
        return definition(term[1:-1], self.language) or ""

    def value(
        self,
        term: Term,
        *,
        sources: Iterable[str] = (),
        marks: tuple[Mark, ...] = (),
        period: str = "",
        currency: str = "",
    ) -> FactValue:
        """Word a value, with the documents (ids) that support it; an amount has a `currency`."""
        return FactValue(
            self._amount(term, currency) if currency else self.said(term),
            page_path(term, self.language, self.iris) if is_iri(term) else "",
            self._address(term),
            period,
            self.citations(sources),
            marks,
        )

    def said(self, term: Term) -> ShownText:
        """Word a value."""
        if is_iri(term):
            return self.name(term) if self._is_known(term) else ShownText(term[1:-1])
        text = value_in_words(term, self.language, shown_by_id)
        lang = read_literal(term).language
        return ShownText(text, "" if lang in (self.language, UNDETERMINED) else lang)

    def _is_known(self, term: Term) -> bool:
        return term in self.matter.names or term.startswith(f"<{self.iris.base}")

    def _address(self, term: Term) -> str:
        """Give where a value leads outside; only addresses of the web are followed."""
        is_ours = term.startswith((f"<{self.iris.base}", f"<{ONTOLOGY_BASE}"))
        return term[1:-1] if not is_ours and term[1:].startswith(_WEB) else ""

    def _amount(self, term: Term, currency: str) -> ShownText:
        return ShownText(
            say("consensus.amount", self.language, amount=self.said(term).text, currency=currency)
        )

    def date(self, term: Term | None) -> str:
        """Say a date term; "" for none."""
        return date_in_words(read_literal(term).value, self.language) if term else ""

    def date_seen(self) -> str:
        """Say when the state of the thing was last seen: no state is told without."""
        dates = self.matter.plain(coop.statusDate)
        return self.date(dates[0]) if dates else self.say("undated")

    def period(self, start: Term | None, end: Term | None) -> str:
        """Say from when to when something held, as far as that is known."""
        fields = {"start": self.date(start), "end": self.date(end)}
        if start and end:
            return say("explaining.from-to", self.language, **fields)
        if start or end:
            return say(f"explaining.{'from' if start else 'to'}", self.language, **fields)
        return ""

    def citations(self, sources: Iterable[str]) -> CitationNumbers:
        """Give the numbers of documents (ids), new ones in the order in which they are cited."""
        known = sorted(source for source in set(sources) if source in self.matter.documents)
        return tuple(sorted(self.cited.setdefault(id, len(self.cited) + 1) for id in known))

    def documents(self) -> tuple[CitedTold, ...]:
        """Give the documents cited so far, by number."""
        return tuple(self._cited(id, number) for id, number in self.cited.items())

    def _cited(self, id: str, number: int) -> CitedTold:
        document = self.matter.documents[id]
        return CitedTold(
            number,
            self.title(document),
            document.publisher,
            self.name(document.kind).text if document.kind else "",
            date_in_words(document.published, self.language) if document.published else "",
            document.published,
            language_name(document.language, self.language),
            page_path(document.thing, self.language, self.iris),
            document.address if document.address.startswith(_WEB) else "",
            self.value(document.original) if document.original else None,
        )

    def title(self, document: CitedDocument) -> ShownText:
        """Give the title of a document in a language in which it has one."""
        return ShownText(
            shown(document.titles, self.language, document.thing), self._foreign(document.titles)
        )


def shown_by_id(term: Term, _language: str) -> str:
    """Give the id of a thing that has no name."""
    return id_of(term)


def language_name(code: str, language: str) -> str:
    """Give the name of a language by its code (ISO 639-1); the code of one that has no name."""
    key = f"things.language.{code}"
    return say(key, language) if has(key) else code
