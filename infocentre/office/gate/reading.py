"""Rich text as the checks read it: its headings, its links, the pictures it refers to."""

from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

from infocentre.content.fields import RichTextField
from infocentre.content.languages import LANGUAGES

HEADINGS = {"h2": 2, "h3": 3, "h4": 4}


@dataclass
class Reading:
    headings: list[tuple[int, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.reading = Reading()
        # The words of the heading and of the link that are being read.
        self.heading = self.link = None
        self.href = ""

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag in HEADINGS:
            self.heading = []
        elif tag == "a":
            self.link, self.href = [], attributes.get("href") or ""
        elif tag == "figure" and (attributes.get("data-picture") or "").isdigit():
            self.reading.pictures.append(int(attributes["data-picture"]))

    def handle_data(self, data):
        for words in (self.heading, self.link):
            if words is not None:
                words.append(data)

    def handle_endtag(self, tag):
        if tag in HEADINGS and self.heading is not None:
            self.reading.headings.append((HEADINGS[tag], _joined(self.heading)))
            self.heading = None
        elif tag == "a" and self.link is not None:
            self.reading.links.append((self.href, _joined(self.link)))
            self.link = None


def _joined(words):
    return " ".join("".join(words).split())


@lru_cache(maxsize=64)
def read(html) -> Reading:
    """Several checks read the same text one after the other; what is given back is not to be changed."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader.reading


def languages_to_release(item):
    """The languages that the checks look at: the released ones, or as long as there are none, every one."""
    return item.languages or LANGUAGES


def rich_texts(item):
    """Each rich text of an item that is to be released: the name of its column and what was read in it."""
    columns = (each for each in item._meta.concrete_fields if isinstance(each, RichTextField))
    names = [each.name for each in columns if not hasattr(each, "translated_field")]
    for code in languages_to_release(item):
        for name in names:
            if html := getattr(item, f"{name}_{code}", None):
                yield f"{name}_{code}", read(html)
