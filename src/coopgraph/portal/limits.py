"""What one caller may take of a server that is open to the world."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """`seconds` for one answer, `rows` of it, `request_bytes` for one question.

    `answer_bytes` bounds what a few enormous rows may take of the memory; `at_once` questions are
    answered at the same time, others wait `queue_seconds` at most.
    """

    seconds: float = 30.0
    rows: int = 10_000
    request_bytes: int = 256 << 10
    answer_bytes: int = 64 << 20
    at_once: int = 8
    queue_seconds: float = 5.0
