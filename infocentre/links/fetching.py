"""HTTP requests of the link checker: small, with timeouts, to the checked IP address."""

import http.client
import socket
import ssl
from contextlib import contextmanager, suppress
from threading import Timer
from typing import NamedTuple
from urllib.parse import urljoin

from django.conf import settings
from django.utils.encoding import iri_to_uri

from infocentre.links import guard

TIMEOUT = 10  # seconds for each answer on the wire
DEADLINE = 20  # seconds for a request as a whole: a server may answer byte by byte
MAX_BODY = 512 * 1024
MAX_REDIRECTS = 5
REDIRECTS = {301, 302, 303, 307, 308}
NAME = "InfocentreLinkCheck"
# ValueError is what a name or a header that cannot be written or read comes as.
FAILURES = (OSError, http.client.HTTPException, ValueError)


class Answer(NamedTuple):
    status: int
    url: str
    # Whether every step on the way there said that it is for good.
    for_good: bool
    body: bytes = b""


class Connection(http.client.HTTPConnection):
    """Connects to the IP address that was checked; TLS verifies the host name."""

    def __init__(self, target):
        super().__init__(target.host, target.port, timeout=TIMEOUT)
        self.target = target

    def connect(self):
        self.sock = socket.create_connection((self.target.address, self.target.port), TIMEOUT)
        if self.target.parts.scheme == "https":
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self.target.host)

    def shut_down(self):
        with suppress(OSError):
            if self.sock is not None:
                self.sock.shutdown(socket.SHUT_RDWR)


def user_agent() -> str:
    return f"{NAME}/1.0 (+{settings.SITE_ORIGIN or 'http://localhost'}/)"


@contextmanager
def closed_at_deadline(connection):
    """Close the connection at the deadline, whatever it is waiting for."""
    timer = Timer(DEADLINE, connection.shut_down)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        connection.close()


def fetch(url, method="HEAD", *, may_fetch=lambda url: True) -> Answer:
    """Follow redirects, each checked anew and allowed by `may_fetch`.

    Raises guard.RefusedError for what we do not ask, one of FAILURES for what fails.
    """
    for_good = True
    for step in range(MAX_REDIRECTS + 1):
        if step and not may_fetch(url):
            raise guard.RefusedError("robots.txt")
        status, location, body = fetch_once(iri_to_uri(url), method)
        if status not in REDIRECTS or not location:
            return Answer(status, url, step > 0 and for_good, body)
        for_good = for_good and status in (301, 308)
        url = urljoin(url, location)
    raise http.client.HTTPException("too many redirects")


def fetch_once(url, method):
    target = guard.target_of(url)
    connection = Connection(target)
    with closed_at_deadline(connection):
        headers = {"User-Agent": user_agent(), "Accept": "*/*", "Connection": "close"}
        connection.request(method, target.path, headers=headers)
        response = connection.getresponse()
        body = b"" if method == "HEAD" else response.read(MAX_BODY)
        return response.status, as_text(response.headers.get("Location")), body


def as_text(header) -> str:
    """Headers are read as Latin-1, but addresses in them are meant as UTF-8."""
    return (header or "").encode("latin-1", "replace").decode("utf-8", "replace")
