"""schema.org descriptions of pages: what all of them share. Each app describes its own kinds.

A description holds only what the page shows; a date never says more than is known.
"""

import json
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from infocentre.content.models import Precision

# In a data block inside HTML these could end it or begin another element.
ESCAPES = {
    ord("<"): "\\u003C",
    ord(">"): "\\u003E",
    ord("&"): "\\u0026",
    0x2028: "\\u2028",
    0x2029: "\\u2029",
}


@dataclass(frozen=True)
class PageContext:
    """What a description needs to know of its page."""

    origin: str
    language: str
    site: object
    picture: str
    context: dict

    def url(self, path) -> str:
        return path if path.startswith("http") else self.origin + path

    def link(self, item) -> str:
        return self.url(item.get_absolute_url())

    @property
    def publisher(self) -> dict:
        return {"@type": "Organization", "@id": f"{self.origin}/#organisation", **self.named("name")}

    def named(self, field) -> dict:
        return {"name": self.site.text(field).text}

    @property
    def image(self) -> list[str]:
        return [self.url(self.picture)] if self.picture else []


def known_date(day, precision=Precision.DAY) -> str | None:
    """A date in ISO 8601, with no more than is known of it."""
    if day is None:
        return None
    if hasattr(day, "hour"):
        day = timezone.localtime(day)
    if precision == Precision.TIME:
        return day.isoformat(timespec="minutes") if hasattr(day, "hour") else day.isoformat()
    full = day.strftime("%Y-%m-%d")
    return {Precision.YEAR: full[:4], Precision.MONTH: full[:7]}.get(precision, full)


def known_duration(duration: timedelta | None) -> str | None:
    """A duration in ISO 8601."""
    return duration and f"PT{int(duration.total_seconds())}S"


def text_of(item, field) -> str | None:
    return item.text(field).text or None


def persons(people, page) -> list[dict]:
    return [{"@type": "Person", "name": str(person.name), "url": page.link(person)} for person in people]


def topics(page) -> list[str]:
    return [topic.text("name").text for topic in page.context.get("topics") or ()]


def without_empty(description) -> dict:
    """Without what is not known."""
    return {key: value for key, value in description.items() if value not in (None, "", [], {})}


def as_json_ld(descriptions) -> SafeString:
    """The descriptions as the content of a data block."""
    graph = {"@context": "https://schema.org", "@graph": [without_empty(each) for each in descriptions]}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(ESCAPES))  # noqa: S308 - what could end the block is escaped
