"""What may be wrong with a code, an address or an identifier given by others."""

from coopgraph.findings.kind import Kind, Severity, Words

UNKNOWN_CODE = Kind(
    "unknown-code",
    Severity.FATAL,
    title=Words("code inconnu", "mã không có trong danh mục", "unknown code"),
    expected=Words(
        "un code de la liste « {scheme} » : {codes}",
        "một mã trong danh mục “{scheme}”: {codes}",
        'a code of the list "{scheme}": {codes}',
    ),
    remedy=Words(
        "corriger le code, ou ajouter le concept à ontology/schemes/{scheme}.ttl",
        "sửa mã, hoặc thêm khái niệm vào ontology/schemes/{scheme}.ttl",
        "correct the code, or add the concept to ontology/schemes/{scheme}.ttl",
    ),
)

BAD_LANGUAGE = Kind(
    "bad-language",
    Severity.FATAL,
    title=Words("langue inconnue", "mã ngôn ngữ không tồn tại", "unknown language"),
    expected=Words(
        "un code de langue ISO 639-1 : fr, vi, en…",
        "một mã ngôn ngữ ISO 639-1: fr, vi, en…",
        "an ISO 639-1 language code: fr, vi, en…",
    ),
    remedy=Words("corriger le code", "sửa mã", "correct the code"),
)

BAD_CURRENCY = Kind(
    "bad-currency",
    Severity.FATAL,
    title=Words("monnaie mal écrite", "mã tiền tệ viết sai", "bad currency"),
    expected=Words(
        "un code ISO 4217 : EUR, VND…", "một mã ISO 4217: EUR, VND…", "an ISO 4217 code: EUR, VND…"
    ),
    remedy=Words("corriger le code", "sửa mã", "correct the code"),
)

BAD_ADDRESS = Kind(
    "bad-address",
    Severity.WARNING,
    title=Words("adresse mal écrite", "địa chỉ web viết sai", "bad address"),
    expected=Words(
        "l’adresse complète d’une seule page (RFC 3987), en http:// ou https://, "
        "sans espace ni guillemet ; {outcome}",
        "địa chỉ đầy đủ của một trang duy nhất (RFC 3987), bắt đầu bằng http:// hoặc https://, "
        "không có khoảng trắng, ngoặc kép; {outcome}",
        "the whole address of one page (RFC 3987), in http:// or https://, "
        "without space or quote; {outcome}",
    ),
    remedy=Words(
        "copier l’adresse depuis la barre du navigateur, ou vider la cellule",
        "sao chép địa chỉ từ thanh địa chỉ của trình duyệt, hoặc để trống",
        "copy the address from the browser's address bar, or empty the cell",
    ),
)

BAD_IDENTIFIER = Kind(
    "bad-identifier",
    Severity.FATAL,
    title=Words(
        "identifiant externe mal formé", "mã định danh bên ngoài viết sai", "bad outside identifier"
    ),
    expected=Words(
        "un identifiant {scheme}, par exemple {example}",
        "một mã {scheme}, ví dụ {example}",
        "a {scheme} identifier, such as {example}",
    ),
    remedy=Words(
        "corriger l’identifiant ; dans un tableur, donner à la colonne le format « texte »",
        "sửa mã; trong bảng tính, đặt định dạng “văn bản” cho cột này",
        'correct the identifier; in a spreadsheet, give the column the format "text"',
    ),
)

CODE_WITHOUT_SCHEME = Kind(
    "code-without-scheme",
    Severity.FATAL,
    title=Words(
        "code officiel sans nomenclature", "mã chính thức không rõ hệ mã", "code without its scheme"
    ),
    expected=Words(
        "official_code et code_scheme remplis ensemble",
        "official_code và code_scheme phải được điền cùng nhau",
        "official_code and code_scheme filled in together",
    ),
    remedy=Words(
        "dire qui donne ce code, ou vider les deux cellules",
        "cho biết hệ mã, hoặc để trống cả hai ô",
        "say who gives the code, or empty both cells",
    ),
)

THEME_WITHOUT_LANGUAGE = Kind(
    "theme-without-language",
    Severity.WARNING,
    title=Words(
        "thème général et langue dépareillés",
        "chủ đề chung và ngôn ngữ không đi cùng nhau",
        "general theme and language not together",
    ),
    expected=Words(
        "general_theme et general_theme_lang remplis ensemble",
        "general_theme và general_theme_lang phải được điền cùng nhau",
        "general_theme and general_theme_lang filled in together",
    ),
    remedy=Words(
        "indiquer la langue du thème (celle du document a été supposée)",
        "ghi ngôn ngữ của chủ đề (tạm coi là ngôn ngữ của tài liệu)",
        "give the language of the theme (that of the document was assumed)",
    ),
)
