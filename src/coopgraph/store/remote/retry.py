"""How long to wait before asking a busy server again.

A server that says 429 Too Many Requests (RFC 6585) or 503 Service Unavailable (RFC 9110) may say
in `Retry-After` when to come back, in seconds or as a date; else each wait is twice the last.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

BUSY = (429, 503)


@dataclass(frozen=True)
class Patience:
    """At most `tries` requests, and `seconds` of waiting between them all together."""

    tries: int = 5
    seconds: float = 60.0
    first: float = 0.5
    sleep: Callable[[float], None] = time.sleep

    def waits(self) -> Iterator["Wait"]:
        """Give one `Wait` for each time that it is worth asking again."""
        left = self.seconds
        for number in range(self.tries - 1):
            wait = Wait(self.first * 2**number, left, self.sleep)
            yield wait
            left -= wait.spent


@dataclass
class Wait:
    """One pause between two requests."""

    usual: float
    longest: float
    sleep: Callable[[float], None]
    spent: float = 0.0

    def before_retry(self, retry_after: str | None) -> bool:
        """Sleep as long as the server asks; say False, at once, if that is too long."""
        asked = seconds_of(retry_after)
        self.spent = self.usual if asked is None else asked
        if self.spent > self.longest:
            return False
        self.sleep(self.spent)
        return True


def seconds_of(retry_after: str | None, now: datetime | None = None) -> float | None:
    """Read the header `Retry-After`; None if it is absent or means nothing."""
    if not retry_after:
        return None
    if retry_after.strip().isdecimal():
        return float(retry_after)
    try:
        date = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    date = date if date.tzinfo else date.replace(tzinfo=UTC)
    return max(0.0, (date - (now or datetime.now(UTC))).total_seconds())
