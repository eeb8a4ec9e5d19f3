"""What may be wrong with the columns and the rows of a table."""

from coopgraph.findings.kind import Kind, Severity, Words

MISSING_COLUMN = Kind(
    "missing-column",
    Severity.FATAL,
    title=Words("colonne absente", "thiếu cột", "missing column"),
    expected=Words("une colonne « {name} »", "một cột “{name}”", 'a column "{name}"'),
    remedy=Words(
        "ajouter la colonne, ou corriger son nom dans l’en-tête",
        "thêm cột, hoặc sửa tên cột trong dòng tiêu đề",
        "add the column, or correct its name in the header",
    ),
)

UNREAD_COLUMN = Kind(
    "unread-column",
    Severity.WARNING,
    title=Words("colonne que rien ne lit", "cột không được đọc", "column that nothing reads"),
    expected=Words(
        "une colonne décrite dans data/README.md",
        "một cột được mô tả trong data/README.md",
        "a column described in data/README.md",
    ),
    remedy=Words(
        "corriger le nom, retirer la colonne, ou la lire dans le lecteur de la table",
        "sửa tên, bỏ cột, hoặc đọc cột này trong phần đọc bảng",
        "correct the name, take the column away, or read it in the table's reader",
    ),
)

REPEATED_COLUMN = Kind(
    "repeated-column",
    Severity.FATAL,
    title=Words("colonne en double", "cột bị lặp", "repeated column"),
    expected=Words(
        "des noms de colonnes tous différents",
        "tên các cột phải khác nhau",
        "column names that all differ",
    ),
    remedy=Words(
        "renommer ou retirer l’une des deux colonnes",
        "đổi tên hoặc bỏ một trong hai cột",
        "rename or take away one of the two columns",
    ),
)

WRONG_CELL_COUNT = Kind(
    "wrong-cell-count",
    Severity.FATAL,
    title=Words("mauvais nombre de cellules", "sai số ô", "wrong number of cells"),
    expected=Words(
        "{count} cellules, comme dans l’en-tête",
        "{count} ô, như dòng tiêu đề",
        "{count} cells, as in the header",
    ),
    remedy=Words(
        "mettre entre guillemets les textes qui contiennent une virgule ; la ligne n’a pas été lue",
        "đặt trong ngoặc kép các văn bản có dấu phẩy; dòng này chưa được đọc",
        "put texts that contain a comma between quotes; the row was not read",
    ),
)

BLANK_LINE = Kind(
    "blank-line",
    Severity.WARNING,
    title=Words("lignes vides", "dòng trống", "blank lines"),
    expected=Words(
        "des lignes de données ; sans valeur dans ce fichier, et passées : {count}",
        "các dòng có dữ liệu; số dòng không có giá trị trong tệp này, đã được bỏ qua: {count}",
        "rows of data; without any value in this file, and passed over: {count}",
    ),
    remedy=Words(
        "retirer les lignes qui n’ont que des séparateurs",
        "xóa các dòng chỉ có dấu phân cách",
        "take away the lines that hold nothing but separators",
    ),
)

UNRECOGNISED_HEADER = Kind(
    "unrecognised-header",
    Severity.FATAL,
    title=Words("en-tête méconnaissable", "không nhận ra dòng tiêu đề", "header not recognised"),
    expected=Words(
        "l’en-tête de cette table : {columns} ; aucune ligne n’a été lue",
        "dòng tiêu đề của bảng này: {columns}; không dòng nào được đọc",
        "the header of this table: {columns}; no row was read",
    ),
    remedy=Words(
        "remettre l’en-tête en première ligne, ou le bon fichier à cette place",
        "đặt lại dòng tiêu đề lên đầu, hoặc đặt đúng tệp vào chỗ này",
        "put the header back on the first line, or the right file in this place",
    ),
)

UNNAMED_COLUMN = Kind(
    "unnamed-column",
    Severity.WARNING,
    title=Words("colonne sans titre", "cột không có tiêu đề", "column without a heading"),
    expected=Words(
        "un titre au-dessus de chaque valeur ; la colonne {number} n’en a pas et n’a pas été lue",
        "mỗi giá trị có tiêu đề phía trên; cột thứ {number} không có nên chưa được đọc",
        "a heading above each value; column {number} has none, and was not read",
    ),
    remedy=Words(
        "donner un titre à la colonne, ou la vider",
        "đặt tiêu đề cho cột, hoặc xóa nội dung cột",
        "give the column a heading, or empty it",
    ),
)

TABLE_WITHOUT_ROWS = Kind(
    "table-without-rows",
    Severity.WARNING,
    title=Words("table sans aucune ligne", "bảng không có dòng nào", "table without rows"),
    expected=Words(
        "des lignes de données sous l’en-tête",
        "các dòng dữ liệu dưới dòng tiêu đề",
        "rows of data under the header",
    ),
    remedy=Words(
        "remettre les lignes si elles ont été perdues ; sinon, rien",
        "khôi phục các dòng nếu bị mất; nếu không thì không cần làm gì",
        "put the rows back if they were lost; otherwise nothing",
    ),
)

