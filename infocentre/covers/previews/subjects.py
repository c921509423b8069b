"""Of which pages there are pictures, and what stands on them."""

import hashlib
from dataclasses import dataclass

from django.apps import apps
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from infocentre.content.dates import write_date, write_span
from infocentre.content.languages import reader_language
from infocentre.covers.previews.picture import VERSION

# Kind in the address: the model, the column its key is in, the cover behind its title.
MODELS = {
    "news": ("news.NewsItem", "slug", "news"),
    "article": ("news.Article", "slug", "project"),
    "event": ("events.Event", "slug", "event"),
    "opportunity": ("events.Opportunity", "slug", "event"),
    "lecture": ("lectures.Lecture", "slug", "lecture"),
    "series": ("lectures.Series", "slug", "series"),
    "material": ("lectures.Material", "slug", "material"),
    "person": ("people.Person", "slug", "person"),
    "organisation": ("people.Organisation", "slug", "organisation"),
    "project": ("people.Project", "slug", "project"),
    "thesis": ("people.ThesisTopic", "slug", "project"),
    "page": ("pages.Page", "path", "page"),
    "audience": ("pages.AudiencePage", "audience", "page"),
}
KIND_OF = {label.lower(): kind for kind, (label, _key, _cover) in MODELS.items()}
# Pages that are no items, by the name of their address.
SECTIONS = {
    "news:list": (_("News"), "news"),
    "news:articles": (_("Articles"), "project"),
    "news:media": (_("In the media"), "news"),
    "events:list": (_("Events"), "event"),
    "events:past": (_("Past events"), "event"),
    "events:month": (_("Calendar of events"), "event"),
    "events:opportunities": (_("Opportunities"), "event"),
    "lectures:list": (_("Lectures"), "lecture"),
    "lectures:materials": (_("Educational materials"), "material"),
    "people:list": (_("People"), "person"),
    "people:organisations": (_("Organisations"), "organisation"),
    "people:projects": (_("Research projects"), "project"),
    "people:thesis-topics": (_("Thesis topics"), "project"),
    "people:student-groups": (_("Student groups"), "organisation"),
    "pages:education": (_("Education"), "material"),
    "pages:press-kit": (_("Press kit"), "news"),
    "pages:impact": (_("The centre in figures"), "page"),
    "contact:form": (_("Contact"), "page"),
    "search:search": (_("Search"), "page"),
}


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
    """What stands on the picture of an item; None for what has none."""
    kind = KIND_OF.get(item._meta.label_lower)
    if kind is None:
        return None
    _label, key, cover = MODELS[kind]
    return Subject(kind, getattr(item, key), cover, str(item.heading), kicker_of(item))


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
    if view_name not in SECTIONS:
        return None
    title, cover = SECTIONS[view_name]
    return Subject("section", view_name.replace(":", "-"), cover, str(title))


def find(kind, key) -> Subject | None:
    """The subject of an address, as far as visitors may see it."""
    if kind == "section":
        return next(filter(None, (section(name) for name in SECTIONS if name.replace(":", "-") == key)), None)
    if kind not in MODELS:
        return None
    label, column, _cover = MODELS[kind]
    value = "" if key == "index" else key.replace("--", "/") if column == "path" else key
    item = apps.get_model(label).objects.published().filter(**{column: value}).first()
    return item and subject_of(item)
