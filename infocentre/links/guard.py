"""Guards against server-side request forgery: only public addresses are requested.

What editors write must not make our server ask itself, its neighbours or the metadata service of its host.
A name is resolved once, every address is checked, and the connection goes to that address: a name server
that answers differently a second later changes nothing.
"""

import ipaddress
import socket
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

PORTS = {"http": 80, "https": 443}
# (address, port) that are asked although they are not public; for tests with a server of their own.
ALLOWED_FOR_TESTS = set()
NAT64 = ipaddress.ip_network("64:ff9b::/96")


class RefusedError(Exception):
    """An address that we do not ask, and why."""


class Target(NamedTuple):
    """Where to connect, and what to ask there."""

    parts: SplitResult
    address: str
    port: int

    @property
    def host(self) -> str:
        return self.parts.hostname

    @property
    def path(self) -> str:
        return (self.parts.path or "/") + (f"?{self.parts.query}" if self.parts.query else "")


def target_of(url) -> Target:
    """The checked target of `url`; raises RefusedError, or OSError if the name does not resolve."""
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS.get(parts.scheme)
    except ValueError as error:
        raise RefusedError("malformed") from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise RefusedError("scheme")
    if parts.username or parts.password:
        raise RefusedError("credentials")
    addresses = resolved(parts.hostname, port)
    for address in addresses:
        if (address, port) in ALLOWED_FOR_TESTS:
            continue
        if port not in PORTS.values():
            raise RefusedError("port")
        if not is_public(address):
            raise RefusedError("private address")
    return Target(parts, addresses[0], port)


def resolved(host, port) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise RefusedError("malformed") from error
    # A scope such as %eth0 belongs to local addresses alone.
    return list(dict.fromkeys(answer[4][0].partition("%")[0] for answer in found))


def is_public(address) -> bool:
    """Whether an IP address is public, including addresses embedded in IPv6."""
    number = ipaddress.ip_address(address)
    if number.version == 6:
        inner = number.ipv4_mapped or number.sixtofour or (number.teredo and number.teredo[1])
        if number in NAT64:
            inner = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
        if inner:
            return is_public(str(inner))
        if number.is_site_local or int(number) < 1 << 32:
            return False
    special = number.is_multicast or number.is_reserved or number.is_unspecified or number.is_loopback
    return number.is_global and not special
