"""What may be wrong with what is said of a thing whose IRI is no more."""

from coopgraph.findings.kind import Kind, Severity, Words

NO_THING = Kind(
    "no-thing",
    Severity.FATAL,
    title=Words(
        "remplacement de ce qui n’est pas une chose",
        "thay thế cho thứ không phải là đối tượng",
        "replacement of what is no thing",
    ),
    expected=Words(
        "une notion et un identifiant, workshop/assises-09-1 ; notions : {notions}",
        "một loại đối tượng và mã, workshop/assises-09-1; các loại: {notions}",
        "a notion and an id, workshop/assises-09-1; notions: {notions}",
    ),
    remedy=Words(
        "écrire la notion, une barre oblique et l’identifiant d’alors",
        "ghi loại đối tượng, dấu gạch chéo và mã khi đó",
        "write the notion, a slash and the id it had",
    ),
)

REPLACED_BY_NOTHING = Kind(
    "replaced-by-nothing",
    Severity.FATAL,
    title=Words(
        "remplacement qui ne mène à rien",
        "thay thế không dẫn đến đâu",
        "replacement that leads nowhere",
    ),
    expected=Words(
        "une chose du graphe, ou une chose remplacée à son tour par une chose du graphe",
        "một đối tượng trong đồ thị, hoặc một đối tượng đã được thay bằng đối tượng trong đồ thị",
        "a thing of the graph, or one replaced in its turn by a thing of the graph",
    ),
    remedy=Words(
        "corriger l’identifiant, ou remplacer aussi cette chose-là",
        "sửa mã, hoặc thay thế cả đối tượng đó",
        "correct the id, or replace that thing too",
    ),
)

REPLACED_THING_IS_BACK = Kind(
    "replaced-thing-is-back",
    Severity.INFO,
    title=Words(
        "chose remplacée qui est revenue",
        "đối tượng đã thay thế nay có lại",
        "replaced thing that is back",
    ),
    expected=Words(
        "rien : une chose que des documents nomment de nouveau n’est plus remplacée",
        "không có gì: đối tượng mà tài liệu lại nêu tên thì không còn bị thay thế",
        "nothing: a thing that documents speak of again is not replaced any more",
    ),
    remedy=Words(
        "retirer la ligne si la chose reste ; sinon corriger l’identifiant de l’autre table",
        "bỏ dòng này nếu đối tượng còn; nếu không, sửa mã ở bảng kia",
        "take the row out if the thing stays; otherwise correct the id in the other table",
    ),
)
