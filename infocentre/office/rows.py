"""Rows of all models in one list, for the start page and the search.

One UNION query for all models, instead of a query for each.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, DateTimeField, ExpressionWrapper, F, Value
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst

from infocentre.content.composition import items_with_history
from infocentre.content.languages import FALLBACKS, LANGUAGES, Text, reader_language
from infocentre.content.models import Publishable
from infocentre.office import states
from infocentre.office.navigation import order


class Kind:
    """One kind of thing, as its admin knows it."""

    def __init__(self, model_admin):
        self.admin, self.model = model_admin, model_admin.model
        self.label = self.model._meta.label_lower
        self.columns = {field.name for field in self.model._meta.concrete_fields}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The fields that name a thing, a person's being two."""
        return tuple(getattr(self.model, "naming_fields", None) or [self.admin.title_field])

    @property
    def name(self):
        return capfirst(self.model._meta.verbose_name)

    @property
    def plural(self):
        return capfirst(self.model._meta.verbose_name_plural)

    def name_columns(self, code) -> list[str]:
        """The columns that name a thing in a language; a name that is not translated serves all."""
        columns = [f"{name}_{code}" for name in self.names]
        return [column if column in self.columns else column[:-3] for column in columns]

    @property
    def add_address(self):
        return self.address("add")

    def address(self, action, *args, query=""):
        meta = self.model._meta
        address = reverse(f"admin:{meta.app_label}_{meta.model_name}_{action}", args=args)
        return f"{address}?{query}" if query else address

    def rows(self, queryset, moment=None):
        """The rows of `queryset` with the same columns for every model."""
        shown = {column for code in LANGUAGES for column in self.name_columns(code)}
        shown |= {"slug", "status", "languages"} & self.columns
        complete = {f"complete_{code}": self.admin.is_complete(code) for code in LANGUAGES}
        moment = Value(None) if moment is None else moment
        return (
            queryset.order_by()
            .annotate(
                row_kind=Value(self.label),
                row_moment=ExpressionWrapper(moment, output_field=DateTimeField()),
                row_key=F("pk"),
                row=JSONObject(**{column: column for column in sorted(shown)}, **complete),
            )
            .values_list("row_kind", "row_moment", "row_key", "row")
        )

    def numbers(self, queryset, **conditions):
        """How many there are under each condition, as one row."""
        counts = {name: Count("pk", filter=condition) for name, condition in conditions.items()}
        named = queryset.order_by().annotate(row_kind=Value(self.label)).values("row_kind")
        return named.annotate(**counts).values_list("row_kind", *counts)


@dataclass(frozen=True)
class Item:
    """One row of such a list."""

    kind: Kind
    moment: datetime | None
    key: int
    row: dict

    @property
    def title(self) -> Text:
        """The title for this reader, whatever is released; the address or the number where there is none."""
        for code in FALLBACKS[reader_language()]:
            parts = [self.row[column] for column in self.kind.name_columns(code)]
            if parts[-1]:
                return Text(" ".join(filter(None, parts)), code)
        return Text(self.row.get("slug") or f"№ {self.key}", reader_language())

    @property
    def address(self):
        return self.kind.address("change", self.key)

    @property
    def status(self):
        return self.row.get("status")

    @property
    def marks(self):
        released = self.row.get("languages")
        marks = {code: states.mark_of(self.row[f"complete_{code}"], released, code) for code in LANGUAGES}
        return states.marks(marks, is_releasable=released is not None)


class Kinds(list):
    """Several kinds in the order of the navigation."""

    def __init__(self, kinds):
        super().__init__(sorted(kinds, key=lambda kind: order(kind.model)))

    @classmethod
    def of_content(cls, site):
        """Every kind of content that has an editorial status."""
        models = (model for model in items_with_history() if issubclass(model, Publishable))
        return cls(map(Kind, map(site.get_model_admin, models)))

    def allowing(self, permission, request):
        """Those on which the user has a right of Django's, or the right to publish."""
        return Kinds(kind for kind in self if _may(kind, permission, request))

    def items(self, rows, ordering, limit) -> list[Item]:
        """The first rows of all kinds together; `rows` makes those of one kind."""
        return self._items([rows(kind).order_by(*ordering)[:limit] for kind in self], ordering, limit)

    def items_of_each(self, rows, limit) -> list[Item]:
        """The latest rows of each kind, at most so many of each."""
        ordering = ["-row_key"]
        return self._items([rows(kind).order_by(*ordering)[:limit] for kind in self], ordering, None)

    def _items(self, queries, ordering, limit):
        if not queries:
            return []
        by_label = {kind.label: kind for kind in self}
        first, *others = queries
        united = first.union(*others, all=True).order_by(*ordering)[:limit] if others else first
        return [Item(by_label[label], moment, key, row) for label, moment, key, row in united]

    def numbers(self, rows) -> dict[str, tuple]:
        """Label of a kind → how many; `rows` makes the numbers of one kind."""
        if not self:
            return {}
        first, *others = [rows(kind) for kind in self]
        return {label: counts for label, *counts in first.union(*others, all=True)}


def _may(kind, permission, request):
    if permission == "publish":
        meta = kind.model._meta
        return request.user.has_perm(f"{meta.app_label}.publish_{meta.model_name}")
    return getattr(kind.admin, f"has_{permission}_permission")(request)
