"""What may be odd in a table of claims that `coopgraph settle` reads."""

from coopgraph.findings.kind import Kind, Severity, Words

COLUMN_NOT_USED = Kind(
    "column-not-used",
    Severity.INFO,
    title=Words("colonne sans effet", "cột không dùng đến", "column not used"),
    expected=Words(
        "les colonnes {columns} ; celle-ci n’a pas d’effet",
        "các cột {columns}; cột này không được dùng",
        "the columns {columns}; this one has no effect",
    ),
    remedy=Words(
        "corriger le nom s’il est mal écrit ; sinon, rien à faire",
        "sửa tên cột nếu viết sai; nếu không thì không cần làm gì",
        "correct the name if it is misspelt; else there is nothing to do",
    ),
)

SOURCE_TOLD_TWICE = Kind(
    "source-told-twice",
    Severity.WARNING,
    title=Words(
        "source décrite de deux façons",
        "nguồn được mô tả theo hai cách",
        "source described in two ways",
    ),
    expected=Words(
        "« {before} », comme sur une ligne précédente de la même source ; c’est ce qui a été gardé",
        "“{before}”, như ở một dòng trước của cùng nguồn; giá trị đó đã được giữ lại",
        '"{before}", as on an earlier row of the same source; that was kept',
    ),
    remedy=Words(
        "dire la même chose de la source sur toutes ses lignes, ou distinguer deux sources",
        "ghi thống nhất về nguồn ở mọi dòng, hoặc tách thành hai nguồn",
        "say the same of the source on all its rows, or tell two sources apart",
    ),
)

TOTAL_DIFFERS = Kind(
    "total-differs",
    Severity.FATAL,
    title=Words(
        "nombre d’énoncés inattendu",
        "số phát biểu không như dự kiến",
        "number of claims not as expected",
    ),
    expected=Words(
        "{expected} énoncés, autant que la source en annonce",
        "{expected} phát biểu, đúng như nguồn đã nêu",
        "{expected} claims, as many as the source says it holds",
    ),
    remedy=Words(
        "la source a changé ou n’est pas lue en entier : vérifier le chargeur (coopgraph sources)",
        "nguồn đã thay đổi hoặc chưa được đọc hết: kiểm tra bộ nạp (coopgraph sources)",
        "the source has changed or is not read whole: look at its loader (coopgraph sources)",
    ),
)
