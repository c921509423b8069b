"""What django-reversion keeps: every model of the office's forms, with what is edited inside them."""

import reversion
from django.contrib import admin
from django.forms.models import _get_foreign_key
from modeltranslation.translator import NotRegistered, translator

from infocentre.content.models import Stamped, TaggedItem

# Bookkeeping of a row: it is neither kept with a text nor put back with one.
BOOKKEEPING = {"status", "binned_at", *(field.name for field in Stamped._meta.fields)}


def parts_of(model) -> dict[str, type]:
    """What is edited inside the form of a model: the name of each relation and the model behind it."""
    model_admin = admin.site._registry.get(model)
    parts = {}
    for inline in getattr(model_admin, "inlines", ()):
        relation = _get_foreign_key(model, inline.model, fk_name=inline.fk_name)
        parts[relation.remote_field.get_accessor_name()] = inline.model
    return parts


def unsuffixed(model) -> set[str]:
    """Columns that only mirror the default language; putting one back would follow the active language."""
    try:
        return set(translator.get_options_for_model(model).fields)
    except NotRegistered:
        return set()


def register_all(base):
    """Tell reversion of each model whose admin stands on `base`, and of its parts."""
    models = [model for model, each in admin.site._registry.items() if isinstance(each, base)]
    for model in models:
        follow = [*parts_of(model), *(["topic_links"] if hasattr(model, "topic_links") else [])]
        register(model, follow)
    for part in {part for model in models for part in parts_of(model).values()} | {TaggedItem}:
        register(part)


def register(model, follow=()):
    if not reversion.is_registered(model):
        reversion.register(model, exclude=unsuffixed(model), follow=follow)
