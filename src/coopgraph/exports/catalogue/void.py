"""What the agreed view holds, counted: VoID (https://www.w3.org/TR/void/).

Class partitions hold property partitions, which hold the classes and datatypes of the values; and
each link between two classes is a linkset between their partitions. Query editors (that of the SIB
Swiss Institute of Bioinformatics, for one) read both to complete what one types.
"""

from __future__ import annotations

import hashlib

from coopgraph.exports.catalogue.statements import Statements
from coopgraph.exports.catalogue.vocabulary import DCT, VOID, VOID_EXT, XSD
from coopgraph.exports.licences import CC_BY
from coopgraph.exports.publication import Publication
from coopgraph.records.quads import Term, iri_text, literal, read_literal


def void_description(publication: Publication) -> Statements:
    """Describe the agreed view in figures."""
    return _Description(publication).told


class _Description:
    def __init__(self, publication: Publication) -> None:
        self._release = publication.release
        self._things = publication.things
        self.told = Statements()
        self._dataset = iri_text(self._release.iris.agreed_view)
        self._head(len(self._things.lines))
        self._classes()
        self._properties()
        self._values()
        self._elsewhere()

    def _head(self, triples: int) -> None:
        told, dataset = self.told, self._dataset
        told.a(dataset, f"{VOID}Dataset")
        told.say(dataset, f"{DCT}title", "exports.dataset.graph.title")
        told.link(dataset, f"{DCT}license", CC_BY.iri)
        day = literal(self._release.date, datatype=f"{XSD}date")
        told.add(dataset, f"{DCT}modified", day)
        told.add(dataset, f"{VOID}triples", _number(triples))
        told.link(dataset, f"{VOID}sparqlEndpoint", f"{self._release.iris.base}sparql")
        for file in ("coopgraph.nt", "coopgraph.ttl", "coopgraph.rdf", "coopgraph.jsonld"):
            told.link(dataset, f"{VOID}dataDump", self._release.address(file))
        told.add(dataset, f"{VOID}uriSpace", literal(f"{self._release.iris.base}id/"))

    def _classes(self) -> None:
        rows = list(self._things.rows("class-partitions"))
        self.told.add(self._dataset, f"{VOID}classes", _number(len(rows)))
        for row in rows:
            part = self._part(row["class"])
            self.told.link(self._dataset, f"{VOID}classPartition", part)
            self.told.link(part, f"{VOID}class", iri_text(row["class"]))
            self.told.add(part, f"{VOID}entities", row["entities"])
            self.told.add(part, f"{VOID}triples", row["triples"])

    def _properties(self) -> None:
        for row in self._things.rows("property-partitions"):
            part = self._part(row["class"], row["property"])
            self.told.link(self._part(row["class"]), f"{VOID}propertyPartition", part)
            self.told.link(part, f"{VOID}property", iri_text(row["property"]))
            self.told.add(part, f"{VOID}triples", row["triples"])
            self.told.add(part, f"{VOID}distinctSubjects", row["subjects"])
            self.told.add(part, f"{VOID}distinctObjects", row["objects"])

    def _values(self) -> None:
        told = self.told
        for row in self._things.rows("object-partitions"):
            of = self._part(row["class"], row["property"])
            part = self._part(row["class"], row["property"], row["other"])
            told.link(of, f"{VOID}classPartition", part)
            told.link(part, f"{VOID}class", iri_text(row["other"]))
            told.add(part, f"{VOID}triples", row["triples"])
            self._linkset(row)
        for row in self._things.rows("datatype-partitions"):
            of = self._part(row["class"], row["property"])
            part = self._part(row["class"], row["property"], row["datatype"])
            told.link(of, f"{VOID_EXT}datatypePartition", part)
            told.link(part, f"{VOID_EXT}datatype", iri_text(row["datatype"]))
            told.add(part, f"{VOID}triples", row["triples"])

    def _linkset(self, row: dict[str, Term]) -> None:
        linkset = f"{self._part(row['class'], row['property'], row['other'])}-links"
        self.told.a(linkset, f"{VOID}Linkset")
        self.told.link(self._dataset, f"{VOID}subset", linkset)
        self.told.link(linkset, f"{VOID}linkPredicate", iri_text(row["property"]))
        self.told.link(linkset, f"{VOID}subjectsTarget", self._part(row["class"]))
        self.told.link(linkset, f"{VOID}objectsTarget", self._part(row["other"]))
        self.told.add(linkset, f"{VOID}triples", row["triples"])

    def _elsewhere(self) -> None:
        """Tell how many things are linked to datasets of others."""
        for row in self._things.rows("linksets"):
            target = read_literal(row["target"]).value
            linkset = f"{self._part(row['property'], row['target'])}-links"
            self.told.a(linkset, f"{VOID}Linkset")
            self.told.link(self._dataset, f"{VOID}subset", linkset)
            self.told.link(linkset, f"{VOID}linkPredicate", iri_text(row["property"]))
            self.told.link(linkset, f"{VOID}subjectsTarget", self._dataset)
            self.told.link(linkset, f"{VOID}objectsTarget", target)
            self.told.a(target, f"{VOID}Dataset")
            self.told.add(target, f"{VOID}uriSpace", literal(target))
            self.told.add(linkset, f"{VOID}triples", row["triples"])

    def _part(self, *of: Term) -> str:
        """Name a partition for what it holds, so that it keeps its name in every version."""
        name = hashlib.sha256("\n".join(of).encode()).hexdigest()[:16]
        return f"{self._release.iris.base}dataset/graph#part-{name}"


def _number(n: int) -> Term:
    return literal(str(n), datatype=f"{XSD}integer")
