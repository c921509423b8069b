"""What can be found: each kind with the texts that are looked through and what a result shows of it."""

from dataclasses import dataclass

from django.db.models import Case, DateField, F, Q, Value, When
from django.db.models.functions import Cast, JSONObject
from django.utils.functional import Promise

from infocentre.content.kinds import kinds_with
from infocentre.content.languages import all_languages, reader_language
from infocentre.content.models import Publishable


@dataclass(frozen=True)
class Searchable:
    """How a kind is found: `other_names`: further texts that name an item; `texts`: where else words count.

    `place`: its place among the kinds that one can search alone.
    """

    name: str
    label: Promise
    place: int
    other_names: tuple[str, ...] = ()
    texts: tuple[str, ...] = ("summary", "body")
    summary: str = "summary"
    date: str = "published_at"


@dataclass(frozen=True, kw_only=True)
class Source(Searchable):
    """The same with the items it is said of."""

    model: type[Publishable]
    # The columns that their addresses are made of.
    keys: tuple[str, ...]

    @property
    def title(self) -> tuple[str, ...]:
        return (*self.model.naming_fields, *self.other_names)

    def named_by(self, words) -> Q:
        return self._all_of(words, self.title)

    def found_by(self, words) -> Q:
        return self._all_of(words, self.title + self.texts)

    def _all_of(self, words, fields):
        condition = Q()
        for word in words:
            condition &= self.model.released_containing(word, *fields)
        return condition

    def hits(self, words, now):
        """Rows of (kind, how good, date, item), the same columns for every kind, to be united."""
        readable = f"{self.model.page_languages_column}__contains"
        columns = ["id", "languages", "is_example", self.model.page_languages_column, *self.keys]
        columns += all_languages(*self.title, self.summary)
        return (
            self.model.objects.published(now)
            .filter(self.found_by(words))
            .order_by()
            .annotate(
                hit_kind=Value(self.name),
                hit_own=Case(When(**{readable: [reader_language()]}, then=1), default=0),
                hit_named=Case(When(self.named_by(words), then=1), default=0),
                hit_date=Cast(F(self.date), DateField()),
                hit_id=F("pk"),
                hit=JSONObject(**{column: column for column in columns}),
            )
            .values_list("hit_kind", "hit_own", "hit_named", "hit_date", "hit_id", "hit")
        )


def sources() -> dict[str, Source]:
    """Every kind that can be found, by its name, in the order in which they are offered."""
    kinds = sorted(kinds_with("search"), key=lambda kind: kind.search.place)
    found = (Source(**vars(kind.search), model=kind.model, keys=kind.address) for kind in kinds)
    return {source.name: source for source in found}
