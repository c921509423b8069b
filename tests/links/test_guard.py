"""The checker asks public addresses only, whatever the names, the redirects and the name servers say."""

import socket

import pytest

from infocentre.links import fetching, guard

PRIVATE = ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"]
PRIVATE += ["224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.2.1", "198.18.0.1"]
PRIVATE += ["::1", "::", "fe80::1", "fec0::1", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1"]
PRIVATE += ["::ffff:127.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"]
PRIVATE += ["2001:0:4136:e378:8000:63bf:80ff:fffe"]
PUBLIC = ["8.8.8.8", "159.93.17.7", "2a00:1450:4010::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]


@pytest.fixture
def names(monkeypatch):
    """A name server of our own: each name with the answers it gives, one after another."""
    answers = {}

    def getaddrinfo(host, port, **_options):
        given = answers[host].pop(0) if len(answers[host]) > 1 else answers[host][0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in given]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return answers


@pytest.mark.parametrize("address", PRIVATE)
def test_address_that_is_not_public_is_refused(address):
    assert not guard.is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_address_is_asked(address):
    assert guard.is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[fe80::1%25lo]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://8.8.8.8:22/",
        "https://8.8.8.8:8443/",
        "http://user:password@8.8.8.8/",
        "ftp://8.8.8.8/",
        "file:///etc/passwd",
        "gopher://8.8.8.8/",
        "http:///",
        "http://8.8.8.8:99999/",
        "http://a..b/",
    ],
)
def test_way_in_is_refused(url):
    with pytest.raises((guard.RefusedError, socket.gaierror)):
        guard.target_of(url)


def test_name_with_one_private_answer_is_refused(names):
    names["mixed.example"] = [["8.8.8.8", "10.0.0.1"]]
    with pytest.raises(guard.RefusedError):
        guard.target_of("http://mixed.example/")


def test_connection_goes_to_the_number_that_was_judged(names, monkeypatch):
    """A name server that gives a public number first and a private one next gets no second question."""
    names["rebinding.example"] = [["8.8.8.8"], ["127.0.0.1"]]
    connected = []

    def create_connection(address, *_args):
        connected.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", create_connection)
    with pytest.raises(ConnectionRefusedError):
        fetching.fetch("http://rebinding.example/")

    assert connected == [("8.8.8.8", 80)]
    assert names["rebinding.example"] == [["127.0.0.1"]]


def test_redirect_to_a_private_address_is_refused(site, monkeypatch):
    monkeypatch.setattr(guard, "ALLOWED_FOR_TESTS", {("127.0.0.1", site.server_port)})
    url = site.page("/", 302, Location="http://127.0.0.2/admin/")

    with pytest.raises(guard.RefusedError, match="private"):
        fetching.fetch(url)


def test_redirect_to_another_scheme_is_refused(site):
    with pytest.raises(guard.RefusedError, match="scheme"):
        fetching.fetch(site.page("/", 302, Location="file:///etc/passwd"))
