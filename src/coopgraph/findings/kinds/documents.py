"""What may be wrong with a document as a whole."""

from coopgraph.findings.kind import Kind, Severity, Words

SOURCE_WITHOUT_CLAIM = Kind(
    "source-without-claim",
    Severity.WARNING,
    title=Words(
        "document dont on ne tire rien",
        "tài liệu không có thông tin nào",
        "document without a claim",
    ),
    expected=Words(
        "au moins une ligne d’une table de claims/, ou une note qui dit pourquoi il n’y en a pas",
        "ít nhất một dòng trong một bảng của claims/, hoặc ghi chú lý do",
        "at least one row in a table of claims/, or a note that says why there is none",
    ),
    remedy=Words(
        "saisir ce que dit le document, ou remplir la note",
        "nhập những gì tài liệu nói, hoặc điền ghi chú",
        "enter what the document says, or fill the note in",
    ),
)
