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

SHAPES_UNCHECKED = Kind(
    "shapes-unchecked",
    Severity.INFO,
    title=Words(
        "graphe non contrôlé par les formes",
        "đồ thị chưa được kiểm tra theo các quy tắc",
        "graph not held against the shapes",
    ),
    expected=Words(
        "un graphe contrôlé ; celui-ci a {quads} quadruplets et le contrôle serait long",
        "một đồ thị đã kiểm tra; đồ thị này có {quads} bộ bốn nên việc kiểm tra sẽ lâu",
        "a checked graph; this one has {quads} quads, and checking would take long",
    ),
    remedy=Words(
        "coopgraph build --shapes, en prenant son temps",
        "coopgraph build --shapes, khi có thời gian",
        "coopgraph build --shapes, when there is time",
    ),
)
