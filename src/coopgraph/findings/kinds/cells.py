"""What may be wrong with a date, a list or an id as it is written (ISO 8601, EDTF level 0)."""

from coopgraph.findings.kind import Kind, Severity, Words

BAD_DATE = Kind(
    "bad-date",
    Severity.FATAL,
    title=Words("date mal écrite", "ngày viết sai", "bad date"),
    expected=Words(
        "une date qui existe : AAAA, AAAA-MM ou AAAA-MM-JJ",
        "một ngày có thật: NNNN, NNNN-TT hoặc NNNN-TT-NN (năm-tháng-ngày)",
        "a date that exists: YYYY, YYYY-MM or YYYY-MM-DD",
    ),
    remedy=Words(
        "écrire la date en ISO 8601, aussi précise que le document",
        "viết ngày theo ISO 8601, chính xác như trong tài liệu",
        "write the date in ISO 8601, as precise as the document",
    ),
)

NOT_A_DAY = Kind(
    "not-a-day",
    Severity.FATAL,
    title=Words("jour manquant dans la date", "thiếu ngày cụ thể", "date without its day"),
    expected=Words(
        "un jour précis : AAAA-MM-JJ",
        "một ngày cụ thể: NNNN-TT-NN (năm-tháng-ngày)",
        "a precise day: YYYY-MM-DD",
    ),
    remedy=Words("compléter la date", "bổ sung ngày", "complete the date"),
)

NO_TRUE_DATE = Kind(
    "no-true-date",
    Severity.WARNING,
    title=Words("date qui n’en est pas une", "không phải ngày thật", "no true date"),
    expected=Words(
        "une date du document ; celle-ci tient lieu de « aucune », ou vient d’une faute de "
        "frappe, et a été lue comme vide",
        "một ngày trong tài liệu; ngày này thay cho “không có”, hoặc do gõ sai, "
        "nên được coi là trống",
        'a date of the document; this one stands for "none", or was mistyped, '
        "and was read as empty",
    ),
    remedy=Words(
        "vider la cellule si la date n’est pas connue, sinon la corriger",
        "để trống ô nếu chưa biết ngày, nếu biết thì sửa lại",
        "empty the cell if the date is not known, else correct it",
    ),
)

BAD_INTERVAL = Kind(
    "bad-interval",
    Severity.FATAL,
    title=Words("période mal écrite", "khoảng thời gian viết sai", "bad interval"),
    expected=Words(
        "deux dates dans l’ordre, séparées par « / » : 2018/2021, ou 2013/.. sans fin connue",
        "hai ngày theo thứ tự, cách nhau bởi “/”: 2018/2021, hoặc 2013/.. nếu chưa rõ kết thúc",
        'two dates in order, parted by "/": 2018/2021, or 2013/.. with no known end',
    ),
    remedy=Words(
        "écrire la période comme un intervalle EDTF",
        "viết khoảng thời gian theo dạng EDTF",
        "write the period as an EDTF interval",
    ),
)

BAD_DURATION = Kind(
    "bad-duration",
    Severity.FATAL,
    title=Words("durée mal écrite", "thời hạn viết sai", "bad duration"),
    expected=Words(
        "une durée ISO 8601 : P3Y (trois ans), P18M (dix-huit mois), P10D (dix jours)",
        "thời hạn theo ISO 8601: P3Y (ba năm), P18M (mười tám tháng), P10D (mười ngày)",
        "an ISO 8601 duration: P3Y (three years), P18M (eighteen months), P10D (ten days)",
    ),
    remedy=Words("récrire la durée", "viết lại thời hạn", "write the duration again"),
)

BAD_LIST = Kind(
    "bad-list",
    Severity.WARNING,
    title=Words("liste mal écrite", "danh sách viết sai", "badly written list"),
    expected=Words(
        "des éléments tous différents, aucun vide, séparés par « | » entre deux espaces ; "
        "elle a été lue ainsi",
        "các mục khác nhau, không mục nào trống, cách nhau bởi “ | ”; "
        "danh sách đã được đọc theo cách đó",
        'items that all differ, none empty, parted by " | "; it was read so',
    ),
    remedy=Words("récrire la liste", "viết lại danh sách", "write the list again"),
)

BAD_ID = Kind(
    "bad-id",
    Severity.FATAL,
    title=Words("identifiant mal formé", "mã định danh viết sai", "badly formed id"),
    expected=Words(
        "des minuscules sans accent, des chiffres et des traits d’union simples : {form}",
        "chữ thường không dấu, chữ số và gạch nối đơn: {form}",
        "lower case letters without accents, digits and single hyphens: {form}",
    ),
    remedy=Words(
        "récrire l’identifiant, partout où il est employé",
        "viết lại mã này ở mọi nơi được dùng",
        "write the id again, wherever it is used",
    ),
)
