"""What may be wrong with a curator's answer to a finding."""

from coopgraph.findings.kind import Kind, Severity, Words

UNKNOWN_ACKNOWLEDGED_KIND = Kind(
    "unknown-acknowledged-kind",
    Severity.WARNING,
    title=Words(
        "réponse à un constat qui n’existe pas",
        "giải trình cho một phát hiện không tồn tại",
        "answer to a finding that does not exist",
    ),
    expected=Words(
        "le nom d’un avertissement ou d’une remarque, tel qu’il est entre crochets sous un constat",
        "tên của một cảnh báo hoặc ghi chú, như trong ngoặc vuông dưới mỗi phát hiện",
        "the name of a warning or a remark, as it stands in brackets under a finding",
    ),
    remedy=Words(
        "corriger le nom ; un constat fatal se corrige dans les tables",
        "sửa tên; phát hiện nghiêm trọng phải được sửa trong các bảng",
        "correct the name; a fatal finding must be mended in the tables",
    ),
)

ACKNOWLEDGED_NOTHING = Kind(
    "acknowledged-nothing",
    Severity.WARNING,
    title=Words(
        "réponse à un constat qui n’est plus fait",
        "giải trình cho một phát hiện không còn nữa",
        "answer to a finding that is no longer made",
    ),
    expected=Words(
        "un constat « {answered} » sur la ligne « {row} » de {table}, avec ce qui a été trouvé",
        "một phát hiện “{answered}” ở dòng “{row}” của {table}, với nội dung đã tìm thấy",
        'a finding "{answered}" on the row "{row}" of {table}, with what was found',
    ),
    remedy=Words(
        "relire la ligne : corriger la réponse, ou la retirer si le constat a disparu",
        "đọc lại dòng đó: sửa giải trình, hoặc bỏ đi nếu phát hiện đã hết",
        "look at the row again: correct the answer, or take it away if the finding has gone",
    ),
)
