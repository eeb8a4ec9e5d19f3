"""What may be wrong with the sheets of a workbook (Office Open XML, OpenDocument)."""

from coopgraph.findings.kind import Kind, Severity, Words

FORMULA_WITHOUT_VALUE = Kind(
    "formula-without-value",
    Severity.FATAL,
    title=Words(
        "formule sans résultat enregistré",
        "công thức chưa lưu kết quả",
        "formula without a stored value",
    ),
    expected=Words(
        "une valeur ; aucun tableur n’a encore calculé cette formule",
        "một giá trị; chưa bảng tính nào tính công thức này",
        "a value; no spreadsheet has worked this formula out yet",
    ),
    remedy=Words(
        "ouvrir et enregistrer le classeur dans un tableur, ou coller la valeur",
        "mở và lưu sổ bằng phần mềm bảng tính, hoặc dán giá trị",
        "open and save the workbook in a spreadsheet program, or paste the value",
    ),
)

MERGED_CELLS = Kind(
    "merged-cells",
    Severity.WARNING,
    title=Words("cellules fusionnées", "ô bị gộp", "merged cells"),
    expected=Words(
        "une valeur par cellule ; dans {area}, seule la première en a une, les autres sont vides",
        "mỗi ô một giá trị; trong {area}, chỉ ô đầu có giá trị, các ô khác trống",
        "one value in each cell; in {area} only the first has one, the others are empty",
    ),
    remedy=Words(
        "défusionner, et répéter la valeur dans chaque cellule où elle vaut",
        "bỏ gộp ô và lặp lại giá trị ở mọi ô có giá trị đó",
        "unmerge, and repeat the value in each cell for which it holds",
    ),
)

YEAR_AS_DATE = Kind(
    "year-as-date",
    Severity.WARNING,
    title=Words("année prise pour un jour", "năm bị hiểu thành ngày", "year taken for a day"),
    expected=Words(
        "une année ; tapée dans une cellule de dates, elle est devenue ce jour, et a été relue",
        "một năm; khi gõ vào ô kiểu ngày, năm đã thành ngày này và đã được đọc lại",
        "a year; typed into a cell of dates it became this day, and was read as the year",
    ),
    remedy=Words(
        "donner à la colonne le format « texte », et taper l’année de nouveau",
        "đặt định dạng “văn bản” cho cột và gõ lại năm",
        'give the column the format "text", and type the year again',
    ),
)

DATE_SHOWN_SHORTER = Kind(
    "date-shown-shorter",
    Severity.WARNING,
    title=Words(
        "date plus précise qu’affichée",
        "ngày chính xác hơn phần hiển thị",
        "date more precise than shown",
    ),
    expected=Words(
        "une date affichée comme elle est tenue ; elle a été lue comme elle est affichée",
        "ngày được hiển thị đúng như đã lưu; ngày đã được đọc như hiển thị",
        "a date shown as it is held; it was read as it is shown",
    ),
    remedy=Words(
        "donner à la colonne le format « texte », et écrire la date comme le document",
        "đặt định dạng “văn bản” cho cột và viết ngày như trong tài liệu",
        'give the column the format "text", and write the date as the document does',
    ),
)

HIDDEN_PART = Kind(
    "hidden-part",
    Severity.WARNING,
    title=Words("partie masquée", "phần bị ẩn", "hidden part"),
    expected=Words(
        "des données visibles ; sont masquées, et ont été lues : {part}",
        "dữ liệu nhìn thấy được; đang bị ẩn nhưng vẫn được đọc: {part}",
        "data that can be seen; hidden, and read all the same: {part}",
    ),
    remedy=Words(
        "afficher cette partie, ou l’ôter si elle ne compte pas",
        "hiện phần này, hoặc xóa nếu không dùng",
        "show that part, or take it away if it does not count",
    ),
)

FORMATS_UNREAD = Kind(
    "formats-unread",
    Severity.WARNING,
    title=Words(
        "formats du classeur illisibles",
        "không đọc được định dạng của sổ",
        "formats of the workbook not read",
    ),
    expected=Words(
        "des formats lisibles ; sans eux, un mois tapé se lit comme son premier jour, "
        "et les erreurs comme des cellules vides",
        "định dạng đọc được; nếu không, tháng đã gõ bị đọc thành ngày đầu tháng, "
        "và lỗi bị đọc thành ô trống",
        "formats that can be read; without them a month typed reads as its first day, "
        "and errors as empty cells",
    ),
    remedy=Words(
        "enregistrer de nouveau le classeur en XLSX ou en ODS",
        "lưu lại sổ ở định dạng XLSX hoặc ODS",
        "save the workbook again as XLSX or ODS",
    ),
)

SAME_SHEET = Kind(
    "same-sheet",
    Severity.FATAL,
    title=Words(
        "deux feuilles du même nom", "hai trang tính trùng tên", "two sheets of the same name"
    ),
    expected=Words(
        "une seule feuille de ce nom, majuscules et espaces mis à part ; "
        "{read} a été lue, celle-ci non",
        "chỉ một trang tính mang tên này, không phân biệt chữ hoa và dấu cách; "
        "đã đọc {read}, chưa đọc trang này",
        "one sheet of that name, capitals and blanks aside; {read} was read, this one was not",
    ),
    remedy=Words(
        "réunir les lignes dans une seule feuille, ou renommer l’autre",
        "gộp các dòng vào một trang tính, hoặc đổi tên trang kia",
        "put the rows into one sheet, or rename the other",
    ),
)
