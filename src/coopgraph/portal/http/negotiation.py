"""Content negotiation (RFC 9110, section 12): what the caller likes best of what there is."""

from collections.abc import Iterable, Sequence


def preferred(headers: Iterable[str], offers: Sequence[str]) -> str | None:
    """Return the offer that the values of an `Accept…` header like best; the first, without any.

    Of equal ones the first offer; None if none will do. A range ends in `*`, or is the beginning
    of an offer: `text/*`, `*/*`, `*`; and a language `vi-VN` means `vi`.
    """
    ranges = [_weighed(part) for value in headers for part in value.split(",") if part.strip()]
    if not ranges:
        return offers[0]
    best = max(offers, key=lambda offer: _weight(offer, ranges))
    return best if _weight(best, ranges) > 0 else None


def _weighed(part: str) -> tuple[str, float]:
    name, *parameters = (piece.strip().lower() for piece in part.split(";"))
    weight = next((p[2:].strip() for p in parameters if p.startswith("q=")), "1")
    try:
        return name, max(0.0, min(1.0, float(weight)))
    except ValueError:
        return name, 0.0


def _weight(offer: str, ranges: list[tuple[str, float]]) -> float:
    """Return the weight that the most precise fitting range gives an offer."""
    fitting = [(_precision(name, offer), weight) for name, weight in ranges]
    precision, weight = max(fitting)
    return weight if precision else 0.0


def _precision(name: str, offer: str) -> int:
    """Return how precisely a range means an offer: 3 itself, 2 its family, 1 anything, 0 not."""
    if name == offer or ("/" not in offer and name.split("-")[0] == offer):
        return 3
    if name in ("*", "*/*"):
        return 1
    return 2 if name.endswith("/*") and offer.startswith(name[:-1]) else 0
