"""List filters from the query string: each offers existing values and applies the chosen one."""

from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from infocentre.content.languages import OWN_NAMES, reader_language
from infocentre.content.models import TaggedItem, Topic
from infocentre.web.compiled import CompiledQuery


@dataclass
class Filter:
    """One part of the query string. `options` gives (value, label) pairs from the unfiltered list.

    `list_queryset(now)` builds that list: what visitors may see of it at a moment.
    """

    name: str
    label: str | Promise

    def __post_init__(self):
        self.queries = {}

    def options(self, list_queryset):
        raise NotImplementedError

    def compiled_rows(self, list_queryset, build):
        """The rows of `build(now)`, whose SQL is written once for each list that has this filter."""
        if list_queryset not in self.queries:
            self.queries[list_queryset] = CompiledQuery(build)
        return self.queries[list_queryset]()

    def apply(self, queryset, value):
        raise NotImplementedError


@dataclass
class ChoiceFilter(Filter):
    """Narrow by a field with choices; `array` for a field that holds several of them."""

    choices: list = field(default_factory=list)
    array: bool = False
    lookup: str = ""

    def options(self, list_queryset):
        return [(str(value), label) for value, label in self.choices]

    def apply(self, queryset, value):
        lookup = self.lookup or self.name
        return queryset.filter(**({f"{lookup}__contains": [value]} if self.array else {lookup: value}))


@dataclass
class TopicFilter(Filter):
    name: str = "topic"
    label: str | Promise = _("Topic")

    def options(self, list_queryset):
        topics = self.compiled_rows(list_queryset, lambda now: self.used_in(list_queryset(now)))
        pairs = [(topic.slug, str(topic.text("name"))) for topic in topics]
        return sorted(pairs, key=lambda pair: pair[1])

    def used_in(self, queryset):
        tagged = TaggedItem.objects.of(queryset.model)
        used = tagged.filter(tag=OuterRef("pk"), object_id__in=queryset.order_by().values("pk"))
        return Topic.objects.filter(Exists(used))

    def apply(self, queryset, value):
        tagged = TaggedItem.objects.of(queryset.model).filter(object_id=OuterRef("pk"), tag__slug=value)
        return queryset.filter(Exists(tagged))


@dataclass
class YearFilter(Filter):
    """Years in which there is something, the latest first."""

    lookup: str = ""
    name: str = "year"
    label: str | Promise = _("Year")

    def options(self, list_queryset):
        return [
            (str(year), str(year))
            for year in self.compiled_rows(list_queryset, lambda now: self.years_of(list_queryset(now)))
        ]

    def years_of(self, queryset):
        year = f"{self.lookup}__year"
        dated = queryset.filter(**{f"{self.lookup}__isnull": False})
        return dated.order_by(f"-{year}").values_list(year, flat=True).distinct()

    def apply(self, queryset, value):
        return queryset.filter(**{f"{self.lookup}__year": int(value)})


@dataclass
class RelatedFilter(Filter):
    """Narrow by a related public object, chosen by its address part; `related(now)` gives them."""

    related: object = None
    lookup: str = ""
    title: str = "title"

    def options(self, list_queryset):
        return [
            (item.slug, str(item.text(self.title)))
            for item in self.compiled_rows(list_queryset, self.related)
        ]

    def apply(self, queryset, value):
        related = queryset.model._base_manager.filter(**{f"{self.lookup or self.name}__slug": value})
        return queryset.filter(pk__in=related.values("pk"))


@dataclass
class TranslatedFilter(Filter):
    """Only what exists in the reader's own language."""

    name: str = "in"
    label: str | Promise = _("Language of the text")

    def options(self, list_queryset):
        language = reader_language()
        return [(language, OWN_NAMES[language])]

    def apply(self, queryset, value):
        return queryset.in_language(value)


@dataclass
class Choice:
    """A filter as the page shows it: its options and which of them is chosen."""

    name: str
    label: str | Promise
    options: list
    value: str

    @property
    def options_html(self):
        """The options as mark-up at once: a template loop over dozens of them would cost a millisecond."""
        return format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            (
                (value, mark_safe(" selected") if value == self.value else "", label)
                for value, label in self.options
            ),
        )

    @property
    def chosen_label(self):
        return dict(self.options).get(self.value, "")


class Filters:
    """The filters of one list with what this request chose; unknown values are left out and named."""

    def __init__(self, filters, list_queryset, data):
        self.shown, self.unknown = [], []
        self.queryset = list_queryset(timezone.now())
        for each in filters:
            options = each.options(list_queryset)
            value = data.get(each.name, "").strip()
            if value and value not in {key for key, _label in options}:
                self.unknown.append(f"{each.label}: {value}"[:80])
                value = ""
            if value:
                self.queryset = each.apply(self.queryset, value)
            if options:
                self.shown.append(Choice(each.name, each.label, options, value))

    @property
    def chosen(self):
        return [choice for choice in self.shown if choice.value]
