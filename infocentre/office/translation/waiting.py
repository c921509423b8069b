"""Rows of the queue with what a list shows of their items."""

from dataclasses import dataclass

from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from infocentre.content.languages import OWN_NAMES
from infocentre.office.rows import Item, Kind, Kinds
from infocentre.translations.models import Progress


@dataclass(frozen=True)
class Waiting:
    """One language of one item."""

    item: Item
    progress: Progress

    @property
    def title(self):
        return self.item.title

    @property
    def kind(self):
        return self.item.kind

    @property
    def language(self):
        return self.progress.language

    @property
    def language_name(self):
        return OWN_NAMES[self.language]

    @property
    def address(self):
        return reverse("translations:translate", args=[self.kind.label, self.item.key, self.language])


def with_items(models, rows) -> list[Waiting]:
    """Rows of the queue with their items: one query, whatever the kinds."""
    rows = list(rows)
    if not rows:
        return []
    kinds = Kinds(Kind(admin.site.get_model_admin(model)) for model in models)
    keys = {kind.label: [] for kind in kinds}
    for row in rows:
        keys[_label(row)].append(row.object_id)
    found = kinds.items(
        lambda kind: kind.rows(kind.model._base_manager.filter(pk__in=keys[kind.label])),
        ("row_kind", "row_key"),
        len(rows),
    )
    items = {(item.kind.label, item.key): item for item in found}
    places = ((row, items.get((_label(row), row.object_id))) for row in rows)
    return [Waiting(item, row) for row, item in places if item is not None]


def _label(row):
    return ContentType.objects.get_for_id(row.content_type_id).model_class()._meta.label_lower
