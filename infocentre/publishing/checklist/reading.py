"""Rich text as the checks of an item read it: its links, and the pictures it refers to."""

from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

from infocentre.content.fields import RichTextField
from infocentre.content.languages import LANGUAGES


@dataclass
class Reading:
    links: list[str] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.reading = Reading()

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "a":
            self.reading.links.append(attributes.get("href") or "")
        elif tag == "figure" and (attributes.get("data-picture") or "").isdigit():
            self.reading.pictures.append(int(attributes["data-picture"]))


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
