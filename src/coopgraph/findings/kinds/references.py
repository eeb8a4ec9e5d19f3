"""A cell that names a row of another table which is not there."""

from coopgraph.findings.kind import Kind, Severity, Words


def _unknown(id: str, title: Words, table: str) -> Kind:
    return Kind(
        f"unknown-{id}",
        Severity.FATAL,
        title=title,
        expected=Words(
            f"un identifiant de data/{table}",
            f"một mã trong data/{table}",
            f"an id of data/{table}",
        ),
        remedy=Words(
            f"corriger l’identifiant, ou ajouter la ligne à data/{table}",
            f"sửa mã, hoặc thêm dòng vào data/{table}",
            f"correct the id, or add the row to data/{table}",
        ),
    )


UNKNOWN_SOURCE = _unknown(
    "source",
    Words("document inconnu", "tài liệu chưa có trong bảng", "unknown document"),
    "sources.csv",
)
UNKNOWN_AUTHORITY = _unknown(
    "authority",
    Words("collectivité inconnue", "địa phương chưa có trong bảng", "unknown authority"),
    "territories/authorities.csv",
)
UNKNOWN_THEME = _unknown(
    "theme", Words("thème inconnu", "chủ đề chưa có trong bảng", "unknown theme"), "themes.csv"
)
UNKNOWN_PARTNERSHIP = _unknown(
    "partnership",
    Words("partenariat inconnu", "quan hệ đối tác chưa có trong bảng", "unknown partnership"),
    "claims/partnerships.csv",
)
UNKNOWN_CONVENTION = _unknown(
    "convention",
    Words("convention inconnue", "thỏa thuận chưa có trong bảng", "unknown convention"),
    "claims/conventions.csv",
)
UNKNOWN_EDITION = _unknown(
    "edition",
    Words("conférence inconnue", "hội nghị chưa có trong bảng", "unknown conference"),
    "claims/editions.csv",
)
UNKNOWN_SERIES = _unknown(
    "series",
    Words("série inconnue", "chuỗi hội nghị chưa có trong bảng", "unknown series"),
    "claims/series.csv",
)
UNKNOWN_ACTOR = _unknown(
    "actor",
    Words("acteur inconnu", "tác nhân chưa có trong bảng", "unknown actor"),
    "claims/participations.csv",
)

UNKNOWN_REFERENCE = _unknown(
    "reference",
    Words("référence inconnue", "tài liệu tham chiếu chưa có trong bảng", "unknown reference"),
    "territories/references.csv",
)

REFERENCE_AS_TEXT = Kind(
    "reference-as-text",
    Severity.INFO,
    title=Words(
        "référence en toutes lettres", "tài liệu tham chiếu ghi bằng lời", "reference in words"
    ),
    expected=Words(
        "un identifiant de data/territories/references.csv, précédé au besoin d’une colonne",
        "một mã trong data/territories/references.csv, có thể đứng sau tên một cột",
        "an id of data/territories/references.csv, after the name of a column where needed",
    ),
    remedy=Words(
        "ajouter une ligne à data/territories/references.csv, et citer son identifiant",
        "thêm một dòng vào data/territories/references.csv và ghi mã của dòng đó",
        "add a row to data/territories/references.csv and cite its id",
    ),
)

REFERENCE_IS_DOCUMENT = Kind(
    "reference-is-document",
    Severity.FATAL,
    title=Words(
        "référence qui a l’identifiant d’un document",
        "tài liệu tham chiếu trùng mã với một tài liệu",
        "reference with the id of a document",
    ),
    expected=Words(
        "un identifiant que data/sources.csv n’emploie pas",
        "một mã mà data/sources.csv không dùng",
        "an id that data/sources.csv does not use",
    ),
    remedy=Words(
        "renommer la référence, ou la retirer si c’est ce document",
        "đổi mã của tài liệu tham chiếu, hoặc bỏ đi nếu đó chính là tài liệu ấy",
        "rename the reference, or take it away if it is that document",
    ),
)

CIRCLE = Kind(
    "circle",
    Severity.FATAL,
    title=Words("renvoi circulaire", "tham chiếu vòng tròn", "circular reference"),
    expected=Words(
        "des renvois qui ne reviennent pas à leur départ ; ici : {path}",
        "các tham chiếu không quay lại điểm đầu; ở đây: {path}",
        "references that do not come back to their start; here: {path}",
    ),
    remedy=Words(
        "dire lequel vient en premier et vider sa cellule",
        "xác định mục nào có trước và để trống ô của mục đó",
        "say which comes first and empty its cell",
    ),
)

THEME_TOO_DEEP = Kind(
    "theme-too-deep",
    Severity.FATAL,
    title=Words("thème à un troisième niveau", "chủ đề ở cấp thứ ba", "theme on a third level"),
    expected=Words(
        "un thème général, qui n’a pas lui-même de thème plus large",
        "một chủ đề cấp trên, bản thân không thuộc chủ đề nào khác",
        "a top theme, with no broader theme of its own",
    ),
    remedy=Words(
        "rattacher le thème au thème général",
        "gắn chủ đề vào chủ đề cấp cao nhất",
        "attach the theme to the top theme",
    ),
)
