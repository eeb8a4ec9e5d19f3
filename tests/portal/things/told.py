"""Content of pages, as the tests ask for it."""

from coopgraph.portal.things.content import ThingContent, ThingFact
from coopgraph.portal.things.matter import gather_matter
from coopgraph.portal.things.thing_content import tell_thing
from coopgraph.queries.asking import Asking
from tests.built import Built


def told(built: Built, thing: str, language: str = "fr") -> ThingContent:
    """Give what the page about `notion/id` says."""
    asking = Asking(built.store)
    matter = gather_matter(asking.iris.thing(*thing.split("/", 1)), asking)
    assert matter is not None
    return tell_thing(matter, language, asking.iris)


def fact(content: ThingContent, key: str) -> ThingFact:
    """Give the fact of a property (local name)."""
    (found,) = (fact for fact in content.facts if fact.key == key)
    return found


def shown(content: ThingContent, key: str) -> list[str]:
    """Give the values of a property as they are shown."""
    return [value.said.text for value in fact(content, key).values]
