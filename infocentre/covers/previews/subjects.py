"""The pages with preview pictures, and what is drawn on each."""

import hashlib
from dataclasses import dataclass

from django.urls import reverse

from infocentre.content.dates import write_date, write_span
from infocentre.content.kinds import kind_of, kinds_with, site_pages
from infocentre.content.languages import reader_language
from infocentre.content.models import FormerAddress
from infocentre.covers.previews.picture import VERSION


@dataclass(frozen=True)
class Subject:
    """What stands on one picture, in one language."""

    kind: str
    key: str
    cover: str
    title: str
    kicker: str = ""

    def digest(self, name) -> str:
        """Changes with everything that is drawn; it is a part of the address."""
        drawn = [str(VERSION), reader_language(), self.kind, self.key, self.title, self.kicker, name]
        return hashlib.sha256("\0".join(drawn).encode()).hexdigest()[:12]

    def path(self, name) -> str:
        key = self.key.replace("/", "--") or "index"
        return reverse("preview", args=[reader_language(), self.kind, key, self.digest(name)])


def subject_of(item) -> Subject | None:
    """What is drawn on the preview picture of an item; None if it has no picture."""
    kind = kind_of(type(item))
    if not getattr(kind, "preview", None):
        return None
    key = getattr(item, kind.address[0])
    return Subject(kind.preview, key, kind.cover, str(item.heading), kicker_of(item))


def kicker_of(item) -> str:
    """The line above the title: what it is and when."""
    words = [str(item.get_kind_display()) if hasattr(item, "kind") else ""]
    if hasattr(item, "starts_at"):
        words.append(write_span(item.starts_at, item.ends_at, item.precision))
    elif getattr(item, "date", None):
        words.append(write_date(item.date, item.precision))
    line = " · ".join(filter(None, words))
    return line[:1].upper() + line[1:]


def section(view_name) -> Subject | None:
    """What stands on the picture of a page that is no item, by the name of its address."""
    page = next((each for each in site_pages() if each.cover and each.address == view_name), None)
    return page and Subject("section", view_name.replace(":", "-"), page.cover, str(page.title))


def find(name, key) -> Subject | None:
    """The subject for a URL, if it is published."""
    if name == "section":
        return section(key.replace("-", ":", 1))
    kind = next((each for each in kinds_with("preview") if each.preview == name), None)
    if kind is None:
        return None
    column = kind.address[0]
    value = "" if key == "index" else key.replace("--", "/") if column == "path" else key
    published = kind.model.objects.published()
    item = published.filter(**{column: value}).first()
    if item is None and (former := FormerAddress.objects.owner(kind.model, value)):
        item = published.filter(pk=former).first()
    return item and subject_of(item)
