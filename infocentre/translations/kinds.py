"""Which kinds of things are translated as items of their own."""

from django.contrib import admin

from infocentre.content.admin import ContentAdmin
from infocentre.office import rights
from infocentre.office.navigation import order
from infocentre.office.versions.registry import parts_of
from infocentre.translations.texts import translated_fields


def translated_kinds() -> list[type]:
    """Every kind with translated texts, as the navigation has them; a part is translated with its item."""
    admins = {model: each for model, each in admin.site._registry.items() if isinstance(each, ContentAdmin)}
    parts = {part for model in admins for part in parts_of(model).values()}
    kinds = (model for model in admins if model not in parts and translated_fields(model))
    return sorted(kinds, key=order)


def models_of(user) -> list[type]:
    """The translated kinds that a person may change."""
    return [model for model in translated_kinds() if rights.may(user, "change", model)]
