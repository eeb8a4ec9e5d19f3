"""What may be wrong with a curator's decision."""

from coopgraph.findings.kind import Kind, Severity, Words

UNKNOWN_RULED_THING = Kind(
    "unknown-ruled-thing",
    Severity.FATAL,
    title=Words(
        "décision sur une chose inconnue",
        "quyết định về đối tượng không tồn tại",
        "ruling on an unknown thing",
    ),
    expected=Words(
        "une notion et un identifiant dont parle au moins un document : edition/assises-09",
        "một loại đối tượng và mã có trong ít nhất một tài liệu: edition/assises-09",
        "a notion and an id that at least one document speaks of: edition/assises-09",
    ),
    remedy=Words(
        "corriger la notion ou l’identifiant",
        "sửa loại đối tượng hoặc mã",
        "correct the notion or the id",
    ),
)

UNKNOWN_RULED_PROPERTY = Kind(
    "unknown-ruled-property",
    Severity.FATAL,
    title=Words(
        "décision sur une propriété inconnue",
        "quyết định về thuộc tính không tồn tại",
        "ruling on an unknown property",
    ),
    expected=Words(
        "une propriété que les documents donnent à cette notion : {properties}",
        "một thuộc tính mà tài liệu nêu cho loại đối tượng này: {properties}",
        "a property that documents give to this notion: {properties}",
    ),
    remedy=Words(
        "prendre le nom dans docs/guide/graph.md",
        "lấy tên thuộc tính trong docs/guide/graph.md",
        "take the name from docs/guide/graph.md",
    ),
)

BAD_RULED_VALUE = Kind(
    "bad-ruled-value",
    Severity.FATAL,
    title=Words(
        "valeur impossible pour cette propriété",
        "giá trị không hợp với thuộc tính",
        "value impossible for this property",
    ),
    expected=Words(
        "une valeur écrite comme dans les tables : {form}",
        "một giá trị viết như trong các bảng: {form}",
        "a value written as in the tables: {form}",
    ),
    remedy=Words("corriger la valeur", "sửa giá trị", "correct the value"),
)

RULINGS_CONTRADICT = Kind(
    "rulings-contradict",
    Severity.WARNING,
    title=Words(
        "décisions contradictoires", "các quyết định mâu thuẫn nhau", "rulings that contradict"
    ),
    expected=Words(
        "une seule décision sur cette propriété : « {expected} » est déjà à la ligne {first}",
        "một quyết định duy nhất cho thuộc tính này: “{expected}” đã có ở dòng {first}",
        'one ruling on this property: "{expected}" is already on line {first}',
    ),
    remedy=Words(
        "retirer la décision qui ne vaut plus ; d’ici là, la plus récente s’applique",
        "bỏ quyết định không còn hiệu lực; trước đó, quyết định mới nhất được áp dụng",
        "take away the ruling that no longer holds; until then the latest one applies",
    ),
)
