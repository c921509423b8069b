"""Loads the demo content; safe to repeat, and never overwrites what an editor changed."""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils import translation

from infocentre.content.languages import DEFAULT_LANGUAGE
from infocentre.demo.builders import (
    base,
    education,
    events,
    glossary,
    lectures,
    library,
    news,
    pages,
    people,
    podcast,
)
from infocentre.demo.entries import digest
from infocentre.demo.models import LoadedItem
from infocentre.demo.wording import made_from
from infocentre.translations.bulk_refresh import refresh_all

# What others refer to comes first.
GROUPS = [
    *(base.groups, library.groups, people.groups, events.groups, lectures.groups, podcast.groups),
    *(news.groups, people.project_groups, education.groups, pages.groups, glossary.groups),
]


def entries():
    """Every entry with its model and builder."""
    for groups in GROUPS:
        for model, build, group in groups():
            for entry in group:
                yield model, build, entry


@dataclass
class Outcome:
    """How many entries were created, updated or unchanged, and which editors have changed."""

    made: int = 0
    renewed: int = 0
    unchanged: int = 0
    kept: list[str] = field(default_factory=list)


@transaction.atomic
def load() -> Outcome:
    outcome = Outcome()
    known = {(item.kind, item.key): item for item in LoadedItem.objects.all()}
    earlier = []
    with translation.override(DEFAULT_LANGUAGE):
        for model, build, entry in entries():
            loaded = known.get((model._meta.label_lower, entry["key"]))
            item = load_entry(model, build, entry, loaded, outcome)
            if item is not None and "translated_from" in entry:
                earlier.append((item, entry["translated_from"]))
    if outcome.made or outcome.renewed:
        refresh_all(missing=False)
    for item, wordings in earlier:
        made_from(item, wordings)
    return outcome


def load_entry(model, build, entry, loaded, outcome):
    """The item of an entry where it was made or renewed now."""
    fingerprint = digest(entry)
    found = model._base_manager.filter(pk=loaded.object_id).first() if loaded else None
    if loaded and (found is None or getattr(found, "updated_at", None) != loaded.saved_at):
        outcome.kept.append(f"{model._meta.label_lower} {entry['key']}")
        return None
    if loaded and loaded.digest == fingerprint:
        outcome.unchanged += 1
        return None
    item = build(entry, found)
    item.refresh_from_db()
    LoadedItem.objects.update_or_create(
        kind=model._meta.label_lower,
        key=entry["key"],
        defaults={
            "object_id": item.pk,
            "digest": fingerprint,
            "saved_at": getattr(item, "updated_at", None),
        },
    )
    if loaded:
        outcome.renewed += 1
    else:
        outcome.made += 1
    return item


@transaction.atomic
def remove() -> None:
    """Delete what the demo brought, changed or not; what editors made themselves stays."""
    models = list(dict.fromkeys(model for model, _build, _entry in entries()))
    for model in reversed(models):
        loaded = LoadedItem.objects.filter(kind=model._meta.label_lower)
        rows = model._base_manager.filter(pk__in=loaded.values("object_id"))
        if any(field.name == "parent" for field in model._meta.fields):
            rows.update(parent=None)
        rows.delete()
        loaded.delete()
