"""What may be wrong with the reference table of authorities and with what comes along with it."""

from coopgraph.findings.kind import Kind, Severity, Words

ID_COUNTRY_DIFFERS = Kind(
    "id-country-differs",
    Severity.WARNING,
    title=Words(
        "identifiant et pays en désaccord", "mã và nước không khớp", "id and country at odds"
    ),
    expected=Words(
        "un identifiant qui commence par « {prefix} »",
        "một mã bắt đầu bằng “{prefix}”",
        'an id that begins with "{prefix}"',
    ),
    remedy=Words("corriger le pays ou l’identifiant", "sửa nước hoặc mã", "correct country or id"),
)

PARENT_IN_OTHER_COUNTRY = Kind(
    "parent-in-other-country",
    Severity.WARNING,
    title=Words(
        "territoire parent dans un autre pays",
        "đơn vị cấp trên thuộc nước khác",
        "parent in another country",
    ),
    expected=Words(
        "une collectivité du même pays ({country})",
        "một địa phương cùng nước ({country})",
        "an authority of the same country ({country})",
    ),
    remedy=Words("corriger l’identifiant", "sửa mã", "correct the id"),
)

PARENT_OUT_OF_TIME = Kind(
    "parent-out-of-time",
    Severity.WARNING,
    title=Words(
        "appartenance hors de l’existence d’une collectivité",
        "quan hệ địa bàn ngoài thời gian tồn tại của một địa phương",
        "containment outside the life of an authority",
    ),
    expected=Words(
        "une période durant laquelle la collectivité existait ({start} – {end})",
        "một khoảng thời gian mà địa phương tồn tại ({start} – {end})",
        "a time in which the authority existed ({start} – {end})",
    ),
    remedy=Words(
        "corriger la période, ou nommer la collectivité de ce temps",
        "sửa khoảng thời gian, hoặc nêu địa phương của thời đó",
        "correct the time, or name the authority of that time",
    ),
)

POINT_FAR_AWAY = Kind(
    "point-far-away",
    Severity.WARNING,
    title=Words(
        "point loin de son territoire", "tọa độ nằm xa lãnh thổ", "point far from its territory"
    ),
    expected=Words(
        "un point dans le contour de {territory} ou tout près",
        "một điểm nằm trong hoặc sát ranh giới của {territory}",
        "a point in the outline of {territory}, or close to it",
    ),
    remedy=Words(
        "vérifier que lat et lon ne sont pas échangés, et que parent est juste",
        "kiểm tra xem lat và lon có bị đổi chỗ không, và parent có đúng không",
        "check that lat and lon are not exchanged, and that parent is right",
    ),
)

ALIAS_COLLISIONS_DIFFER = Kind(
    "alias-collisions-differ",
    Severity.WARNING,
    title=Words(
        "homonymes en désaccord avec authorities.csv",
        "bảng tên trùng không khớp với authorities.csv",
        "shared names at odds with authorities.csv",
    ),
    expected=Words(
        "pour « {form} », ce que dit authorities.csv : {expected}",
        "với “{form}”, theo authorities.csv: {expected}",
        'for "{form}", what authorities.csv says: {expected}',
    ),
    remedy=Words(
        "refaire alias_collisions.csv à partir de authorities.csv",
        "tạo lại alias_collisions.csv từ authorities.csv",
        "make alias_collisions.csv again from authorities.csv",
    ),
)

BAD_BOUNDARY = Kind(
    "bad-boundary",
    Severity.FATAL,
    title=Words("contour illisible", "ranh giới không đọc được", "unreadable outline"),
    expected=Words(
        "un objet GeoJSON (RFC 7946) : Polygon ou MultiPolygon, propriété « authority », WGS 84",
        "một đối tượng GeoJSON (RFC 7946): Polygon hoặc MultiPolygon, "
        "thuộc tính “authority”, WGS 84",
        'a GeoJSON feature (RFC 7946): Polygon or MultiPolygon, property "authority", WGS 84',
    ),
    remedy=Words(
        "exporter de nouveau la couche en GeoJSON",
        "xuất lại lớp bản đồ sang GeoJSON",
        "export the layer to GeoJSON again",
    ),
)

EMPTY_OUTLINE = Kind(
    "empty-outline",
    Severity.WARNING,
    title=Words("contour vide", "ranh giới rỗng", "empty outline"),
    expected=Words(
        "au moins un polygone qui ait une surface ; ce territoire n’a pas de contour ici",
        "ít nhất một đa giác có diện tích; lãnh thổ này không có ranh giới ở đây",
        "at least one polygon with an area; this territory has no outline here",
    ),
    remedy=Words(
        "exporter de nouveau le contour, ou retirer l’objet",
        "xuất lại ranh giới, hoặc bỏ đối tượng này",
        "export the outline again, or take the feature away",
    ),
)

UNCUT_OUTLINE = Kind(
    "uncut-outline",
    Severity.WARNING,
    title=Words(
        "contour par-dessus le 180e méridien",
        "ranh giới vượt kinh tuyến 180",
        "outline over the 180th meridian",
    ),
    expected=Words(
        "un contour coupé au 180e méridien (RFC 7946, 3.1.9) ; il y a été coupé",
        "ranh giới cắt tại kinh tuyến 180 (RFC 7946, 3.1.9); đã được cắt tại đó",
        "an outline cut at the 180th meridian (RFC 7946, 3.1.9); it was cut there",
    ),
    remedy=Words(
        "exporter la couche avec la coupure au méridien",
        "xuất lớp bản đồ có cắt tại kinh tuyến",
        "export the layer with the cut at the meridian",
    ),
)

TWO_BOUNDARIES = Kind(
    "two-boundaries",
    Severity.WARNING,
    title=Words(
        "deux contours pour un territoire",
        "một lãnh thổ có hai ranh giới",
        "territory with two outlines",
    ),
    expected=Words(
        "le même contour que dans {first}, qui a été retenu",
        "cùng ranh giới như trong {first}; ranh giới đó được giữ lại",
        "the same outline as in {first}, which was kept",
    ),
    remedy=Words(
        "retirer l’un des deux contours",
        "bỏ một trong hai ranh giới",
        "take one of the two outlines away",
    ),
)
