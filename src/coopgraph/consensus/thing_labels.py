"""Readable names for every thing, in the three languages as far as they can be worded.

A thing that documents name is called by its best supported name in each language; a partnership, an
edition or a participation, which they name in too many ways, is worded from what is agreed of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from coopgraph.consensus.agreement import Agreement
from coopgraph.consensus.witnesses import Witnesses
from coopgraph.consensus.wordings import best_wordings
from coopgraph.lookup.distinct import Detail, told_apart
from coopgraph.lookup.naming import shown
from coopgraph.lookup.values_in_words import enumerated
from coopgraph.messages import LANGUAGES, has, say
from coopgraph.messages.languages import in_language
from coopgraph.messages.ordinals import ordinal
from coopgraph.ontology.terms import coop, dcterms, m8g, rdfs, schema
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Quad, Term, iri, literal, read_literal

ThingNames = dict[Term, dict[str, str]]
"""Names of things: IRI term → language → name."""

LABEL = iri(rdfs.label)
_DATES = (coop.signatureDate, schema.startDate, dcterms.date)
_SHOWN = 2

_ORDER = (
    *("actor", "series", "partnership", "edition", "convention", "project", "workshop"),
    *("main-theme", "subject", "meeting", "participation", "declaration-point", "total"),
)
"""Notions in the order in which their names can be made: each uses only names of earlier ones."""

Values = Mapping[str, list[Term]]


class Labels:
    """Names of things, made from agreements and from the names already known."""

    def __init__(self, names: ThingNames, witnesses: Witnesses, iris: Iris) -> None:
        """Start from the names of authorities, themes, documents and concepts."""
        self.names = names
        self._witnesses = witnesses
        self.iris = iris
        self._edition_of: dict[Term, Term] = {}
        self._wordings: dict[str, Callable[[Agreement, Values], dict[str, str]]] = {
            "partnership": self._partnership,
            "edition": self._edition,
            "convention": self._convention,
            "participation": self._participation,
            "declaration-point": self._declaration_point,
            "total": self._total,
        }

    def name(self, thing: Term, language: str) -> str:
        """Give the name of a thing in a language, or in another one, or else its id."""
        return shown(self.names.get(thing, {}), language, thing)

    def add(self, agreements: Iterable[Agreement]) -> Iterator[Quad]:
        """Name the things of some agreements and state the names."""
        by_notion: dict[str, list[Agreement]] = {}
        for agreement in agreements:
            notion = self.iris.notion_and_id(agreement.thing)[0]
            by_notion.setdefault(notion, []).append(agreement)
        for notion in _ORDER:
            yield from self._name_all(notion, by_notion.get(notion, ()))

    def _name_all(self, notion: str, agreements: Iterable[Agreement]) -> Iterator[Quad]:
        """Name the things of a notion, no two of them the same."""
        wording = self._wordings.get(notion, self._verbatim)
        values = {agreement.thing: values_of(agreement) for agreement in agreements}
        names = {a.thing: wording(a, values[a.thing]) for a in agreements}
        self.names |= told_apart(names, self._details(values))
        for thing in names:
            for language, name in sorted(self.names[thing].items()):
                yield Quad(thing, LABEL, literal(name, language=language))

    def _details(self, values: Mapping[Term, Values]) -> tuple[Detail, ...]:
        """Give what tells things of one name apart: their year, their event, their country."""

        def year(thing: Term, _language: str) -> str:
            dates = (d for path in _DATES for d in values[thing].get(path, ()))
            return next((read_literal(date).value for date in dates), "")[:4]

        def linked(*paths: str) -> Detail:
            def name(thing: Term, language: str) -> str:
                found = [it for path in paths for it in values[thing].get(path, ())]
                return ", ".join(self.name(it, language) for it in found[:_SHOWN])

            return name

        return (
            year,
            linked(m8g.parentEvent, coop.discussedAt, coop.prepares),
            linked(coop.ofPartnership),
            linked(coop.country),
        )

    def _verbatim(self, agreement: Agreement, _values: Values) -> dict[str, str]:
        return self._best_names(agreement, coop.nameAsWritten)

    def _total(self, agreement: Agreement, _values: Values) -> dict[str, str]:
        return self._best_names(agreement, coop.measure)

    def _partnership(self, _agreement: Agreement, values: Values) -> dict[str, str]:
        parties = sorted(values.get(coop.party, ()))
        return {lang: " – ".join(self.name(p, lang) for p in parties) for lang in LANGUAGES}

    def _edition(self, agreement: Agreement, values: Values) -> dict[str, str]:
        for participation in values.get(m8g.hasParticipation, ()):
            self._edition_of[participation] = agreement.thing
        series = values.get(schema.superEvent, [""])[0].rpartition("/")[2].rstrip(">")
        number = values.get(coop.editionNumber)
        if not number or not has(f"consensus.label.edition.{series}"):
            return self._best_names(agreement, coop.nameAsWritten)
        n = int(read_literal(number[0]).value)
        return {lang: self._edition_name(series, n, values, lang) for lang in LANGUAGES}

    def _edition_name(self, series: str, n: int, values: Values, lang: str) -> str:
        place = [self.name(place, lang) for place in values.get(coop.place, ())]
        year = [read_literal(start).value[:4] for start in values.get(schema.startDate, ())]
        where = f" ({', '.join((*place, *year))})" if place or year else ""
        written = ordinal(n, lang, plural=series == "assises")  # "Assises" is a plural in French
        return say(
            f"consensus.label.edition.{series}", lang, ordinal=written, number=n, where=where
        )

    def _convention(self, agreement: Agreement, values: Values) -> dict[str, str]:
        """Word a convention: its title, or else its kind, with the parties and the year."""
        titles = self._best_names(agreement, coop.nameAsWritten)
        return {lang: self._convention_name(values, titles, lang) for lang in LANGUAGES}

    def _convention_name(self, values: Values, titles: Mapping[str, str], lang: str) -> str:
        kind = ", ".join(self.name(k, lang) for k in values.get(coop.mainKind, ()))
        kind = titles.get(lang) or kind or in_language(titles, lang)
        parties = self._parties(values, lang)
        when = [f" ({read_literal(d).value[:4]})" for d in values.get(coop.signatureDate, ())]
        key = f"consensus.label.convention.{'between' if parties else 'alone'}"
        return say(key, lang, kind=kind, parties=parties, when="".join(when))

    def _parties(self, values: Values, lang: str) -> str:
        """Give who made a convention: its partnerships, or else who is known to have signed it."""
        if partnerships := values.get(coop.ofPartnership):
            return "; ".join(self.name(partnership, lang) for partnership in partnerships)
        signatories = [self.name(one, lang) for one in values.get(coop.signatory, ())]
        written = [read_literal(one).value for one in values.get(coop.signatoryAsWritten, ())]
        return enumerated(signatories or written, lang)

    def _participation(self, agreement: Agreement, values: Values) -> dict[str, str]:
        actors = values.get(m8g.hasParticipant, [])
        worked_with = sorted(values.get(coop.worksWith, [""]))
        event = self._edition_of.get(agreement.thing, worked_with[0])
        return {lang: self._participation_name(actors, event, lang) for lang in LANGUAGES}

    def _participation_name(self, actors: list[Term], event: Term, lang: str) -> str:
        actor = ", ".join(self.name(actor, lang) for actor in actors)
        if not event:
            return actor
        return say("consensus.label.participation", lang, actor=actor, event=self.name(event, lang))

    def _declaration_point(self, _agreement: Agreement, values: Values) -> dict[str, str]:
        edition = values.get(coop.declaredAt, [""])[0]
        number = read_literal(values.get(coop.pointNumber, ['"?"'])[0]).value
        return {
            lang: say(
                "consensus.label.declaration-point",
                lang,
                edition=self.name(edition, lang),
                number=number,
            )
            for lang in LANGUAGES
        }

    def _best_names(self, agreement: Agreement, property: str) -> dict[str, str]:
        return best_wordings(agreement, property, self._witnesses)


def values_of(agreement: Agreement) -> dict[str, list[Term]]:
    """Give the agreed values of a thing by property."""
    values: dict[str, list[Term]] = {}
    for agreed in agreement.values:
        values.setdefault(agreed.property, []).append(agreed.value)
    return values
