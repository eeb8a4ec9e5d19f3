"""A row whose parties, id or kind contradict each other, so that it may be about something else."""

from coopgraph.findings.kind import Kind, Severity, Words

ONE_PARTY = Kind(
    "one-party",
    Severity.FATAL,
    title=Words(
        "partenariat à une seule partie", "quan hệ chỉ có một bên", "partnership with one party"
    ),
    expected=Words(
        "au moins une collectivité française et une collectivité vietnamienne",
        "ít nhất một địa phương của Pháp và một địa phương của Việt Nam",
        "at least one French and one Vietnamese authority",
    ),
    remedy=Words(
        "nommer les deux parties ; la ligne n’a pas été retenue",
        "ghi rõ cả hai bên; dòng này không được nhận",
        "name both parties; the row was not kept",
    ),
)

WRONG_COUNTRY = Kind(
    "wrong-country",
    Severity.FATAL,
    title=Words(
        "collectivité de l’autre pays",
        "địa phương thuộc nước khác",
        "authority of the other country",
    ),
    expected=Words(
        "une collectivité de {country} ; celle-ci est de {other}",
        "một địa phương của {country}; địa phương này thuộc {other}",
        "an authority of {country}; this one is of {other}",
    ),
    remedy=Words(
        "corriger l’identifiant, ou échanger les deux colonnes",
        "sửa mã, hoặc đổi chỗ hai cột",
        "correct the id, or exchange the two columns",
    ),
)

PARTNERSHIP_ID_DIFFERS = Kind(
    "partnership-id-differs",
    Severity.FATAL,
    title=Words(
        "identifiant qui ne dit pas les parties",
        "mã quan hệ không khớp với các bên",
        "partnership id unlike its parties",
    ),
    expected=Words(
        "l’identifiant fait des parties : {expected}",
        "mã ghép từ các bên: {expected}",
        "the id made of the parties: {expected}",
    ),
    remedy=Words(
        "corriger l’identifiant, ou la partie qui ne lui correspond pas",
        "sửa mã, hoặc sửa bên không khớp với mã",
        "correct the id, or the party that does not fit it",
    ),
)

EDITION_SERIES_DIFFERS = Kind(
    "edition-series-differs",
    Severity.WARNING,
    title=Words(
        "conférence rangée dans une autre série",
        "hội nghị thuộc chuỗi khác với mã",
        "edition id unlike its series",
    ),
    expected=Words(
        "la série que nomme l’identifiant de la conférence : {expected}",
        "chuỗi hội nghị nêu trong mã: {expected}",
        "the series that the edition's id names: {expected}",
    ),
    remedy=Words(
        "corriger la série, ou l’identifiant",
        "sửa chuỗi hội nghị, hoặc sửa mã",
        "correct the series, or the id",
    ),
)

PLACE_IN_OTHER_COUNTRY = Kind(
    "place-in-other-country",
    Severity.WARNING,
    title=Words(
        "lieu situé dans un autre pays", "địa điểm thuộc nước khác", "place in another country"
    ),
    expected=Words(
        "un lieu du pays indiqué ({country})",
        "một địa điểm thuộc nước đã ghi ({country})",
        "a place of the country given ({country})",
    ),
    remedy=Words(
        "relire le document : corriger le lieu ou le pays",
        "đọc lại tài liệu: sửa địa điểm hoặc nước",
        "read the document again: correct the place or the country",
    ),
)

RESERVED_ID = Kind(
    "reserved-id",
    Severity.FATAL,
    title=Words("identifiant réservé", "mã đã được dành riêng", "reserved id"),
    expected=Words(
        "un autre identifiant : celui-ci nomme les décisions des curateurs",
        "một mã khác: mã này dành cho các quyết định của người biên tập",
        "another id: this one names the curators' rulings",
    ),
    remedy=Words("renommer le document", "đổi mã của tài liệu", "rename the document"),
)
