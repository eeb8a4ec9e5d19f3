"""What the agreed view holds, counted: VoID (https://www.w3.org/TR/void/).

Class partitions hold property partitions, which hold the classes and datatypes of the values; and
each link between two classes is a linkset between their partitions. Query editors (that of the SIB
Swiss Institute of Bioinformatics, for one) read both to complete what one types.
"""

from __future__ import annotations

import hashlib

from coopgraph.exports.catalogue.statements import CatalogueStatements
from coopgraph.exports.licences import CC_BY
from coopgraph.exports.release import Release
from coopgraph.exports.things import Things
from coopgraph.ontology.terms import dcterms, void, void_ext, xsd
from coopgraph.records.quads import Term, iri_text, literal, read_literal


def void_description(things: Things, release: Release) -> CatalogueStatements:
    """Describe the agreed view in figures."""
    return _Description(things, release).told


class _Description:
    def __init__(self, things: Things, release: Release) -> None:
        self._release = release
        self._things = things
        self.told = CatalogueStatements()
        self._dataset = iri_text(self._release.iris.agreed_view)
        self._head(len(self._things.lines))
        self._classes()
        self._properties()
        self._values()
        self._elsewhere()

    def _head(self, triples: int) -> None:
        told, dataset = self.told, self._dataset
        told.a(dataset, void.Dataset)
        told.say(dataset, dcterms.title, "exports.dataset.graph.title")
        told.link(dataset, dcterms.license, CC_BY.iri)
        day = literal(self._release.date, datatype=xsd.date)
        told.add(dataset, dcterms.modified, day)
        told.add(dataset, void.triples, _number(triples))
        told.link(dataset, void.sparqlEndpoint, f"{self._release.iris.base}sparql")
        for file in ("coopgraph.nt", "coopgraph.ttl", "coopgraph.rdf", "coopgraph.jsonld"):
            told.link(dataset, void.dataDump, self._release.address(file))
        told.add(dataset, void.uriSpace, literal(f"{self._release.iris.base}id/"))

    def _classes(self) -> None:
        rows = list(self._things.rows("class-partitions"))
        self.told.add(self._dataset, void.classes, _number(len(rows)))
        for row in rows:
            part = self._part(row["class"])
            self.told.link(self._dataset, void.classPartition, part)
            self.told.link(part, void.class_, iri_text(row["class"]))
            self.told.add(part, void.entities, row["entities"])
            self.told.add(part, void.triples, row["triples"])

    def _properties(self) -> None:
        for row in self._things.rows("property-partitions"):
            part = self._part(row["class"], row["property"])
            self.told.link(self._part(row["class"]), void.propertyPartition, part)
            self.told.link(part, void.property, iri_text(row["property"]))
            self.told.add(part, void.triples, row["triples"])
            self.told.add(part, void.distinctSubjects, row["subjects"])
            self.told.add(part, void.distinctObjects, row["objects"])

    def _values(self) -> None:
        told = self.told
        for row in self._things.rows("object-partitions"):
            of = self._part(row["class"], row["property"])
            part = self._part(row["class"], row["property"], row["other"])
            told.link(of, void.classPartition, part)
            told.link(part, void.class_, iri_text(row["other"]))
            told.add(part, void.triples, row["triples"])
            self._linkset(row)
        for row in self._things.rows("datatype-partitions"):
            of = self._part(row["class"], row["property"])
            part = self._part(row["class"], row["property"], row["datatype"])
            told.link(of, void_ext.datatypePartition, part)
            told.link(part, void_ext.datatype, iri_text(row["datatype"]))
            told.add(part, void.triples, row["triples"])

    def _linkset(self, row: dict[str, Term]) -> None:
        linkset = f"{self._part(row['class'], row['property'], row['other'])}-links"
        self.told.a(linkset, void.Linkset)
        self.told.link(self._dataset, void.subset, linkset)
        self.told.link(linkset, void.linkPredicate, iri_text(row["property"]))
        self.told.link(linkset, void.subjectsTarget, self._part(row["class"]))
        self.told.link(linkset, void.objectsTarget, self._part(row["other"]))
        self.told.add(linkset, void.triples, row["triples"])

    def _elsewhere(self) -> None:
        """Tell how many things are linked to datasets of others."""
        for row in self._things.rows("linksets"):
            target = read_literal(row["target"]).value
            linkset = f"{self._part(row['property'], row['target'])}-links"
            self.told.a(linkset, void.Linkset)
            self.told.link(self._dataset, void.subset, linkset)
            self.told.link(linkset, void.linkPredicate, iri_text(row["property"]))
            self.told.link(linkset, void.subjectsTarget, self._dataset)
            self.told.link(linkset, void.objectsTarget, target)
            self.told.a(target, void.Dataset)
            self.told.add(target, void.uriSpace, literal(target))
            self.told.add(linkset, void.triples, row["triples"])

    def _part(self, *of: Term) -> str:
        """Name a partition for what it holds, so that it keeps its name in every version."""
        name = hashlib.sha256("\n".join(of).encode()).hexdigest()[:16]
        return f"{self._release.iris.base}dataset/graph#part-{name}"


def _number(n: int) -> Term:
    return literal(str(n), datatype=xsd.integer)
