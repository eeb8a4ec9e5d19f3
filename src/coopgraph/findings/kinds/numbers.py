"""What may be wrong with a number or an amount."""

from coopgraph.findings.kind import Kind, Severity, Words

BAD_NUMBER = Kind(
    "bad-number",
    Severity.FATAL,
    title=Words("nombre entier mal écrit", "số nguyên viết sai", "bad whole number"),
    expected=Words(
        "un nombre entier en chiffres, sans séparateur ni unité : 1000000",
        "một số nguyên viết bằng chữ số, không dấu phân cách, không đơn vị: 1000000",
        "a whole number in digits, without separator or unit: 1000000",
    ),
    remedy=Words(
        "écrire le nombre seul ; « environ » ou « plus de » vont dans la note",
        "chỉ viết con số; “khoảng”, “hơn” ghi ở cột note",
        'write the number alone; "about" and "more than" go into the note',
    ),
)

BAD_DECIMAL = Kind(
    "bad-decimal",
    Severity.FATAL,
    title=Words("nombre décimal mal écrit", "số thập phân viết sai", "bad decimal number"),
    expected=Words(
        "un nombre décimal avec un point : 48.3904",
        "một số thập phân dùng dấu chấm: 48.3904",
        "a decimal number with a point: 48.3904",
    ),
    remedy=Words(
        "récrire le nombre avec un point décimal",
        "viết lại số với dấu chấm thập phân",
        "write the number again with a decimal point",
    ),
)

NUMBER_OUT_OF_RANGE = Kind(
    "number-out-of-range",
    Severity.FATAL,
    title=Words("nombre hors limites", "số ngoài phạm vi", "number out of range"),
    expected=Words(
        "un nombre de {least} à {most}",
        "một số từ {least} đến {most}",
        "a number from {least} to {most}",
    ),
    remedy=Words("corriger le nombre", "sửa con số", "correct the number"),
)

HALF_POINT = Kind(
    "half-point",
    Severity.FATAL,
    title=Words("coordonnées incomplètes", "tọa độ thiếu một nửa", "half a point"),
    expected=Words(
        "lat et lon remplis ensemble",
        "lat và lon phải được điền cùng nhau",
        "lat and lon filled in together",
    ),
    remedy=Words(
        "compléter le point, ou vider les deux cellules",
        "bổ sung tọa độ, hoặc để trống cả hai ô",
        "complete the point, or empty both cells",
    ),
)

BUDGET_WITHOUT_CURRENCY = Kind(
    "budget-without-currency",
    Severity.WARNING,
    title=Words(
        "budget et monnaie dépareillés",
        "ngân sách và tiền tệ không đi cùng nhau",
        "budget and currency not together",
    ),
    expected=Words(
        "budget et currency remplis ensemble",
        "budget và currency phải được điền cùng nhau",
        "budget and currency filled in together",
    ),
    remedy=Words(
        "ajouter ce que dit le document, ou vider les deux cellules",
        "bổ sung theo tài liệu, hoặc để trống cả hai ô",
        "add what the document says, or empty both cells",
    ),
)

MINIMUM_OVER_MAXIMUM = Kind(
    "minimum-over-maximum",
    Severity.WARNING,
    title=Words("minimum supérieur au maximum", "tối thiểu lớn hơn tối đa", "minimum over maximum"),
    expected=Words(
        "un minimum qui ne dépasse pas le maximum ({most})",
        "giá trị tối thiểu không vượt quá tối đa ({most})",
        "a minimum no greater than the maximum ({most})",
    ),
    remedy=Words("échanger les deux nombres", "đổi chỗ hai số", "exchange the two numbers"),
)
