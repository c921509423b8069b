"""The models translated as items of their own."""

from infocentre.accounts import rights
from infocentre.content.composition import items_with_history, parts_of, text_fields


def translated_kinds() -> list[type]:
    """Every kind with translated texts; a part is translated with its item."""
    items = items_with_history()
    parts = {part for model in items for part in parts_of(model).values()}
    return [model for model in items if model not in parts and text_fields(model)]


def model_of(label):
    """The model that a label such as `news.newsitem` names, if it is translated."""
    return next((model for model in items_with_history() if model._meta.label_lower == label), None)


def models_of(user) -> list[type]:
    """The translated kinds that a person may change."""
    return [model for model in translated_kinds() if rights.may(user, "change", model)]
