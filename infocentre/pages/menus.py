"""The menus of a page: entries of editors, or the default ones."""

from dataclasses import dataclass
from functools import cache

from django.urls import reverse
from django.utils.functional import cached_property

from infocentre.content.kinds import site_pages
from infocentre.content.languages import Text, best_text, reader_language
from infocentre.pages.sections import DEFAULT_MENUS, label_of, sections

# So many letters fit beside the name of the centre on a usual screen.
MAX_MENU_LETTERS = 80


@cache
def marked() -> dict[str, str]:
    """The entry that a page belongs to, by the first part of its address below the language."""
    return {first_part(page.url): page.marks for page in site_pages() if page.marks}


def first_part(path):
    return path.split("/", 3)[2] if path.count("/") > 2 else ""


def section_of(path):
    return marked().get(first_part(path), "")


@dataclass
class Link:
    """One entry as the reader of this page gets it."""

    name: Text
    url: str
    is_current: bool = False

    @property
    def is_external(self):
        return not self.url.startswith("/")

    def text(self, field):
        """Its name, with the language it is in, for the `text` filter."""
        return getattr(self, field)


def default_link(address, name):
    return Link(Text(str(name or label_of(sections()[address])), reader_language()), reverse(address))


def link_from_row(row):
    """The link that a row of the menu stands for."""
    own = best_text(row, "label")
    if row["section"]:
        page = sections()[row["section"]]
        return Link(own or Text(str(label_of(page)), reader_language()), page.url)
    if row["url"]:
        return Link(own, row["url"])
    path = row["path"]
    url = reverse("pages:page", args=[path]) if path else reverse("pages:about")
    return Link(own or best_text(row, "title", row["languages"]), url)


def mark_current(links, path):
    """Mark the entry that leads to this page or is nearest above it, else the first of its section."""
    above = [link for link in links if not link.is_external and path.startswith(link.url)]
    own = [link for link in links if section_of(path) and section_of(link.url) == section_of(path)]
    current = max(above, key=lambda link: len(link.url), default=next(iter(own), None))
    if current:
        current.is_current = True


class Menus:
    """The menus of one page, each made when the template comes to it."""

    def __init__(self, site, path):
        self.site = site
        self.path = path

    def links(self, place):
        rows = [row for row in getattr(self.site, "menu_rows", None) or [] if row["place"] == place]
        return [link_from_row(row) for row in rows] or [
            default_link(*entry) for entry in DEFAULT_MENUS[place]
        ]

    @cached_property
    def main(self):
        links = self.links("main")
        mark_current(links, self.path)
        return links

    @property
    def is_long(self):
        """Whether the main menu needs a second line on a usual screen."""
        return sum(len(link.name.text) + 2 for link in self.main) > MAX_MENU_LETTERS

    @cached_property
    def footer(self):
        return self.links("footer")

    @cached_property
    def hero(self):
        return self.links("hero")[:2]
