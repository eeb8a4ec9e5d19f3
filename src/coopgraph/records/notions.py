"""The notions that documents make claims about, with the class of each."""

from __future__ import annotations

from typing import Final

from coopgraph.ontology.terms import coop, m8g

CLAIMED: Final[dict[str, str]] = {
    "authority": coop.LocalAuthority,
    "partnership": coop.Partnership,
    "convention": coop.Convention,
    "project": coop.Project,
    "series": coop.Series,
    "edition": coop.Edition,
    "workshop": coop.Workshop,
    "main-theme": coop.MainTheme,
    "subject": coop.SubjectOfDiscussion,
    "meeting": coop.Meeting,
    "declaration-point": coop.DeclarationPoint,
    "actor": coop.Actor,
    "participation": m8g.Participation,
    "total": coop.ClaimedTotal,
}
"""Notion, as IRIs of things have it → IRI of the class; the classes of records say the rest."""
