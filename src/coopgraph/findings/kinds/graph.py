"""What only the whole graph can show: a shape that a thing does not fit, a house rule broken."""

from coopgraph.findings.kind import Kind, Severity, Words

_EXPECTED = Words("{message}", "{message}", "{message}")
_REMEDY = Words(
    "voir ce que disent les documents : coopgraph explain {thing}",
    "xem các tài liệu nói gì: coopgraph explain {thing}",
    "see what the documents say: coopgraph explain {thing}",
)

SHAPE_VIOLATED = Kind(
    "shape-violated",
    Severity.FATAL,
    title=Words(
        "chose non conforme à l’ontologie",
        "đối tượng không phù hợp với bản thể học",
        "thing that does not conform to the ontology",
    ),
    expected=_EXPECTED,
    remedy=_REMEDY,
)

SHAPE_ADVISED = Kind(
    "shape-advised",
    Severity.INFO,
    title=Words(
        "chose moins décrite que souhaité",
        "đối tượng chưa được mô tả đầy đủ như mong muốn",
        "thing less described than wished",
    ),
    expected=_EXPECTED,
    remedy=_REMEDY,
)
