"""Which property of a table is settled how."""

from __future__ import annotations

from dataclasses import dataclass

from coopgraph.ontology.rules import PropertyRule, Settling


@dataclass(frozen=True, slots=True)
class Properties:
    """The properties that keep all values, and those whose latest value counts; others have one."""

    many: frozenset[str] = frozenset()
    latest: frozenset[str] = frozenset()

    def rule(self, property: str) -> PropertyRule:
        """Give the rule of a property, as the shapes of the ontology would."""
        return PropertyRule(
            path=property,
            settling=self._settling(property),
            companion_of=None,
            counted_in=None,
            is_date=False,
            earliest=None,
            latest=None,
            datatype=None,
            node_class=None,
            scheme=None,
            order=0,
            min_count=0,
            max_count=None if property in self.many else 1,
            node_kind=None,
            is_reference=False,
        )

    def _settling(self, property: str) -> Settling:
        if property in self.many:
            return "all"
        return "latest" if property in self.latest else "one"
