"""Which column of which table is which property. Written out, as a plain script would."""

from collections.abc import Callable
from datetime import date, timedelta

from rdflib import XSD, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS

BASE = "https://w3id.org/coopgraph/"
COOP = Namespace(f"{BASE}ontology#")
SCHEMA = Namespace("https://schema.org/")
M8G = Namespace("http://data.europa.eu/m8g/")
ONE, LATEST, ALL = "one", "latest", "all"
Row = dict[str, str]
Make = Callable[[str, str], URIRef | Literal]
"""From a value and a language to a term."""


def thing(notion: str, id: str) -> URIRef:
    """Name a thing."""
    return URIRef(f"{BASE}id/{notion}/{id}")


def link(notion: str) -> Make:
    """Make links to a notion."""
    return lambda value, language: thing(notion, value)


def code(scheme: str) -> Make:
    """Make concepts of a code list."""
    return lambda value, language: URIRef(f"{BASE}scheme/{scheme}/{value}")


def words(value: str, language: str) -> Literal:
    """Make words in the language of the document."""
    return Literal(value, lang=language)


def english(value: str, language: str) -> Literal:
    """Make words of whoever made the tables."""
    return Literal(value, lang="en")


def text(value: str, language: str) -> Literal:
    """Make a string."""
    return Literal(value)


def number(value: str, language: str) -> Literal:
    """Make a whole number."""
    return Literal(value, datatype=XSD.integer)


def duration(value: str, language: str) -> Literal:
    """Make a length of time; not parsed."""
    return Literal(value, datatype=XSD.duration, normalize=False)


def dated(value: str, language: str = "") -> Literal:
    """Make a date with the precision it has."""
    kinds = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
    return Literal(value, datatype=kinds[len(value)], normalize=False)


def first_and_last_day(value: str) -> tuple[Literal, Literal]:
    """Return the first and the last day a date may mean."""
    first = date.fromisoformat(f"{value}-01-01"[:10])
    last = first
    if len(value) == 4:
        last = first.replace(month=12, day=31)
    elif len(value) == 7:
        next_month = first.replace(day=28) + timedelta(days=4)
        last = next_month.replace(day=1) - timedelta(days=1)
    return Literal(first), Literal(last)


DAYS = {
    SCHEMA.startDate: (COOP.startEarliest, COOP.startLatest),
    SCHEMA.endDate: (COOP.endEarliest, COOP.endLatest),
    COOP.signatureDate: (COOP.signatureEarliest, COOP.signatureLatest),
    COOP.expiryDate: (COOP.expiryEarliest, COOP.expiryLatest),
    COOP.registrationDate: (COOP.registrationEarliest, COOP.registrationLatest),
    COOP.alternationDate: (COOP.alternationEarliest, COOP.alternationLatest),
    DCTERMS.issued: (COOP.issuedEarliest, COOP.issuedLatest),
    DCTERMS.date: (COOP.dateEarliest, COOP.dateLatest),
}
NAME = (COOP.nameAsWritten, words, ALL)
THEMES = (DCTERMS.subject, link("theme"), ALL)
PAIRS = (COOP.ofPartnership, link("partnership"), ALL)
START, END = (SCHEMA.startDate, dated, ONE), (SCHEMA.endDate, dated, ONE)
COUNTRY = (COOP.country, code("countries"), ONE)

Column = tuple[URIRef, Make, str]