SHRUNKEN_TABLE = Kind(
    "shrunken-table",
    Severity.WARNING,
    title=Words("table qui a perdu ses lignes", "bảng bị mất dòng", "table that has lost its rows"),
    expected=Words(
        "environ {count} lignes, comme lors de la dernière construction",
        "khoảng {count} dòng, như lần dựng trước",
        "about {count} rows, as when the graph was last built",
    ),
    remedy=Words(
        "reprendre la table d’une version précédente ; si les lignes sont retirées à dessein, "
        "construire : la prochaine construction comptera à partir de là",
        "lấy lại bảng từ phiên bản trước; nếu chủ ý bỏ các dòng thì cứ dựng: lần sau sẽ đếm từ đó",
        "take the table back from an earlier version; if the rows were taken out on purpose, "
        "build: the next build counts from there",
    ),
)

EMPTIED_TABLE = Kind(
    "emptied-table",
    Severity.FATAL,
    title=Words("table vidée", "bảng bị xóa sạch", "emptied table"),
    expected=Words(
        "l’en-tête de la table et ses lignes ; le fichier n’en a plus rien",
        "dòng tiêu đề và các dòng của bảng; tệp không còn gì",
        "the header of the table and its rows; nothing of them is left in the file",
    ),
    remedy=Words(
        "reprendre le fichier d’une version précédente",
        "lấy lại tệp từ phiên bản trước",
        "take the file back from an earlier version",
    ),
)

DUPLICATE_ROW = Kind(
    "duplicate-row",
    Severity.FATAL,
    title=Words("clé en double", "khóa bị trùng", "duplicate key"),
    expected=Words(
        "une seule ligne pour cette clé ({key}) ; la ligne {first} l’a déjà",
        "một dòng duy nhất cho khóa này ({key}); dòng {first} đã dùng khóa đó",
        "one row for this key ({key}); line {first} already has it",
    ),
    remedy=Words(
        "réunir les deux lignes, ou corriger la clé de l’une d’elles",
        "gộp hai dòng, hoặc sửa khóa của một trong hai dòng",
        "make one row of the two, or correct the key of one of them",
    ),
)

UNSORTED_ROWS = Kind(
    "unsorted-rows",
    Severity.INFO,
    title=Words("lignes non triées", "các dòng chưa được sắp xếp", "rows not sorted"),
    expected=Words(
        "des lignes triées par leur clé ({key}) ; celle-ci est la première qui ne l’est pas",
        "các dòng sắp xếp theo khóa ({key}); đây là dòng đầu tiên sai thứ tự",
        "rows sorted by their key ({key}); this is the first out of order",
    ),
    remedy=Words(
        "trier la table par sa clé, pour des différences lisibles d’une version à l’autre",
        "sắp xếp bảng theo khóa để dễ so sánh giữa các phiên bản",
        "sort the table by its key, so that versions are easy to compare",
    ),
)

STRAY_SPACE = Kind(
    "stray-space",
    Severity.WARNING,
    title=Words("espace superflue", "khoảng trắng thừa", "stray white space"),
    expected=Words(
        "une cellule sans espace au début ni à la fin ; elle a été lue ainsi",
        "ô không có khoảng trắng ở đầu hoặc cuối; ô đã được đọc theo cách đó",
        "a cell without space at its beginning or end; it was read so",
    ),
    remedy=Words("retirer l’espace", "xóa khoảng trắng", "take the space away"),
)

EMPTY_CELL = Kind(
    "empty-cell",
    Severity.FATAL,
    title=Words("cellule obligatoire vide", "ô bắt buộc bị trống", "empty mandatory cell"),
    expected=Words("une valeur", "một giá trị", "a value"),
    remedy=Words(
        "remplir la cellule ; la ligne n’a pas été retenue",
        "điền vào ô; dòng này không được nhận",
        "fill the cell in; the row was not kept",
    ),
)

MISSING_TRANSLATION = Kind(
    "missing-translation",
    Severity.INFO,
    title=Words(
        "texte absent dans une langue",
        "thiếu văn bản trong một ngôn ngữ",
        "text missing in a language",
    ),
    expected=Words(
        "un texte en {language} ; d’ici là, celui d’une autre langue est montré à sa place",
        "một văn bản bằng {language}; trong khi chờ, văn bản ngôn ngữ khác được hiển thị thay thế",
        "a text in {language}; until then, that of another language is shown in its place",
    ),
    remedy=Words(
        "compléter la cellule quand le texte est connu",
        "điền vào ô khi có văn bản",
        "fill the cell in when the text is known",
    ),
)

UNFILLED_CELL = Kind(
    "unfilled-cell",
    Severity.WARNING,
    title=Words("cellule à compléter", "ô cần bổ sung", "cell to be filled in"),
    expected=Words(
        "une valeur, comme sur les autres lignes ; la ligne a été lue sans elle",
        "một giá trị như ở các dòng khác; dòng này đã được đọc dù thiếu giá trị",
        "a value, as on the other rows; the row was read without it",
    ),
    remedy=Words(
        "compléter la cellule, ou dire dans la note pourquoi elle est vide",
        "điền vào ô, hoặc ghi chú vì sao để trống",
        "fill the cell in, or say in the note why it is empty",
    ),
)
