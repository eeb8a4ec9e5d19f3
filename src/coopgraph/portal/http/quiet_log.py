"""A log that says the same thing once, however often strangers make it happen."""

import logging
import time

_SECONDS = 60.0
_MOST = 100


class Sparing(logging.Filter):
    """Lets a sentence pass once a minute, with how often it was held back before."""

    def __init__(self) -> None:
        super().__init__()
        self._said: dict[str, tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Say whether a record is to be written."""
        error = record.exc_info[1] if record.exc_info else None
        key, now = f"{record.getMessage()} {error!r}", time.monotonic()
        since, held_back = self._said.get(key, (0.0, 0))
        if since and now - since < _SECONDS:
            self._said[key] = (since, held_back + 1)
            return False
        if len(self._said) >= _MOST:
            self._said.clear()
        self._said[key] = (now, 0)
        if held_back:
            record.msg, record.args = f"{record.getMessage()} (+ {held_back})", ()
        return True
