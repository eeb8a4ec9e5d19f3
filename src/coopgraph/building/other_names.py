"""The names that a register or a document gives an authority beside its official ones.

Forms composed for finding ("Mairie d'Amiens", "UBND tỉnh …") are no names, see `lookup.wrappings`.
A place may have any number of names; a body has at most one other name in a language, as CPOV asks.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from coopgraph.lookup.folding import written_form
from coopgraph.lookup.wrappings import cores
from coopgraph.messages.languages import UNDETERMINED
from coopgraph.ontology.terms import skos
from coopgraph.records import Iris, LocalAuthority, Text, World
from coopgraph.records.quads import Quad, iri, literal

ALT_LABEL = iri(skos.altLabel)

_VIETNAMESE = re.compile("[ăđơưạảãáằắẳẵặầấẩẫậẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợúủũụừứửữựýỳỷỹỵ]")
"""Letters of Vietnamese that French and English do not write."""


def other_name_quads(world: World, iris: Iris) -> Iterator[Quad]:
    """State the other names of territories and of the bodies that govern them."""
    codes, written = _codes(world), world.claims.written
    for authority in world.authorities:
        in_documents = written.get(authority.id, Counter())
        names = list(_other_names(authority, codes[authority.id], in_documents))
        first = {name.language: name for name in reversed(names)}
        place = iris.thing("territory", authority.territory or authority.id)
        for thing, called in ((place, names), (authority.subject(iris), first.values())):
            for name in called:
                yield Quad(thing, ALT_LABEL, literal(name.value, language=name.language))


def _codes(world: World) -> defaultdict[str, list[str]]:
    """Give the codes of each authority: "CG22" is composed from one."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for identifier in world.identifiers:
        found[identifier.id.partition("#")[0]].append(identifier.notation or "")
    return found


def _other_names(
    authority: LocalAuthority, codes: Iterable[str], written: Counter[Text]
) -> Iterator[Text]:
    """Give the forms that no words of a kind lead back to a name or code, best known first."""
    official = {c.text for n in (*(n.value for n in authority.names), *codes) for c in cores(n)}
    given: set[str] = set()
    listed = [Text(form, _language(form)) for form in authority.written_forms]
    in_documents = sorted(written, key=lambda name: (-written[name], name.value, name.language))
    told: dict[str, set[str]] = defaultdict(set)
    for name in (*in_documents, *listed):
        languages = told[written_form(name.value)]
        is_new = name.language not in languages if name in written else not languages
        whole, *less = (core.text for core in cores(name.value))
        is_composed = not official.isdisjoint((whole, *less)) or not given.isdisjoint(less)
        if is_new and (languages or not is_composed):
            given.add(whole)
            languages.add(name.language)
            yield name


def _language(form: str) -> str:
    return "vi" if _VIETNAMESE.search(form.casefold()) else UNDETERMINED
