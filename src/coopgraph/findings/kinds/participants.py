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

AUTHORITY_AS_ACTOR = Kind(
    "authority-as-actor",
    Severity.FATAL,
    title=Words(
        "collectivité inscrite une seconde fois",
        "chính quyền địa phương được ghi lần thứ hai",
        "local authority entered a second time",
    ),
    expected=Words(
        "la collectivité elle-même, {authority}, dans la colonne authority, et aucun acteur",
        "chính địa phương đó, {authority}, ở cột authority, và không có tác nhân nào",
        "the authority itself, {authority}, in the column authority, and no actor",
    ),
    remedy=Words(
        "vider les colonnes actor_id, kind et country ; si l’acteur est un autre, corriger "
        "sa nature, son nom ou la collectivité",
        "xóa các cột actor_id, kind và country; nếu là tác nhân khác thì sửa loại, tên hoặc "
        "địa phương",
        "empty the columns actor_id, kind and country; if the actor is another one, correct its "
        "kind, its name or the authority",
    ),
)

ONLY_OF_ACTORS = Kind(
    "only-of-actors",
    Severity.FATAL,
    title=Words(
        "ce que seul un acteur peut avoir",
        "điều chỉ tác nhân mới có",
        "what only an actor can have",
    ),
    expected=Words(
        "une cellule vide : sans acteur, la collectivité participe elle-même",
        "ô trống: không có tác nhân thì chính địa phương tham gia",
        "an empty cell: without an actor the authority itself takes part",
    ),
    remedy=Words(
        "vider la cellule, ou nommer l’acteur dans la colonne actor_id",
        "xóa ô, hoặc ghi tác nhân vào cột actor_id",
        "empty the cell, or name the actor in the column actor_id",
    ),
)

NAMES_WITHOUT_IDS = Kind(
    "names-without-ids",
    Severity.FATAL,
    title=Words(
        "noms et identifiants en nombre différent",
        "số tên và số mã không bằng nhau",
        "names and ids of different number",
    ),
    expected=Words(
        "un identifiant, ou un tiret, pour chacun des noms tels qu’écrits : {names}",
        "một mã, hoặc dấu gạch ngang, cho mỗi tên như trong văn bản: {names}",
        "an id, or a hyphen, for each of the names as written: {names}",
    ),
    remedy=Words(
        "compléter la liste dans l’ordre des noms : actor-imv | -",
        "bổ sung danh sách theo thứ tự các tên: actor-imv | -",
        "complete the list in the order of the names: actor-imv | -",
    ),
)
