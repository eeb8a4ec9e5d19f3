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

LIKELY_ONE_TEXT = Kind(
    "likely-one-text",
    Severity.WARNING,
    title=Words(
        "peut-être un seul texte en deux langues",
        "có thể là cùng một văn bản bằng hai ngôn ngữ",
        "perhaps one text in two languages",
    ),
    expected=Words(
        "un copy_of entre {document} (« {title} », {language}, {n} de ses {of} sujets) et "
        "{other} ({first} ; « {other_title} », {other_language}, {n} sur {other_of})"
        " : même éditeur, même jour",
        "copy_of giữa {document} (“{title}”, {language}, {n}/{of} nội dung) và {other} "
        "({first}; “{other_title}”, {other_language}, {n}/{other_of}): "
        "cùng nơi xuất bản, cùng ngày",
        "a copy_of between {document} (“{title}”, {language}, {n} of the {of} things it names) "
        "and {other} ({first}; “{other_title}”, {other_language}, {n} of {other_of}): "
        "one publisher, one day",
    ),
    remedy=Words(
        "si c’est un seul texte, remplir copy_of ; sinon, dire pourquoi dans acknowledged.csv",
        "nếu là cùng một văn bản, điền copy_of; nếu không, nêu lý do trong acknowledged.csv",
        "if it is one text, fill copy_of in; if not, say why in acknowledged.csv",
    ),
)
