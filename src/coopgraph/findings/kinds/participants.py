"""Those who take part, described in ways that contradict each other."""

from coopgraph.findings.kind import Kind, Severity, Words

ACTOR_DIFFERS = Kind(
    "actor-differs",
    Severity.WARNING,
    title=Words(
        "acteur décrit de deux façons", "tác nhân được mô tả khác nhau", "actor described two ways"
    ),
    expected=Words(
        "la même valeur sur toutes les lignes de cet acteur : « {expected} » à la ligne {first}",
        "cùng một giá trị ở mọi dòng của tác nhân này: “{expected}” ở dòng {first}",
        'the same value on all rows of this actor: "{expected}" on line {first}',
    ),
    remedy=Words(
        "choisir une valeur, ou distinguer deux acteurs",
        "chọn một giá trị, hoặc tách thành hai tác nhân",
        "choose one value, or tell two actors apart",
    ),
)

PARTICIPATION_DIFFERS = Kind(
    "participation-differs",
    Severity.FATAL,
    title=Words(
        "participation décrite de deux façons",
        "sự tham gia được mô tả khác nhau",
        "participation described two ways",
    ),
    expected=Words(
        "la même valeur sur toutes les lignes de cette participation : "
        "« {expected} » à la ligne {first}",
        "cùng một giá trị ở mọi dòng của sự tham gia này: “{expected}” ở dòng {first}",
        'the same value on all rows of this participation: "{expected}" on line {first}',
    ),
    remedy=Words(
        "corriger la cellule, ou donner un autre identifiant à cette participation",
        "sửa ô, hoặc đặt mã khác cho sự tham gia này",
        "correct the cell, or give this participation another id",
    ),
)
