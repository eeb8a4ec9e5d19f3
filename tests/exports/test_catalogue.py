"""The catalogue against the official shapes of DCAT-AP, and against what harvesters do."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import DCAT, DCTERMS, RDF, SH, SKOS, VOID, BNode, Graph, Literal, Namespace, URIRef

from coopgraph.exports.catalogue import pages
from coopgraph.exports.catalogue.statements import write_statements
from coopgraph.exports.export import EXPORTS, exports_named
from coopgraph.exports.publication import Publication
from coopgraph.exports.publisher import Imprint, redirects
from coopgraph.exports.release import release_of
from coopgraph.exports.things import Things
from coopgraph.harvest import rehearse
from coopgraph.messages import LANGUAGES
from coopgraph.ontology.terms import dcat, hydra
from coopgraph.records import Iris
from tests.publication import BASE, Published

SHAPES = ("shapes", "range", "shapes_recommended", "mdr-vocabularies.shape", "deprecateduris")
LOCN = Namespace("http://www.w3.org/ns/locn#")
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
EXT = Namespace("http://ldf.fi/void-ext#")
EU = "http://publications.europa.eu/resource/authority/"


@pytest.fixture(scope="module")
def catalogue(published: Published) -> Graph:
    return Graph().parse(published.folder / "catalog.ttl")


@pytest.fixture(scope="module")
def authority_tables(catalogue: Graph, official: Path) -> Graph:
    """The values of the tables that the catalogue uses: all of them take minutes to check."""
    folder = official / "eu-authority"
    paths = [
        *(folder / "controlled-vocabularies").glob("*.rdf"),
        folder / "reference/mdr-nal/data-theme-skos-ap-act.ttl",
    ]
    assert len(paths) >= 3
    used = {str(node) for node in catalogue.all_nodes()}
    lines = (
        f"{quad.triple} .\n"
        for path in paths
        for quad in pyoxigraph.parse(path=str(path))
        if getattr(quad.subject, "value", "") in used
    )
    return Graph().parse(data="".join(lines), format="nt")


def results(data: Graph, shapes: Path) -> list[tuple[str, str]]:
    from pyshacl import validate

    _, report, _ = validate(data, shacl_graph=Graph().parse(shapes), inference="none")
    assert isinstance(report, Graph)
    return [
        (str(report.value(it, SH.focusNode)), str(report.value(it, SH.resultPath)))
        for it in report.objects(None, SH.result)
    ]


@pytest.mark.parametrize("name", SHAPES)
def test_no_violation_and_no_warning_but_what_is_so(
    catalogue: Graph, authority_tables: Graph, official: Path, name: str
) -> None:
    """Neither the publisher nor the place of both countries is in the tables of the EU."""
    shapes = official / "dcat-ap" / "releases" / "3.0.1" / "html" / "shacl" / f"{name}.ttl"
    found = results(catalogue + authority_tables, shapes)
    place = f"{BASE}place/both-countries"
    if name == "mdr-vocabularies.shape":
        assert {path for _, path in found} == {str(DCTERMS.publisher), str(DCTERMS.spatial)}
        assert len(found) == len(set(found))
    elif name == "shapes_recommended":
        assert sorted(found) == [(place, str(DCAT.bbox)), (place, str(DCAT.centroid))]
    else:
        assert found == []


def test_a_publisher_of_the_european_table_is_said_to_be_in_it(
    publish: Callable[..., Path],
) -> None:
    listed = f"{EU}corporate-body/PUBL"
    folder = publish(imprint=replace(Imprint.usual(), publisher=listed))
    graph = Graph().parse(folder / "catalog.ttl")
    assert graph.value(URIRef(listed), SKOS.inScheme) == URIRef(f"{EU}corporate-body")
    assert (URIRef(f"{BASE}publisher"), SKOS.inScheme, None) not in graph


def test_the_shapes_would_find_a_fault(catalogue: Graph, official: Path) -> None:
    broken = Graph() + catalogue
    broken.remove((URIRef(f"{BASE}dataset/graph"), DCTERMS.title, None))
    shapes = official / "dcat-ap" / "releases" / "3.0.1" / "html" / "shacl" / "shapes.ttl"
    assert (f"{BASE}dataset/graph", str(DCTERMS.title)) in results(broken, shapes)


def test_three_formats_say_the_same(published: Published, catalogue: Graph) -> None:
    from rdflib.compare import isomorphic

    for name in ("catalog.rdf", "catalog.jsonld"):
        assert isomorphic(catalogue, Graph().parse(published.folder / name))


def test_every_promised_file_is_there(published: Published, catalogue: Graph) -> None:
    site = f"{BASE}exports/"
    promised = [str(url).removeprefix(site) for url in catalogue.objects(None, DCAT.downloadURL)]
    assert len(promised) > 40
    for name in promised:
        assert (published.folder / name).is_file(), name
    for distribution in catalogue.subjects(RDF.type, DCAT.Distribution):
        file = str(catalogue.value(distribution, DCAT.downloadURL)).removeprefix(site)
        size = catalogue.value(distribution, DCAT.byteSize)
        assert int(size) == (published.folder / file).stat().st_size


def test_what_harvesters_ask_of_each_dataset(catalogue: Graph) -> None:
    datasets = set(catalogue.subjects(RDF.type, DCAT.Dataset))
    assert {str(it).rsplit("/", 1)[-1] for it in datasets} >= {
        *("graph", "tables", "workbook", "ontology", "network", "maps"),
    }
    for dataset in datasets:
        assert catalogue.value(dataset, DCTERMS.identifier)
        titles = {t.language for t in catalogue.objects(dataset, DCTERMS.title)}
        assert titles == {"fr", "vi", "en"}
        for theme in catalogue.objects(dataset, DCAT.theme):
            assert {n.language for n in catalogue.objects(theme, SKOS.prefLabel)} >= {"fr", "en"}
        (licence,) = catalogue.objects(dataset, DCTERMS.license)
        for distribution in catalogue.objects(dataset, DCAT.distribution):
            assert list(catalogue.objects(distribution, DCTERMS.license)) == [licence]
        places = list(catalogue.objects(dataset, DCTERMS.spatial))
        shapes = [list(catalogue.objects(place, LOCN.geometry)) for place in places]
        assert [len(found) for found in shapes] == [0, 0, 1]
        shape = json.loads(str(shapes[-1][0]))
        assert (shape["type"], len(shape["coordinates"])) == ("MultiPolygon", 2)


def test_blank_nodes_are_periods_only(catalogue: Graph) -> None:
    blank = {node for node in catalogue.all_nodes() if isinstance(node, BNode)}
    assert blank == set(catalogue.objects(None, DCTERMS.temporal))
    assert len(blank) == 1


def test_a_new_release_follows_the_one_before(
    small: object, publish: Callable[..., Path], published: Published
) -> None:
    folder = publish(skip=("tables", "maps"), date="2026-12-01")
    before = json.loads((folder / "release.json").read_text(encoding="utf-8"))
    publish(skip=("tables", "maps"), date="2027-01-15")
    told = json.loads((folder / "release.json").read_text(encoding="utf-8"))
    assert told["history"] == [before["version"]]
    graph = Graph().parse(folder / "catalog.ttl")
    dataset = URIRef(f"{BASE}dataset/graph")
    previous = graph.value(dataset, URIRef(dcat.previousVersion))
    assert previous == URIRef(f"{dataset}/{before['version']}")
    assert str(graph.value(dataset, DCTERMS.modified)) == "2027-01-15"
    assert str(graph.value(dataset, DCTERMS.issued)) == "2026-12-01"
    series = graph.value(dataset, URIRef(dcat.inSeries))
    versions = list(graph.objects(dataset, URIRef(dcat.hasVersion)))
    assert len(versions) == 2
    for version in versions:  # each is a dataset, with the file that was kept
        assert (version, RDF.type, DCAT.Dataset) in graph
        assert graph.value(version, URIRef(dcat.inSeries)) == series
        (file,) = graph.objects(version, DCAT.distribution)
        assert (series, DCAT.distribution, file) in graph
        address = str(graph.value(file, DCAT.downloadURL))
        assert (folder / address.removeprefix(f"{BASE}exports/")).is_file()


def test_versions_without_their_file_are_not_spoken_of(publish: Callable[..., Path]) -> None:
    graph = Graph().parse(publish(only=("catalogue", "dumps")) / "catalog.ttl")
    assert not set(graph.objects(None, URIRef(dcat.hasVersion)))
    assert not set(graph.subjects(RDF.type, URIRef(dcat.DatasetSeries)))


def test_publishing_twice_gives_the_same_bytes(
    published: Published, publish: Callable[..., Path]
) -> None:
    folder = publish()
    for path in published.folder.rglob("*"):
        if path.is_file():
            same = folder / path.relative_to(published.folder)
            assert same.read_bytes() == path.read_bytes(), same.name


def test_the_figures_are_those_of_the_graph(published: Published) -> None:
    void = Graph().parse(published.folder / "void.ttl")
    dataset = URIRef(f"{BASE}dataset/graph#default")
    assert void.value(dataset, VOID.triples) == Literal(len(published.agreed()))
    for part in void.objects(dataset, VOID.classPartition):
        of = str(void.value(part, VOID["class"]))
        assert int(void.value(part, VOID.entities)) == published.count(of)


def test_query_editors_find_classes_properties_and_values(published: Published) -> None:
    void = Graph().parse(published.folder / "void.ttl")
    asked = """
      SELECT DISTINCT ?subject ?property ?object ?datatype WHERE {
        { ?part void:class ?subject ; void:propertyPartition ?inner .
          ?inner void:property ?property .
          OPTIONAL { ?inner void:classPartition/void:class ?object }
          OPTIONAL { ?inner ext:datatypePartition/ext:datatype ?datatype } }
        UNION
        { ?links void:subjectsTarget/void:class ?subject ; void:linkPredicate ?property ;
                 void:objectsTarget/void:class ?object } }"""
    found = {tuple(map(str, row)) for row in void.query(asked, initNs={"ext": EXT, "void": VOID})}
    coop = "https://w3id.org/coopgraph/ontology#"
    pair = (f"{coop}Partnership", f"{coop}party", f"{coop}LocalAuthority", "None")
    assert pair in found


def test_the_endpoint_describes_its_graphs(published: Published) -> None:
    service = Graph().parse(published.folder / "service.ttl")
    named = {str(name) for name in service.objects(None, SD.name)}
    assert named == set(published.store.graph_names())
    assert (None, SD.supportedLanguage, SD.SPARQL11Query) in service


def test_services_serve_what_is_published(catalogue: Graph) -> None:
    services = set(catalogue.subjects(RDF.type, DCAT.DataService))
    assert len(services) == 2
    for service in services:
        served = set(catalogue.objects(service, DCAT.servesDataset))
        assert len(served) == 9
        assert served < set(catalogue.subjects(RDF.type, DCAT.Dataset))


def test_a_long_catalogue_goes_on_page_by_page(published: Published, tmp_path: Path) -> None:
    release = release_of(published.store, Iris(), published.folder)
    known = exports_named(EXPORTS.names).values()
    products = tuple(product for export in known for product in export.products)
    publication = Publication(Things(published.store), release, published.folder, products=products)
    told = pages(publication, size=4)
    assert len(told) == 3
    for number, page in enumerate(told, 1):
        name = "catalog" if number == 1 else f"catalog-{number}"
        write_statements(page, tmp_path, name, (".ttl",))
    first = Graph().parse(tmp_path / "catalog.ttl")
    (view,) = first.subjects(RDF.type, URIRef(hydra.PartialCollectionView))
    assert str(first.value(view, URIRef(hydra.next))).endswith("/catalog-2.ttl")
    whole = rehearse(tmp_path / "catalog.ttl", "2026-12-31")
    assert whole.passes
    assert len(whole.catalogue.datasets()) == 10
    (tmp_path / "catalog-2.ttl").unlink()
    left = rehearse(tmp_path / "catalog.ttl", "2026-12-31")
    assert "more-pages" in {remark.key for remark in left.remarks}


def test_no_file_claims_more_than_its_materials_allow() -> None:
    from coopgraph.exports import licences

    odbl = licences.Licence("https://opendatacommons.org/licenses/odbl/1-0/", "ODbL", "ODBL", 2)
    works = {"shared": (licences.Work("others", "", odbl),)}
    kept = dict(licences.MATERIALS)
    licences.MATERIALS.update(works)
    try:
        with pytest.raises(licences.LicenceExceeded):
            licences.licence_of(("claims", "shared"))
    finally:
        licences.MATERIALS.clear()
        licences.MATERIALS.update(kept)
    assert licences.licence_of(("claims", "territories")) is licences.CC_BY
    named = licences.attribution(("territories",))
    assert all(work in named for work in ("GeoNames", "INSEE", "Natural Earth"))


def test_people_find_every_file_and_how_to_harvest(published: Published) -> None:
    page = (published.folder / "index.html").read_text(encoding="utf-8")
    readme = (published.folder / "README.md").read_text(encoding="utf-8")
    linked = set(re.findall(r'<a href="([^#"]+)"', page))
    assert linked == set(re.findall(r"\]\(([^)]+)\)", readme))
    assert len(linked) > 40
    for file in linked:
        assert (published.folder / file).is_file(), file
    for lang in LANGUAGES:
        assert f'<section id="{lang}" lang="{lang}">' in page
    address = f"{BASE}exports/catalog.ttl"
    assert page.count(f"<code>{address}</code>") == 9  # data.gouv.fr, CKAN, a warning, thrice


def test_an_address_that_leads_elsewhere_is_warned_of(publish: Callable[..., Path]) -> None:
    site = "https://data.example.org/coopgraph/"
    folder = publish(only=("catalogue",), imprint=replace(Imprint.usual(), site=site))
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert page.count(f"<code>{site}catalog.ttl</code>") == 6
    assert redirects(f"{BASE}exports/catalog.ttl")
    assert not redirects(site)
