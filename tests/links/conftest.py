import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from infocentre.links import guard


class FakeSiteHandler(BaseHTTPRequestHandler):
    """Another site: answers by its table of paths, and keeps what it was asked."""

    def answer(self):
        self.server.asked.append((self.command, self.path, self.headers["User-Agent"]))
        status, headers, body = self.server.pages.get(self.path, (404, {}, b""))
        if callable(status):
            status = status(self.command)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_HEAD = do_GET = answer  # noqa: N815 - the names the server calls

    def log_message(self, *_args):
        """Nothing on the terminal."""


class FakeSite(ThreadingHTTPServer):
    def __init__(self):
        super().__init__(("127.0.0.1", 0), FakeSiteHandler)
        self.pages, self.asked = {}, []

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.server_port}"

    def page(self, path, status=200, body=b"", **headers):
        """Let `path` be answered so; returns its address."""
        self.pages[path] = status, {name.replace("_", "-"): value for name, value in headers.items()}, body
        return self.origin + path

    def methods(self, path):
        return [command for command, asked, _agent in self.asked if asked == path]


@pytest.fixture
def site(monkeypatch):
    """A site on this machine that the checker may ask, as the only one here."""
    with FakeSite() as server:
        monkeypatch.setattr(guard, "ALLOWED_FOR_TESTS", {("127.0.0.1", server.server_port)})
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()
