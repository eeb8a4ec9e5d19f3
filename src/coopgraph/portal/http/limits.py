"""What one caller may take of a server that is open to the world."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """`seconds` for one answer, `rows` of it, `request_bytes` for one question.

    At the same time `at_once` questions are answered, and beside them `slow_at_once` of those that
    took longer than `short_seconds`; others wait `queue_seconds` at most. `engine_bytes` is what
    an engine may hold of the memory, `answer_bytes` what a few enormous rows may take as the engine
    gives them, `body_bytes` the same answer in the form asked for, and `sending_bytes` all answers
    that their readers have not taken yet. `request_seconds` is the time for the body of a request.
    `requests_a_minute` are those of one client, 0 for any number.
    """

    seconds: float = 30.0
    rows: int = 10_000
    request_bytes: int = 256 << 10
    request_seconds: float = 10.0
    requests_a_minute: int = 1200
    engine_bytes: int = 2 << 30
    answer_bytes: int = 16 << 20
    body_bytes: int = 48 << 20
    sending_bytes: int = 192 << 20
    at_once: int = 8
    slow_at_once: int = 4
    short_seconds: float = 1.0
    queue_seconds: float = 5.0
