"""Stored values as people read them: labels of choices, names of what is referred to, dates as typed."""

from datetime import date, datetime

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from infocentre.content.dates import as_typed
from infocentre.content.fields import RichTextField
from infocentre.content.languages import FALLBACKS, SHORT_NAMES, reader_language
from infocentre.content.models import Precision
from infocentre.history.registry import BOOKKEEPING, mirror_columns


def column_of(model, name):
    """The column that is compared; None for bookkeeping, for what is computed and for what is gone."""
    if name in BOOKKEEPING or name in mirror_columns(model):
        return None
    try:
        column = model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return column if column.editable else None


def language_of(column) -> str:
    return getattr(column, "language", None) or ""


def label_of(column, with_language=False) -> str:
    own = getattr(column, "translated_field", column)
    label = capfirst(str(own.verbose_name))
    language = language_of(column)
    return f"{label} · {SHORT_NAMES[language]}" if with_language and language else label


def is_rich(column) -> bool:
    return isinstance(getattr(column, "translated_field", column), RichTextField)


def is_text(column) -> bool:
    """Whether words within the value are worth comparing."""
    if isinstance(column, ArrayField):
        return not getattr(column.base_field, "choices", None)
    texts = (models.CharField, models.TextField)
    return isinstance(getattr(column, "translated_field", column), texts) and not column.choices


class Names:
    """Names of what rows refer to, asked for in one query a kind."""

    def __init__(self):
        self._keys, self._names = {}, {}

    def want(self, model, fields):
        for name, value in fields.items():
            column = column_of(model, name)
            if column is not None and column.remote_field is not None and value not in (None, ""):
                keys = value if isinstance(value, list) else [value]
                self._keys.setdefault(column.related_model, set()).update(keys)

    def want_keys(self, model, keys):
        self._keys.setdefault(model, set()).update(keys)

    def load(self):
        for model, keys in self._keys.items():
            for row in model._base_manager.filter(pk__in=keys):
                self._names[model, str(row.pk)] = str(row) or _nameless(row.pk)

    def of(self, model, key) -> str:
        return self._names.get((model, str(key))) or _("no. %(number)s (deleted)") % {"number": key}


def _nameless(key):
    return _("no. %(number)s") % {"number": key}


def readable(column, value, names: Names) -> str:
    """A stored value in the reader's language."""
    if value in (None, "", []):
        return ""
    if column.remote_field is not None:
        keys = value if isinstance(value, list) else [value]
        return ", ".join(sorted(names.of(column.related_model, key) for key in keys))
    try:
        value = column.to_python(value)
    except (ValidationError, ValueError):
        return str(value)
    if isinstance(column, ArrayField):
        labels = dict(getattr(column.base_field, "flatchoices", ()))
        return "\n".join(str(labels.get(each, each)) for each in value)
    if column.choices:
        return str(dict(column.flatchoices).get(value, value))
    return _plain(value)


def _plain(value) -> str:
    # The admin's columns stand on this package: they are not there yet when it is loaded.
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return as_typed(value, Precision.TIME)
    if isinstance(value, date):
        return as_typed(value)
    return str(value)


def title_of(model, key, fields, names: Names) -> str:
    """What a part is called: its own title in the best language, else what it refers to."""
    for name in ("title", "name", "label"):
        for code in FALLBACKS[reader_language()]:
            if text := fields.get(f"{name}_{code}"):
                return text
        if fields.get(name):
            return str(fields[name])
    for name, value in fields.items():
        column = column_of(model, name)
        if column is not None and column.many_to_one and value is not None:
            return readable(column, value, names)
    return _nameless(key)
