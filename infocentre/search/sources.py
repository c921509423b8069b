"""What can be found: each kind with the texts that are looked through and what a result shows of it."""

from dataclasses import dataclass

from django.apps import apps
from django.db.models import Case, DateField, F, Q, Value, When
from django.db.models.functions import Cast, JSONObject
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from infocentre.content.languages import all_languages, reader_language


@dataclass(frozen=True)
class Source:
    """`names`: further texts that name an item; `texts`: where else words count; `keys`: shown with it."""

    kind: str
    label: Promise
    model: str
    names: tuple[str, ...] = ()
    texts: tuple[str, ...] = ("summary", "body")
    summary: str = "summary"
    keys: tuple[str, ...] = ("slug",)
    date: str = "published_at"

    @property
    def model_class(self):
        return apps.get_model(self.model)

    @property
    def title(self) -> tuple[str, ...]:
        return (*self.model_class.naming_fields, *self.names)

    def named_by(self, words) -> Q:
        return self._all_of(words, self.title)

    def found_by(self, words) -> Q:
        return self._all_of(words, self.title + self.texts)

    def _all_of(self, words, fields):
        condition = Q()
        for word in words:
            condition &= self.model_class.containing(word, *fields)
        return condition

    def hits(self, words, now):
        """Rows of (kind, how good, date, item), the same columns for every kind, to be united."""
        columns = ["id", "languages", *self.keys, *all_languages(*self.title, self.summary)]
        language = reader_language()
        return (
            self.model_class.objects.published(now)
            .filter(self.found_by(words))
            .order_by()
            .annotate(
                hit_kind=Value(self.kind),
                hit_own=Case(When(languages__contains=[language], then=1), default=0),
                hit_named=Case(When(self.named_by(words), then=1), default=0),
                hit_date=Cast(F(self.date), DateField()),
                hit_id=F("pk"),
                hit=JSONObject(**{column: column for column in columns}),
            )
            .values_list("hit_kind", "hit_own", "hit_named", "hit_date", "hit_id", "hit")
        )


SOURCES = [
    Source("news", _("News"), "news.NewsItem", keys=("slug", "date"), date="date"),
    Source("articles", _("Articles"), "news.Article", date="date"),
    Source("events", _("Events"), "events.Event", keys=("slug", "starts_at"), date="starts_at"),
    Source("lectures", _("Lectures"), "lectures.Lecture", date="date"),
    Source("materials", _("Materials"), "lectures.Material"),
    Source(
        "people",
        _("People"),
        "people.Person",
        texts=("interests", "summary"),
        summary="interests",
    ),
    Source("organisations", _("Organisations"), "people.Organisation", names=("short_name",)),
    Source("projects", _("Research projects"), "people.Project"),
    Source("opportunities", _("Opportunities"), "events.Opportunity"),
    Source("topics", _("Thesis topics"), "people.ThesisTopic"),
    Source("pages", _("The Centre"), "pages.Page", keys=("path",)),
]
BY_KIND = {source.kind: source for source in SOURCES}
