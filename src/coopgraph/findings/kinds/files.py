"""What may be wrong with a file of tables as a file (RFC 4180, RFC 3629, Unicode UAX 15)."""

from coopgraph.findings.kind import Kind, Severity, Words

MISSING_TABLE = Kind(
    "missing-table",
    Severity.FATAL,
    title=Words("table absente", "thiếu bảng", "missing table"),
    expected=Words(
        "ce fichier (ou cette feuille), avec sa ligne d’en-tête même s’il n’a aucune ligne",
        "tệp (hoặc trang tính) này, có dòng tiêu đề ngay cả khi không có dữ liệu",
        "this file (or sheet), with its header line even if it has no row",
    ),
    remedy=Words(
        "remettre le fichier à sa place, ou créer une table vide avec son en-tête",
        "đặt lại tệp vào đúng chỗ, hoặc tạo một bảng rỗng có dòng tiêu đề",
        "put the file back in its place, or make an empty table with its header",
    ),
)

MISSING_OPTIONAL_TABLE = Kind(
    "missing-optional-table",
    Severity.INFO,
    title=Words("table facultative absente", "thiếu bảng không bắt buộc", "missing optional table"),
    expected=Words(
        "rien d’obligatoire : la construction se fait sans cette table",
        "không bắt buộc: đồ thị vẫn được dựng khi không có bảng này",
        "nothing mandatory: the graph is built without this table",
    ),
    remedy=Words(
        "ajouter le fichier si ses faits doivent entrer dans le graphe",
        "thêm tệp nếu muốn đưa dữ liệu của nó vào đồ thị",
        "add the file if its facts should enter the graph",
    ),
)

MISNAMED_FILE = Kind(
    "misnamed-file",
    Severity.FATAL,
    title=Words("nom de fichier mal écrit", "tên tệp viết sai", "misnamed file"),
    expected=Words(
        "un fichier nommé {name}, en minuscules",
        "một tệp có tên {name}, viết chữ thường",
        "a file named {name}, in small letters",
    ),
    remedy=Words("renommer le fichier", "đổi tên tệp", "rename the file"),
)

UNREAD_FILE = Kind(
    "unread-file",
    Severity.WARNING,
    title=Words("fichier que rien ne lit", "tệp không được đọc", "file that nothing reads"),
    expected=Words(
        "une table décrite dans data/README.md",
        "một bảng được mô tả trong data/README.md",
        "a table described in data/README.md",
    ),
    remedy=Words(
        "corriger le nom, retirer le fichier, ou écrire son lecteur",
        "sửa tên tệp, gỡ tệp đi, hoặc viết phần đọc cho bảng này",
        "correct the name, take the file away, or write a reader for it",
    ),
)

UNREADABLE_FILE = Kind(
    "unreadable-file",
    Severity.FATAL,
    title=Words("fichier illisible", "tệp không đọc được", "unreadable file"),
    expected=Words(
        "un fichier lisible : {format}", "một tệp đọc được: {format}", "a readable file: {format}"
    ),
    remedy=Words(
        "enregistrer de nouveau le fichier dans ce format, vérifier les droits de lecture",
        "mở tệp, lưu lại đúng định dạng và kiểm tra quyền đọc",
        "open the file, save it again in that format, check that it may be read",
    ),
)

NOT_UTF8 = Kind(
    "not-utf8",
    Severity.FATAL,
    title=Words("texte qui n’est pas en UTF-8", "văn bản không phải UTF-8", "text not in UTF-8"),
    expected=Words(
        "du texte en UTF-8 ; l’octet {offset} du fichier n’en est pas",
        "văn bản UTF-8; byte thứ {offset} của tệp không hợp lệ",
        "text in UTF-8; byte {offset} of the file is not",
    ),
    remedy=Words(
        "enregistrer le fichier en « CSV UTF-8 »",
        "lưu tệp ở định dạng “CSV UTF-8”",
        'save the file as "CSV UTF-8"',
    ),
)

BYTE_ORDER_MARK = Kind(
    "byte-order-mark",
    Severity.WARNING,
    title=Words("marque d’ordre des octets", "dấu thứ tự byte (BOM)", "byte order mark"),
    expected=Words(
        "un fichier qui commence par son en-tête ; la marque a été ignorée",
        "tệp bắt đầu bằng dòng tiêu đề; dấu này đã được bỏ qua",
        "a file that begins with its header; the mark was ignored",
    ),
    remedy=Words(
        "enregistrer en UTF-8 sans BOM",
        "lưu tệp ở dạng UTF-8 không có BOM",
        "save as UTF-8 without BOM",
    ),
)

CARRIAGE_RETURN = Kind(
    "carriage-return",
    Severity.WARNING,
    title=Words("fins de ligne CRLF", "xuống dòng kiểu CRLF", "CRLF line ends"),
    expected=Words(
        "des fins de ligne LF ; elles ont été lues comme telles",
        "xuống dòng kiểu LF; tệp đã được đọc theo cách đó",
        "LF line ends; they were read as such",
    ),
    remedy=Words(
        "enregistrer avec des fins de ligne LF (Unix)",
        "lưu tệp với kiểu xuống dòng LF (Unix)",
        "save with LF (Unix) line ends",
    ),
)