CLAIMS: dict[str, tuple[str, URIRef, dict[str, Column]]] = {
    "partnerships": ("partnership", COOP.Partnership, {
        "french_authority": (COOP.party, link("authority"), ALL),
        "vietnamese_authority": (COOP.party, link("authority"), ALL),
        "start": START, "start_of": (COOP.startOf, code("start-kinds"), ONE), "end": END,
        "status": (COOP.status, code("partnership-statuses"), LATEST),
        "kind": (COOP.partnershipKind, code("partnership-kinds"), ALL), "themes": THEMES,
    }),
    "conventions": ("convention", COOP.Convention, {
        "partnership_ids": PAIRS, "kind": (COOP.conventionKind, code("convention-kinds"), ALL),
        "title_as_written": NAME, "signed": (COOP.signatureDate, dated, ONE),
        "signed_place": (COOP.signaturePlace, text, ALL),
        "expires": (COOP.expiryDate, dated, ONE), "period_start": START, "period_end": END,
        "duration": (COOP.duration, duration, ONE),
        "signatories_as_written": (COOP.signatoryAsWritten, text, ALL), "themes": THEMES,
        "edition_id": (COOP.signedAt, link("edition"), ONE),
        "renews": (COOP.renews, link("convention"), ONE),
    }),
    "projects": ("project", COOP.Project, {
        "partnership_ids": PAIRS, "title_as_written": NAME, "start": START, "end": END,
        "themes": THEMES, "operator_as_written": (COOP.operatorAsWritten, text, ALL),
        "location_authority": (COOP.takesPlaceIn, link("territory"), ALL),
        "budget": (COOP.budget, number, ONE), "currency": (COOP.budgetCurrency, text, ONE),
        "status": (COOP.status, code("project-statuses"), LATEST),
    }),
    "editions": ("edition", COOP.Edition, {
        "series": (SCHEMA.superEvent, link("series"), ONE),
        "number": (COOP.editionNumber, number, ONE), "name_as_written": NAME, "start": START,
        "end": END, "registration_opens": (COOP.registrationDate, dated, ONE),
        "country": COUNTRY, "place": (COOP.place, link("territory"), ONE),
        "place_as_written": (COOP.placeAsWritten, text, ALL),
        "host_authority": (COOP.host, link("authority"), ONE),
        "host_as_written": (COOP.hostAsWritten, text, ALL), "venue": (COOP.venue, text, ALL),
        "general_theme": (COOP.generalTheme, words, ALL),
        "delegates": (COOP.delegates, number, ONE),
        "french_authorities": (COOP.frenchAuthorities, number, ONE),
        "vietnamese_authorities": (COOP.vietnameseAuthorities, number, ONE),
        "workshop_count": (COOP.workshopCount, number, ONE),
        "side_events": (COOP.sideEvent, english, ALL),
        "status": (COOP.status, code("event-statuses"), LATEST),
    }),
    "workshops": ("workshop", COOP.Workshop, {
        "edition_id": (M8G.parentEvent, link("edition"), ONE),
        "number": (COOP.workshopNumber, number, ONE), "title_as_written": NAME,
        "parent_theme_as_written": (COOP.parentThemeAsWritten, words, ALL), "themes": THEMES,
    }),
    "actors": ("actor", COOP.Actor, {
        "name_as_written": NAME, "kind": (COOP.actorKind, code("actor-kinds"), ONE),
        "country": COUNTRY,
    }),
    "participations": ("participation", M8G.Participation, {
        "actor_id": (M8G.hasParticipant, link("actor"), ALL),
        "authority": (COOP.worksWith, link("authority"), ALL),
        "role": (COOP.roleAsDescribed, english, ALL),
    }),
    "meetings": ("meeting", COOP.Meeting, {
        "edition_id": (COOP.prepares, link("edition"), ONE), "name_as_written": NAME,
        "date": START, "end": END, "place": (COOP.placeAsWritten, text, ALL),
        "body_as_written": (COOP.bodyAsWritten, text, ALL),
        "status": (COOP.status, code("event-statuses"), LATEST),
    }),
    "declarations": ("declaration-point", COOP.DeclarationPoint, {
        "edition_id": (COOP.declaredAt, link("edition"), ONE),
        "point_number": (COOP.pointNumber, number, ONE), "themes": THEMES,
        "summary": (DCTERMS.description, english, ALL),
    }),
    "totals": ("total", COOP.ClaimedTotal, {
        "what": (COOP.measure, english, ALL), "value": (COOP.totalValue, number, ONE),
        "year": (DCTERMS.date, dated, ONE), "edition_id": (COOP.countedAt, link("edition"), ONE),
    }),
    "series": ("series", COOP.Series, {
        "name_as_written": NAME, "follows": (COOP.follows, link("series"), ONE), "since": START,
        "rhythm": (COOP.rhythm, duration, ONE),
        "alternates": (COOP.alternatesBetween, code("countries"), ALL),
        "alternates_since": (COOP.alternationDate, dated, ONE),
        "days_min": (COOP.minimumDays, number, ONE), "days_max": (COOP.maximumDays, number, ONE),
        "organisers_as_written": (COOP.organiserAsWritten, text, ALL),
        "coordinator": (COOP.coordinator, link("actor"), ALL),
        "coordinator_as_written": (COOP.coordinatorAsWritten, text, ALL),
        "invited_actor_kinds": (COOP.invitedActorKind, code("actor-kinds"), ALL),
    }),
}  # fmt: skip
"""Per table: notion, class, and for each column its property, its terms, how it is settled."""
