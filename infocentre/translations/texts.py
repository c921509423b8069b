"""The translated texts of an item and its parts, as plain data."""

import hashlib
from dataclasses import dataclass

from django.utils.html import strip_tags

from infocentre.content.composition import needed_texts, parts_of, text_fields
from infocentre.content.languages import LANGUAGES
from infocentre.history.snapshots import Snapshot


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


def texts_of(model, snapshot: Snapshot) -> list[Text]:
    """Every text of an item and of its parts; those that are empty in all languages are left out."""
    needed = needed_texts(model)
    texts = [
        Text(name, model, name, _values(snapshot.fields, name), name in needed) for name in text_fields(model)
    ]
    for relation, part in parts_of(model).items():
        for key, fields in snapshot.parts.get(relation, {}).items():
            texts += [
                Text(f"{relation}/{key}/{name}", part, name, _values(fields, name))
                for name in text_fields(part)
            ]
    return [text for text in texts if text.is_needed or any(text.values.values())]


def _values(fields, name):
    return {code: fields.get(f"{name}_{code}") or "" for code in LANGUAGES}


def digest(text: str) -> str:
    """The same for texts that read the same: mark-up and spaces do not count."""
    words = " ".join(strip_tags(text.replace("<", " <")).split())
    return hashlib.sha256(words.encode()).hexdigest()[:32] if words else ""
