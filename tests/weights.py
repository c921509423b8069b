"""What a first visit to each kind of page costs: requests and bytes as they travel, queries on the server.

Counted from the page itself: its style sheet, scripts, preloaded fonts and the pictures that are not lazy.
"""

import gzip
import re

from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

NEEDED = re.compile(r'<link rel="(?:stylesheet|preload)" href="([^"]+)"|<script [^>]*src="([^"]+)"')
PICTURES = re.compile(r"<img [^>]*>")
HASH = re.compile(r"\.[0-9a-f]{12}(?=\.)")


def travelled(address) -> int:
    """Bytes of a static file on its way; fonts are packed already."""
    path = finders.find(HASH.sub("", address.removeprefix("/static/")))
    with open(path, "rb") as file:
        content = file.read()
    return len(content) if path.endswith(".woff2") else len(gzip.compress(content))


def weigh(client, address):
    """Queries, requests, bytes of HTML and of everything together, for one page."""
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        html = client.get(address).content
    text = html.decode()
    files = {link or script for link, script in NEEDED.findall(text)}
    eager = [tag for tag in PICTURES.findall(text) if 'loading="lazy"' not in tag]
    page = len(gzip.compress(html))
    total = page + sum(map(travelled, files))
    return len(queries), 1 + len(files) + len(eager), page, total


def print_table(addresses):
    client = Client(headers={"host": "127.0.0.1"})
    print(
        f"\n{'kind of page':<28} {'queries':>7} {'requests':>8} {'HTML':>7} {'all':>7}   (bytes, gzipped)\n"
    )
    for name, address in addresses.items():
        print("{:<28} {:>7} {:>8} {:>7} {:>7}".format(name, *weigh(client, address)))
