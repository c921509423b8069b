"""The translated texts of an item and its parts, as plain data."""

import hashlib
from dataclasses import dataclass

from django.contrib import admin
from django.utils.html import strip_tags
from modeltranslation.translator import NotRegistered, translator

from infocentre.content.languages import LANGUAGES
from infocentre.office.versions.graph import Snapshot
from infocentre.office.versions.registry import parts_of


@dataclass(frozen=True)
class Text:
    """One text in all languages; `place` names it inside its item."""

    place: str
    model: type
    field: str
    values: dict[str, str]
    is_needed: bool = False

    @property
    def column(self):
        return self.model._meta.get_field(self.field)


def translated_fields(model) -> tuple[str, ...]:
    """The translated fields of a model, in the order of its form where it has one."""
    model_admin = admin.site._registry.get(model)
    if fields := getattr(model_admin, "texts", ()):
        return tuple(fields)
    try:
        return tuple(translator.get_options_for_model(model).fields)
    except NotRegistered:
        return ()


def needed_fields(model) -> set[str]:
    """The fields a language must have to be complete."""
    model_admin = admin.site._registry.get(model)
    return set(getattr(model_admin, "needed_texts", ()) or getattr(model, "required_texts", ()))


def texts_of(model, snapshot: Snapshot) -> list[Text]:
    """Every text of an item and of its parts; those that are empty in all languages are left out."""
    needed = needed_fields(model)
    texts = [
        Text(name, model, name, _values(snapshot.fields, name), name in needed)
        for name in translated_fields(model)
    ]
    for relation, part in parts_of(model).items():
        for key, fields in snapshot.parts.get(relation, {}).items():
            texts += [
                Text(f"{relation}/{key}/{name}", part, name, _values(fields, name))
                for name in translated_fields(part)
            ]
    return [text for text in texts if text.is_needed or any(text.values.values())]


def _values(fields, name):
    return {code: fields.get(f"{name}_{code}") or "" for code in LANGUAGES}


def digest(text: str) -> str:
    """The same for texts that read the same: mark-up and spaces do not count."""
    words = " ".join(strip_tags(text.replace("<", " <")).split())
    return hashlib.sha256(words.encode()).hexdigest()[:32] if words else ""
