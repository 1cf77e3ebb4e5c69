"""A site of our own on this machine that misbehaves in every way that sites do."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PDF = b"%PDF-1.4\n" + b"The archives should be opened. " * 4000 + b"\n%%EOF\n"
PAGE = (
    b"<!DOCTYPE html><html><head><title>Sorry, no such document</title></head><body>"
    + b" " * 2000
    + b"</body></html>"
)


class Request(BaseHTTPRequestHandler):
    """One request, with short ways to answer it; `site` is set by the server."""

    protocol_version = "HTTP/1.1"
    site: "Site"

    def do_GET(self) -> None:
        """Hand the request to whoever answers for its path."""
        path = self.path.partition("?")[0]
        self.site.requests.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        self.site.answers[path](self)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def give(self, body: bytes, status: int = 200, *, kind: str = "application/pdf", **headers: str) -> None:
        """Answer as a well-behaved site does; `_` in a header's name stands for `-`."""
        self.head(status, kind=kind, Content_Length=str(len(body)), **headers)
        self.wfile.write(body)

    def head(self, status: int, *, kind: str = "application/pdf", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def break_off(self) -> None:
        self.wfile.flush()
        self.close_connection = True


Answer = Callable[[Request], None]


@dataclass
class Site:
    """What it answers by path, and what it was asked: path with query, headers."""

    address: str = ""
    answers: dict[str, Answer] = field(default_factory=dict)
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def says(self, path: str, answer: Answer) -> str:
        """Have a path answered, and give its address."""
        self.answers[path] = answer
        return self.address + path

    def gives(self, path: str, body: bytes, status: int = 200, **headers: str) -> str:
        return self.says(path, lambda request: request.give(body, status, **headers))


@contextmanager
def running() -> Iterator[Site]:
    site = Site()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Asked", (Request,), {"site": site}))
    server.daemon_threads = True
    site.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


# ways to misbehave ------------------------------------------------------------------------------------------------


def breaks_off_after(size: int, body: bytes = PDF, *, resumes: bool = True, etag: str = '"1"') -> Answer:
    """Announce all and send the first bytes; go on from there when asked, where `resumes`."""

    def answer(request: Request) -> None:
        asked = request.headers.get("Range")
        if asked and resumes and request.headers.get("If-Range") == etag:
            start = int(asked.removeprefix("bytes=").rstrip("-"))
            end = len(body) - 1
            request.give(body[start:], 206, Content_Range=f"bytes {start}-{end}/{len(body)}", ETag=etag)
            return
        if sum(path == request.path for path, _ in request.site.requests) > 1:
            request.give(body, ETag=etag)
            return
        request.head(200, Content_Length=str(len(body)), ETag=etag)
        request.wfile.write(body[:size])
        request.break_off()

    return answer


def falls_silent_after(size: int, body: bytes = PDF) -> Answer:
    def answer(request: Request) -> None:
        request.head(200, Content_Length=str(len(body)))
        request.wfile.write(body[:size])
        request.wfile.flush()
        time.sleep(1.5)
        request.break_off()

    return answer


def drips(body: bytes = PDF) -> Answer:
    def answer(request: Request) -> None:
        request.head(200, Content_Length=str(len(body)))
        for at in range(0, 400, 8):
            request.wfile.write(body[at : at + 8])
            request.wfile.flush()
            time.sleep(0.02)
        request.break_off()

    return answer


def then(*answers: Answer) -> Answer:
    """Answer first in one way, then in the next, and from then on in the last."""
    left = list(answers)

    def answer(request: Request) -> None:
        (left.pop(0) if len(left) > 1 else left[0])(request)

    return answer


def ends_without_saying_how_long(body: bytes) -> Answer:
    def answer(request: Request) -> None:
        request.head(200, Connection="close")
        request.wfile.write(body)
        request.break_off()

    return answer


def announces(length: int, body: bytes = PDF) -> Answer:
    def answer(request: Request) -> None:
        request.head(200, Content_Length=str(length))
        request.wfile.write(body)
        request.break_off()

    return answer


def leads_to(address: str, status: int = 302) -> Answer:
    return lambda request: request.give(b"", status, Location=address)


def refuses(status: int, **headers: str) -> Answer:
    return lambda request: request.give(b"No.", status, kind="text/plain", **headers)
