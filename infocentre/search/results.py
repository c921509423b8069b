"""Search in all published content, in all three languages."""

from dataclasses import dataclass

from django.db.models import F
from django.utils import timezone

from infocentre.content import plain
from infocentre.content.attached import object_of
from infocentre.search.sources import Source, sources

MAX_WORDS = 8
MAX_WORD_LENGTH = 60


def words_of(text: str) -> list[str]:
    """The search words; limited in number, as more would only cost time."""
    return [word[:MAX_WORD_LENGTH] for word in plain.line(text).split()][:MAX_WORDS]


@dataclass(frozen=True)
class Hit:
    """An item that was found, of the kind that its source names."""

    source: Source
    item: object


def search(text: str, kind: str = ""):
    """Found rows as one query, the reader's language first, then those named so, then the latest.

    None when there is nothing to look for.
    """
    words = words_of(text)
    if not words:
        return None
    now = timezone.now()
    known = sources()
    wanted = [known[kind]] if kind in known else known.values()
    first, *others = (source.hits(words, now) for source in wanted)
    found = first.union(*others, all=True) if others else first
    return found.order_by(
        "-hit_own", "-hit_named", F("hit_date").desc(nulls_last=True), "hit_kind", "-hit_id"
    )


def hits(rows) -> list[Hit]:
    known = sources()
    return [Hit(known[kind], object_of(known[kind].model, item)) for kind, *_order, item in rows]
