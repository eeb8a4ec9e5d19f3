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
    Severity.WARNING,
    title=Words(
        "chose non conforme à l’ontologie",
        "đối tượng không phù hợp với bản thể học",
        "thing that does not conform to the ontology",
    ),
    expected=_EXPECTED,
    remedy=_REMEDY,
)

VALUES_AT_ODDS = Kind(
    "values-at-odds",
    Severity.WARNING,
    title=Words(
        "documents incompatibles entre eux",
        "các tài liệu không tương thích với nhau",
        "documents that cannot all be right",
    ),
    expected=Words(
        "{thing} : une « {lost} » compatible avec « {kept} » {value}, mieux soutenue ({rows})",
        "{thing}: “{lost}” tương thích với “{kept}” {value}, được ủng hộ nhiều hơn ({rows})",
        "{thing}: a “{lost}” compatible with “{kept}” {value}, which is better supported ({rows})",
    ),
    remedy=Words(
        "relire les documents ; s’ils disent bien cela, laisser les deux : le désaccord est montré",
        "đọc lại các tài liệu; nếu đúng như vậy thì giữ cả hai: bất đồng sẽ được hiển thị",
        "read the documents again; if they do say so, leave both: the disagreement is shown",
    ),
)

LIST_LONGER = Kind(
    "list-longer-than-number",
    Severity.WARNING,
    title=Words(
        "liste plus longue que le nombre annoncé",
        "danh sách dài hơn con số được nêu",
        "list longer than the number stated",
    ),
    expected=Words(
        "{thing} : « {number} », {listed} au moins, nommés un par un ({rows})",
        "{thing}: “{number}” ít nhất là {listed}, vì được nêu tên từng mục ({rows})",
        "{thing}: “{number}” of at least {listed}, named one by one ({rows})",
    ),
    remedy=Words(
        "relire les documents ; une chose a peut-être deux identifiants ; sinon laisser les deux",
        "đọc lại các tài liệu; có thể một đối tượng mang hai mã; nếu không thì giữ cả hai",
        "read the documents again; one thing may have two ids; if it has not, leave both",
    ),
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
