"""What may be wrong with an item of the programme of a conference."""

from coopgraph.findings.kind import Kind, Severity, Words

UNKNOWN_ITEM_KIND = Kind(
    "unknown-item-kind",
    Severity.FATAL,
    title=Words(
        "élément de programme d’une nature inconnue",
        "mục chương trình thuộc loại không rõ",
        "programme item of an unknown kind",
    ),
    expected=Words(
        "l’un de : {kinds}",
        "một trong các giá trị: {kinds}",
        "one of: {kinds}",
    ),
    remedy=Words(
        "écrire l’une de ces valeurs ; dans le doute, subject",
        "ghi một trong các giá trị này; nếu không chắc chắn, ghi subject",
        "write one of these values; in doubt, subject",
    ),
)

ITEM_DIFFERS = Kind(
    "item-differs",
    Severity.FATAL,
    title=Words(
        "élément de programme décrit de deux façons",
        "mục chương trình được mô tả khác nhau",
        "programme item described two ways",
    ),
    expected=Words(
        "la même valeur sur toutes les lignes de cet élément : « {expected} » à la ligne {first}",
        "cùng một giá trị ở mọi dòng của mục này: “{expected}” ở dòng {first}",
        'the same value on all rows of this item: "{expected}" on line {first}',
    ),
    remedy=Words(
        "choisir une valeur, ou donner deux identifiants",
        "chọn một giá trị, hoặc đặt hai mã khác nhau",
        "choose one value, or give two ids",
    ),
)

ONLY_OF_WORKSHOPS = Kind(
    "only-of-workshops",
    Severity.FATAL,
    title=Words(
        "ce que seul un atelier peut avoir",
        "điều chỉ phiên hội thảo mới có",
        "what only a workshop can have",
    ),
    expected=Words(
        "une cellule vide : ni un grand thème ni un sujet n’a de numéro ou d’axe au-dessus de lui",
        "ô trống: chủ đề lớn hay chủ đề thảo luận không có số thứ tự hay trục chủ đề bên trên",
        "an empty cell: neither a main theme nor a subject has a number or a theme above it",
    ),
    remedy=Words(
        "vider la cellule, ou écrire workshop dans la colonne kind",
        "xóa ô, hoặc ghi workshop vào cột kind",
        "empty the cell, or write workshop in the column kind",
    ),
)

TITLES_WITHOUT_LANGUAGE = Kind(
    "titles-without-language",
    Severity.FATAL,
    title=Words(
        "intitulés sans leur langue", "tên gọi không kèm ngôn ngữ", "titles without their language"
    ),
    expected=Words(
        "une seule langue, ou autant de langues que d’intitulés, dans le même ordre",
        "một ngôn ngữ, hoặc số ngôn ngữ bằng số tên gọi, theo cùng thứ tự",
        "one language, or as many languages as titles, in the same order",
    ),
    remedy=Words(
        "compléter la colonne language : fr | vi",
        "bổ sung cột language: fr | vi",
        "complete the column language: fr | vi",
    ),
)

LIKELY_SAME_ITEM = Kind(
    "likely-same-item",
    Severity.INFO,
    title=Words(
        "peut-être le même élément de programme",
        "có thể là cùng một mục chương trình",
        "perhaps the same programme item",
    ),
    expected=Words(
        "un seul identifiant pour une même chose : « {title} » ({language}, {document}), "
        "et à la ligne {first} « {other} » ({other_language}, {other_document}), {why}",
        "một mã cho cùng một đối tượng: “{title}” ({language}, {document}), "
        "và ở dòng {first} “{other}” ({other_language}, {other_document}), {why}",
        'one id for one thing: "{title}" ({language}, {document}), '
        'and on line {first} "{other}" ({other_language}, {other_document}), {why}',
    ),
    remedy=Words(
        "si c’est la même chose, donner aux deux lignes le même identifiant et la même nature",
        "nếu là cùng một đối tượng, ghi cùng mã và cùng loại ở cả hai dòng",
        "if it is the same thing, give both rows the same id and kind",
    ),
)
