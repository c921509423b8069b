"""What django-reversion keeps: every item that is worked on, with its parts and its topics."""

import reversion

from infocentre.content.composition import items_with_history, parts_of, translated_fields
from infocentre.content.models import STAMPS, TaggedItem

# Bookkeeping of a row: it is neither kept with a text nor put back with one.
BOOKKEEPING = {"status", "binned_at", *STAMPS}


def mirror_columns(model) -> set[str]:
    """Columns that follow others and are never restored themselves.

    The unsuffixed ones mirror the default language; the database generates some.
    """
    generated = (column.name for column in model._meta.local_fields if column.generated)
    return {*translated_fields(model), *generated}


def register_all():
    """Tell reversion of each model that has a history, and of its parts."""
    models = items_with_history()
    for model in models:
        follow = [*parts_of(model), *(["topic_links"] if hasattr(model, "topic_links") else [])]
        register(model, follow)
    for part in {part for model in models for part in parts_of(model).values()} | {TaggedItem}:
        register(part)


def register(model, follow=()):
    if not reversion.is_registered(model):
        reversion.register(model, exclude=mirror_columns(model), follow=follow)
