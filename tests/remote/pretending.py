"""A server that answers as a test tells it to, and keeps what it was asked."""

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.servers import no_collection

EMPTY = b'{"head": {"vars": ["x"]}, "results": {"bindings": []}}'
JSON = "application/sparql-results+json"


@dataclass
class Reply:
    status: int = 200
    body: bytes = EMPTY
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": JSON})
    length: int | None = None
    """What the reply says its length is, if that is not true."""
    wait: float = 0


@dataclass
class Pretending:
    url: str
    replies: list[Reply]
    asked: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)


class _Quiet(http.server.ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Say nothing of callers that have gone."""


@contextmanager
def pretending(*replies: Reply) -> Iterator[Pretending]:
    """Give each reply once, the last one for ever."""
    release = threading.Event()

    class Answering(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            server.asked.append((self.command, self.path, dict(self.headers), body))
            reply = server.replies.pop(0) if len(server.replies) > 1 else server.replies[0]
            release.wait(reply.wait)
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(reply.length or len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)

        do_POST = do_PUT = do_DELETE = do_HEAD = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    listening = _Quiet(("127.0.0.1", 0), Answering)
    server = Pretending(f"http://127.0.0.1:{listening.server_port}/sparql", list(replies))
    threading.Thread(target=listening.serve_forever, args=(0.02,), daemon=True).start()
    try:
        with no_collection():
            yield server
    finally:
        release.set()
        listening.shutdown()
        listening.server_close()
