"""The parts, texts and naming fields of a model.

Each model declares it as `parts`, `texts`, `needed_texts` and `naming_fields`; history, translation, the bin
and the forms of the office read it here, and none of them asks an admin what a model is.
"""

from functools import cache

from django.apps import apps
from modeltranslation.translator import NotRegistered, translator

from infocentre.content.models import Translated


@cache
def parts_of(model) -> dict[str, type]:
    """What is edited inside the form of a model: the name of each relation and the model behind it."""
    relations = {each.get_accessor_name(): each.related_model for each in model._meta.related_objects}
    return {name: relations[name] for name in getattr(model, "parts", ())}


def all_parts_of(model) -> set[type]:
    """The models of its parts, and of what is a part of these."""
    parts = set(parts_of(model).values())
    return parts.union(*(all_parts_of(part) for part in parts))


def translated_fields(model) -> tuple[str, ...]:
    """The fields with a column for each language."""
    try:
        return tuple(translator.get_options_for_model(model).fields)
    except NotRegistered:
        return ()


def text_fields(model) -> tuple[str, ...]:
    """The translated fields in the order of writing."""
    return tuple(getattr(model, "texts", ())) or translated_fields(model)


def needed_texts(model) -> tuple[str, ...]:
    """The translated fields that a language must have to count as complete; none of what is only a part."""
    if (declared := getattr(model, "needed_texts", None)) is not None:
        return tuple(declared)
    if required := getattr(model, "required_texts", None):
        return tuple(required)
    if model not in items_with_history():
        return ()
    return tuple(name for name in text_fields(model) if not model._meta.get_field(name).blank)


def naming_fields(model) -> tuple[str, ...]:
    """The translated fields that name an object: one language must have them."""
    if (declared := getattr(model, "naming_fields", None)) is not None:
        return tuple(declared)
    return tuple(name for name in translated_fields(model) if not model._meta.get_field(name).blank)


@cache
def items_with_history() -> tuple[type[Translated], ...]:
    """Every model with a history of its own; parts share the history of their item.

    A part that defines `belongs_to` has a form and a history of its own as well.
    """
    translated = [model for model in apps.get_models() if issubclass(model, Translated)]
    parts = {part for model in translated for part in parts_of(model).values()}
    return tuple(model for model in translated if model not in parts or hasattr(model, "belongs_to"))
