"""What may be wrong with a text as a text, whichever table or workbook it stands in."""

from coopgraph.findings.kind import Kind, Severity, Words

INVISIBLE_CHARACTER = Kind(
    "invisible-character",
    Severity.WARNING,
    title=Words("caractère invisible", "ký tự vô hình", "invisible character"),
    expected=Words(
        "du texte sans caractère invisible ; {name} a été retiré ({count} ×)",
        "văn bản không có ký tự vô hình; {name} đã được bỏ ({count} ×)",
        "text without invisible characters; {name} was left out ({count} ×)",
    ),
    remedy=Words(
        "retirer le caractère, souvent venu d’un copier-coller",
        "xóa ký tự này, thường do sao chép từ trang khác",
        "take the character out; it often comes from copy and paste",
    ),
)

NOT_NFC = Kind(
    "not-nfc",
    Severity.WARNING,
    title=Words(
        "accents décomposés (Unicode NFD)", "dấu chữ bị tách rời (Unicode NFD)", "text not in NFC"
    ),
    expected=Words(
        "du texte en Unicode NFC ; il a été lu comme tel",
        "văn bản Unicode dựng sẵn (NFC); tệp đã được đọc theo cách đó",
        "text in Unicode NFC; it was read as such",
    ),
    remedy=Words(
        "normaliser le fichier en NFC",
        "chuẩn hóa tệp sang NFC",
        "normalise the file to NFC",
    ),
)

DECODED_TWICE = Kind(
    "decoded-twice",
    Severity.WARNING,
    title=Words("texte décodé deux fois", "văn bản bị giải mã hai lần", "text decoded twice"),
    expected=Words(
        "du texte en UTF-8, et non de l’UTF-8 pris pour une autre écriture ; "
        "il a été lu comme proposé",
        "văn bản UTF-8, không phải UTF-8 bị đọc nhầm sang bảng mã khác; "
        "đã được đọc như văn bản đề xuất",
        "text in UTF-8, not UTF-8 taken for something else; it was read as suggested",
    ),
    remedy=Words(
        "importer de nouveau le fichier d’origine en UTF-8",
        "nhập lại tệp gốc ở dạng UTF-8",
        "import the original file again, as UTF-8",
    ),
)

OLD_ENCODING = Kind(
    "old-encoding",
    Severity.WARNING,
    title=Words(
        "vietnamien d’avant Unicode", "tiếng Việt chưa dùng Unicode", "Vietnamese before Unicode"
    ),
    expected=Words(
        "du vietnamien en Unicode ; celui-ci semble être en {encoding}, et a été lu comme proposé",
        "tiếng Việt Unicode; văn bản này có vẻ dùng bảng mã {encoding}, đã được đọc như đề xuất",
        "Vietnamese in Unicode; this seems to be {encoding}, and was read as suggested",
    ),
    remedy=Words(
        "convertir le texte en Unicode (UTF-8)",
        "chuyển văn bản sang Unicode (UTF-8)",
        "convert the text to Unicode (UTF-8)",
    ),
)

LOST_LETTER = Kind(
    "lost-letter",
    Severity.WARNING,
    title=Words("lettre perdue", "mất chữ cái", "lost letter"),
    expected=Words(
        "toutes les lettres du document ; « {sign} » tient la place d’une lettre perdue",
        "đầy đủ chữ cái như trong tài liệu; “{sign}” đang thay cho một chữ bị mất",
        'all the letters of the document; "{sign}" stands for a letter that was lost',
    ),
    remedy=Words(
        "copier de nouveau le texte depuis le document",
        "sao chép lại văn bản từ tài liệu",
        "copy the text from the document again",
    ),
)

LOOK_ALIKE = Kind(
    "look-alike-letter",
    Severity.WARNING,
    title=Words("lettre qui en imite une autre", "chữ cái trông giống nhau", "look-alike letter"),
    expected=Words(
        "la lettre qui se voit, et non {name}",
        "chữ cái đúng như nhìn thấy, không phải {name}",
        "the letter that is seen, and not {name}",
    ),
    remedy=Words(
        "taper le mot de nouveau",
        "gõ lại từ này",
        "type the word again",
    ),
)

PLACEHOLDER = Kind(
    "placeholder",
    Severity.WARNING,
    title=Words("cellule qui ne dit rien", "ô không có nội dung", "cell that says nothing"),
    expected=Words(
        "une valeur, ou une cellule vide ; celle-ci a été lue comme vide",
        "một giá trị, hoặc ô trống; ô này được coi là trống",
        "a value, or an empty cell; this one was read as empty",
    ),
    remedy=Words(
        "vider la cellule, et dire dans la note ce que l’on sait",
        "để trống ô này và ghi điều đã biết vào ghi chú",
        "empty the cell, and say in the note what is known",
    ),
)

ERROR_CELL = Kind(
    "error-cell",
    Severity.WARNING,
    title=Words("erreur de tableur", "lỗi của bảng tính", "spreadsheet error"),
    expected=Words(
        "une valeur ; le tableur n’en a pas trouvé, et la cellule a été lue comme vide",
        "một giá trị; bảng tính không tính được nên ô này được coi là trống",
        "a value; the spreadsheet found none, and the cell was read as empty",
    ),
    remedy=Words(
        "corriger la formule, ou écrire la valeur",
        "sửa công thức, hoặc nhập giá trị",
        "mend the formula, or write the value",
    ),
)

LONG_CELL = Kind(
    "long-cell",
    Severity.WARNING,
    title=Words("cellule très longue", "ô quá dài", "very long cell"),
    expected=Words(
        "au plus 32 767 caractères, ce que tient une cellule de tableur ; "
        "celle-ci en a {count} et a été lue en entier",
        "tối đa 32.767 ký tự, giới hạn của một ô bảng tính; "
        "ô này có {count} ký tự và đã được đọc đầy đủ",
        "at most 32,767 characters, what a cell of a spreadsheet holds; "
        "this one has {count}, and was read whole",
    ),
    remedy=Words(
        "garder l’extrait utile, et laisser le reste au document",
        "chỉ giữ đoạn cần thiết, phần còn lại xem trong tài liệu",
        "keep the part that is needed, and leave the rest to the document",
    ),
)
