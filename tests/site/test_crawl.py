"""From the sitemap on: every page of the demo is whole, and no link of it leads nowhere."""

import re
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from django.contrib.staticfiles import finders

from tests.demo_once import load_demo

pytestmark = pytest.mark.walk
HOST = "http://testserver"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINKS = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "srcset", "form": "action"}
LINKS |= {"audio": "src", "video": "src", "track": "src"}


class Page(HTMLParser):
    """The links, anchors and head of a page."""

    def __init__(self, html):
        super().__init__()
        self.links, self.ids, self.head, self.canonical, self.title = set(), {""}, {}, "", ""
        self.in_title = False
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.ids |= {given[name] for name in ("id", "name") if given.get(name)}
        self.in_title = tag == "title" and not self.title
        if tag == "meta" and (name := given.get("name") or given.get("property")):
            self.head[name] = given.get("content", "")
        if tag == "link" and given.get("rel") == "canonical":
            self.canonical = given["href"]
        if tag in LINKS and (value := given.get(LINKS[tag])):
            parts = value.split(",") if LINKS[tag] == "srcset" else [value]
            self.links |= {part.split()[0] for part in parts}

    def handle_data(self, data):
        if self.in_title:
            self.title += data
            self.in_title = False


def listed(client):
    """Every address that the sitemap index leads to, with its alternates."""
    index = ElementTree.fromstring(client.get("/sitemap.xml").content)
    found = set()
    for section in index.iter(f"{SITEMAP}loc"):
        parts = urlsplit(section.text)
        tree = ElementTree.fromstring(client.get(f"{parts.path}?{parts.query}").content)
        found |= {each.text for each in tree.iter(f"{SITEMAP}loc")}
    return {address.removeprefix(HOST) for address in found}


def is_own(address):
    return urlsplit(address).netloc in ("", "testserver") and urlsplit(address).scheme in ("", "http")


def status_of(response):
    if response.streaming:
        b"".join(response.streaming_content)
    return response.status_code


@pytest.fixture
def pages(client, db):
    load_demo()
    found = {}
    for address in sorted(listed(client)):
        response = client.get(address)
        assert response.status_code == 200, address
        found[address] = Page(response.content.decode())
    return found


def test_every_page_is_whole_and_no_link_leads_nowhere(client, pages):
    """One test, since reading the demo and its pages takes most of the time."""
    incomplete, titles, broken, statuses, drawn = [], {}, set(), {}, {}
    for address, page in pages.items():
        picture = page.head.get("og:image", "")
        whole = [page.title, page.head.get("description"), page.canonical == HOST + address, picture]
        if not all(whole):
            incomplete.append((address, whole))
        language = address[1:3]
        titles.setdefault((language, page.title), []).append(address)
        for link in {*page.links, picture} - {""}:
            target, anchor = urldefrag(urljoin(HOST + address, link))
            if not is_own(target):
                continue
            local = target.removeprefix(HOST)
            if unquote(urlsplit(local).path) in pages:
                other = pages[unquote(urlsplit(local).path)]
                if anchor and not re.fullmatch(r"t=\d+", anchor) and unquote(anchor) not in other.ids:
                    broken.add((address, link))
                continue
            if local.startswith("/previews/"):
                # Each takes a third of a second to draw: one of a kind and language is enough here.
                local = drawn.setdefault(local.rpartition("/")[0], local)
            if local.startswith("/static/"):
                statuses[local] = 200 if finders.find(local.removeprefix("/static/")) else 404
            if local not in statuses:
                statuses[local] = status_of(client.get(local))
            if statuses[local] not in (200, 302):
                broken.add((address, link, statuses[local]))

    assert incomplete == []
    assert [group for group in titles.values() if len(group) > 1] == []
    assert broken == set()
    kinds = ("news", "articles", "events", "lectures", "people", "organisations", "projects", "education")
    assert all(any(f"/kk/{kind}/" in address for address in pages) for kind in kinds)