NO_LAST_LINE_END = Kind(
    "no-last-line-end",
    Severity.WARNING,
    title=Words(
        "fichier peut-être coupé", "tệp có thể bị cắt cụt", "file that may have been cut short"
    ),
    expected=Words(
        "une dernière ligne qui se termine ; ce qui manque ne se voit pas",
        "dòng cuối phải có ký tự xuống dòng; không thể biết có bị mất phần nào không",
        "a last line that ends; what may be missing after it cannot be seen",
    ),
    remedy=Words(
        "comparer la dernière ligne avec l’original, puis la terminer par un retour à la ligne",
        "so dòng cuối với bản gốc, rồi thêm ký tự xuống dòng",
        "compare the last line with the original, then end it with a line end",
    ),
)

OTHER_ENCODING = Kind(
    "other-encoding",
    Severity.WARNING,
    title=Words("fichier en UTF-16", "tệp UTF-16", "file in UTF-16"),
    expected=Words(
        "du texte en UTF-8 ; ce fichier est en {encoding} et a été lu ainsi",
        "văn bản UTF-8; tệp này là {encoding} và đã được đọc theo cách đó",
        "text in UTF-8; this file is {encoding}, and was read so",
    ),
    remedy=Words(
        "enregistrer le fichier en « CSV UTF-8 », et non en « texte Unicode »",
        "lưu tệp ở định dạng “CSV UTF-8”, không dùng “văn bản Unicode”",
        'save the file as "CSV UTF-8", not as "Unicode text"',
    ),
)

OTHER_SEPARATOR = Kind(
    "other-separator",
    Severity.WARNING,
    title=Words("autre séparateur que la virgule", "dấu phân cách khác dấu phẩy", "no comma"),
    expected=Words(
        "des cellules séparées par des virgules ; elles le sont par {separator} "
        "et ont été lues ainsi",
        "các ô cách nhau bằng dấu phẩy; ở đây là {separator}, tệp đã được đọc theo cách đó",
        "cells parted by commas; they are parted by {separator}, and were read so",
    ),
    remedy=Words(
        "enregistrer le fichier avec des virgules",
        "lưu tệp với dấu phân cách là dấu phẩy",
        "save the file with commas",
    ),
)

SEPARATOR_LINE = Kind(
    "separator-line",
    Severity.WARNING,
    title=Words("ligne « sep= »", "dòng “sep=”", '"sep=" line'),
    expected=Words(
        "l’en-tête en première ligne ; celle-ci ne parle qu’à un tableur et a été passée",
        "dòng tiêu đề ở đầu tệp; dòng này chỉ dành cho bảng tính nên đã được bỏ qua",
        "the header on the first line; this one speaks to a spreadsheet only, and was passed over",
    ),
    remedy=Words("retirer la ligne", "xóa dòng này", "take the line away"),
)

PUBLISHED_TABLE = Kind(
    "published-table",
    Severity.FATAL,
    title=Words(
        "table publiée donnée en entrée", "bảng đã công bố bị dùng làm đầu vào", "published table"
    ),
    expected=Words(
        "les tables de données, dont chaque ligne est ce que dit un document ; "
        "celle-ci est un résultat et ne dit plus quel document affirme quoi",
        "các bảng dữ liệu, mỗi dòng là điều một tài liệu nêu; "
        "đây là bảng kết quả, không còn cho biết tài liệu nào nêu điều gì",
        "the tables of data, in which a row is what one document says; "
        "this one is a result, and no longer tells which document states what",
    ),
    remedy=Words(
        "donner le dossier data/ ou un classeur dont les feuilles portent les noms de ses tables",
        "dùng thư mục data/ hoặc sổ bảng tính có các trang mang tên các bảng của nó",
        "give the folder data/, or a workbook whose sheets have the names of its tables",
    ),
)

NO_TABLES = Kind(
    "no-tables",
    Severity.FATAL,
    title=Words("aucune table", "không có bảng nào", "no table at all"),
    expected=Words(
        "les tables décrites dans data/README.md ; il n’y en a aucune ici",
        "các bảng được mô tả trong data/README.md; ở đây không có bảng nào",
        "the tables described in data/README.md; there is none here",
    ),
    remedy=Words(
        "vérifier le chemin donné",
        "kiểm tra đường dẫn đã cho",
        "check the path that was given",
    ),
)

BAD_QUOTES = Kind(
    "bad-quotes",
    Severity.FATAL,
    title=Words("guillemets mal fermés", "dấu ngoặc kép không khép đúng", "quotes badly closed"),
    expected=Words(
        "des cellules entre guillemets bien fermées, les guillemets intérieurs doublés (RFC 4180)",
        "ô trong ngoặc kép phải khép đúng, dấu ngoặc kép bên trong phải viết đôi (RFC 4180)",
        "quoted cells well closed, quotes inside them doubled (RFC 4180)",
    ),
    remedy=Words(
        "fermer ou doubler le guillemet de cette ligne ; la ligne n’a pas été lue",
        "khép lại hoặc viết đôi dấu ngoặc kép ở dòng này; dòng này chưa được đọc",
        "close or double the quote of this line; the line was not read",
    ),
)
