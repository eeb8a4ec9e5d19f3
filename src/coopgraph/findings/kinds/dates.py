"""Dates that are well written and cannot all be true, or need a second look."""

from coopgraph.findings.kind import Kind, Severity, Words

AUTHORITY_ENDED = Kind(
    "authority-ended",
    Severity.WARNING,
    title=Words(
        "collectivité qui n’existait plus",
        "địa phương không còn tồn tại",
        "authority already ended",
    ),
    expected=Words(
        "une collectivité qui existait à cette date ({date}) : {others} ; "
        "celle-ci prend fin en {bound}",
        "một địa phương còn tồn tại vào thời điểm đó ({date}): {others}; "
        "địa phương này kết thúc {bound}",
        "an authority that existed at that date ({date}): {others}; this one ended in {bound}",
    ),
    remedy=Words(
        "relire le document : garder l’ancien nom s’il l’écrit, et le dire dans la note",
        "đọc lại tài liệu: nếu tài liệu viết tên cũ thì giữ nguyên và ghi chú",
        "read the document again: keep the old name if it writes it, and say so in the note",
    ),
)

AUTHORITY_NOT_YET = Kind(
    "authority-not-yet",
    Severity.WARNING,
    title=Words(
        "collectivité qui n’existait pas encore",
        "địa phương chưa tồn tại",
        "authority not yet there",
    ),
    expected=Words(
        "une collectivité qui existait à cette date ({date}) : {others} ; "
        "celle-ci commence en {bound}",
        "một địa phương đã tồn tại vào thời điểm đó ({date}): {others}; "
        "địa phương này bắt đầu {bound}",
        "an authority that existed at that date ({date}): {others}; this one began in {bound}",
    ),
    remedy=Words(
        "relire le document : garder le nom actuel s’il l’écrit, et le dire dans la note",
        "đọc lại tài liệu: nếu tài liệu viết tên hiện nay thì giữ nguyên và ghi chú",
        "read the document again: keep today's name if it writes it, and say so in the note",
    ),
)

START_AFTER_END = Kind(
    "start-after-end",
    Severity.WARNING,
    title=Words("début après la fin", "bắt đầu sau khi kết thúc", "start after end"),
    expected=Words(
        "une date qui n’est pas après « {other} » ({end})",
        "một ngày không muộn hơn “{other}” ({end})",
        'a date that is not after "{other}" ({end})',
    ),
    remedy=Words(
        "relire le document ; s’il se contredit, le dire dans la note",
        "đọc lại tài liệu; nếu tài liệu tự mâu thuẫn thì ghi chú",
        "read the document again; if it contradicts itself, say so in the note",
    ),
)

DATED_AFTER_DOCUMENT = Kind(
    "dated-after-document",
    Severity.WARNING,
    title=Words(
        "fait accompli daté d’après le document",
        "việc đã diễn ra nhưng muộn hơn tài liệu",
        "past fact dated after its document",
    ),
    expected=Words(
        "une date qui n’est pas après le document ({published}), ou un état « planned »",
        "một ngày không muộn hơn tài liệu ({published}), hoặc trạng thái “planned”",
        'a date that is not after the document ({published}), or the status "planned"',
    ),
    remedy=Words(
        "relire la date, l’état et la date de publication",
        "kiểm tra lại ngày, trạng thái và ngày công bố",
        "look at the date, the status and the date of publication again",
    ),
)

PLANNED_IN_THE_PAST = Kind(
    "planned-in-the-past",
    Severity.WARNING,
    title=Words(
        "projet daté d’avant le document",
        "việc dự kiến nhưng sớm hơn tài liệu",
        "plan dated before its document",
    ),
    expected=Words(
        "une date qui n’est pas avant le document ({published}), ou un autre état que « planned »",
        "một ngày không sớm hơn tài liệu ({published}), hoặc trạng thái khác “planned”",
        'a date that is not before the document ({published}), or another status than "planned"',
    ),
    remedy=Words(
        "relire la date, l’état et la date de publication",
        "kiểm tra lại ngày, trạng thái và ngày công bố",
        "look at the date, the status and the date of publication again",
    ),
)

BEFORE_ANY_COOPERATION = Kind(
    "before-any-cooperation",
    Severity.WARNING,
    title=Words(
        "date d’avant toute coopération connue",
        "ngày sớm hơn mọi hợp tác đã biết",
        "date before any known cooperation",
    ),
    expected=Words(
        "une date à partir de {year}, année de la plus ancienne coopération connue",
        "một ngày từ năm {year}, năm có hợp tác sớm nhất được biết đến",
        "a date since {year}, the year of the earliest cooperation known",
    ),
    remedy=Words(
        "relire la date dans le document ; s’il l’écrit bien, le dire dans la note",
        "đọc lại ngày trong tài liệu; nếu tài liệu viết đúng như vậy thì ghi chú",
        "read the date in the document again; if it does write it, say so in the note",
    ),
)

PUBLISHED_AFTER_RETRIEVED = Kind(
    "published-after-retrieved",
    Severity.WARNING,
    title=Words(
        "document lu avant d’être publié",
        "tài liệu được đọc trước khi công bố",
        "document read before it was published",
    ),
    expected=Words(
        "une publication qui n’est pas après la lecture ({retrieved})",
        "ngày công bố không muộn hơn ngày đọc ({retrieved})",
        "a publication that is not after the reading ({retrieved})",
    ),
    remedy=Words(
        "corriger l’une des deux dates", "sửa một trong hai ngày", "correct one of the two dates"
    ),
)

COPY_BEFORE_ORIGINAL = Kind(
    "copy-before-original",
    Severity.WARNING,
    title=Words(
        "copie antérieure à l’original", "bản sao có trước bản gốc", "copy before original"
    ),
    expected=Words(
        "une copie qui n’est pas publiée avant l’original ({published})",
        "bản sao không được công bố trước bản gốc ({published})",
        "a copy that was not published before the original ({published})",
    ),
    remedy=Words(
        "vérifier lequel des deux documents reprend l’autre",
        "kiểm tra tài liệu nào sao chép tài liệu nào",
        "check which of the two documents repeats the other",
    ),
)

CHANGE_OUT_OF_TIME = Kind(
    "change-out-of-time",
    Severity.WARNING,
    title=Words(
        "collectivité et changement en désaccord",
        "thời gian tồn tại không khớp với thay đổi",
        "authority and change at odds",
    ),
    expected=Words(
        "une existence en accord avec ce changement ({date}) ; "
        "dans authorities.csv : {start} – {end}",
        "thời gian tồn tại khớp với thay đổi này ({date}); trong authorities.csv: {start} – {end}",
        "an existence in accord with this change ({date}); in authorities.csv: {start} – {end}",
    ),
    remedy=Words(
        "corriger la date du changement, ou valid_from et valid_to de la collectivité",
        "sửa ngày thay đổi, hoặc valid_from và valid_to của địa phương",
        "correct the date of the change, or valid_from and valid_to of the authority",
    ),
)
