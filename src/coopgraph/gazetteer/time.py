"""Whether an authority existed on a date, when both are known with limited precision."""

from coopgraph.records import LocalAuthority, PreciseDate


def surely_ended(authority: LocalAuthority, date: PreciseDate) -> bool:
    """Whether every possible day of `date` comes after the last possible day of the authority."""
    return authority.end is not None and authority.end.latest < date.earliest


def surely_not_yet(authority: LocalAuthority, date: PreciseDate) -> bool:
    """Whether every possible day of `date` comes before the first possible day of the authority."""
    return authority.start is not None and date.latest < authority.start.earliest


def existed(authority: LocalAuthority, date: PreciseDate) -> bool:
    """Whether the authority may have existed on some day of `date`."""
    return not surely_ended(authority, date) and not surely_not_yet(authority, date)
