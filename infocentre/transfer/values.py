"""Conversion between field values and cells."""

import re
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from import_export.fields import Field
from import_export.widgets import ManyToManyWidget, Widget
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

# Typed by hand in any of the three languages, or written by a spreadsheet.
DAYS = ("%Y-%m-%d", "%d.%m.%Y")
MOMENTS = ("%Y-%m-%d %H:%M", "%d.%m.%Y %H:%M", "%d.%m.%Y %H:%M:%S")
DAY_ALONE = re.compile(r"\d{4}-\d\d-\d\d|\d\d?\.\d\d?\.\d{4}", re.ASCII)


class WrongValueError(ValueError):
    """A cell that cannot be read; the reason stays translatable until it is shown."""

    def __init__(self, message, **params):
        super().__init__(message)
        self.message, self.params = message, params


def alike(one, other) -> bool:
    """Whether two values say the same: spreadsheets change ends of lines, and NULL is no text."""
    return _comparable(one) == _comparable(other)


def _comparable(value):
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return ILLEGAL_CHARACTERS_RE.sub("", value.replace("\r\n", "\n").replace("\r", "\n")).strip() or None
    return value


class Column(Field):
    """A column that skips values equal to the stored one."""

    def save(self, instance, row, is_m2m=False, **kwargs):
        cleaned = self.clean(row, **kwargs)
        if is_m2m:
            getattr(instance, self.attribute).set(cleaned)
        elif not alike(cleaned, getattr(instance, self.attribute)):
            setattr(instance, self.attribute, cleaned)


class TextWidget(Widget):
    def clean(self, value, row=None, **kwargs):
        return (value or "").strip()

    def render(self, value, obj=None, **kwargs):
        return "" if value is None else str(value)


class NumberWidget(TextWidget):
    def clean(self, value, row=None, **kwargs):
        text = super().clean(value)
        if not text:
            return None
        if not re.fullmatch(r"[0-9]{1,9}", text):
            raise WrongValueError(_("“%(value)s” is not a whole number."), value=text)
        return int(text)


class DayWidget(TextWidget):
    def clean(self, value, row=None, **kwargs):
        text = super().clean(value)
        message = _("“%(value)s” is not a date as in 2026-03-01 or 01.03.2026.")
        return _parsed(text, DAYS, message).date() if text else None

    def render(self, value, obj=None, **kwargs):
        return date.isoformat(value) if value else ""


class MomentWidget(TextWidget):
    """Almaty time, to the last digit: what is exported comes back the same."""

    def clean(self, value, row=None, **kwargs):
        text = super().clean(value)
        if not text:
            return None
        if DAY_ALONE.fullmatch(text):
            # Spreadsheets cut what is midnight, and what a cell was told to show no more of.
            raise WrongValueError(_("“%(value)s” has no time: write it as in 01.03.2026 10:00."), value=text)
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            moment = _parsed(
                text, MOMENTS, _("“%(value)s” is not a date with a time as in 01.03.2026 10:00.")
            )
        return moment if moment.tzinfo else timezone.make_aware(moment)

    def render(self, value, obj=None, **kwargs):
        return timezone.localtime(value).isoformat(sep=" ") if value else ""


def _parsed(text, formats, message):
    for pattern in formats:
        try:
            return datetime.strptime(text, pattern)
        except ValueError:
            continue
    raise WrongValueError(message, value=text)


class CodesWidget(TextWidget):
    """A set of choices: their codes, with commas between them."""

    def clean(self, value, row=None, **kwargs):
        return _parts(value)

    def render(self, value, obj=None, **kwargs):
        return ", ".join(value or [])


class LinesWidget(TextWidget):
    """A list of addresses, one a line."""

    def clean(self, value, row=None, **kwargs):
        return (value or "").split()

    def render(self, value, obj=None, **kwargs):
        return "\n".join(value or [])


class ItemWidget(TextWidget):
    """Another item, by its address."""

    def __init__(self, model, **kwargs):
        self.items = Items(model)
        super().__init__(**kwargs)

    def clean(self, value, row=None, **kwargs):
        slug = super().clean(value)
        return self.items.get(slug) if slug else None

    def render(self, value, obj=None, **kwargs):
        return value.slug if value else ""


class ItemsWidget(ManyToManyWidget):
    """Several other items, by their addresses with commas between them."""

    def __init__(self, model, **kwargs):
        self.items = Items(model)
        super().__init__(model, field="slug", **kwargs)

    def clean(self, value, row=None, **kwargs):
        return [self.items.get(slug) for slug in _parts(value)]

    def render(self, value, obj=None, **kwargs):
        return ", ".join(sorted(each.slug for each in value.all())) if value is not None else ""


def _parts(value):
    return list(dict.fromkeys(filter(None, re.split(r"[,;\s]+", value or ""))))


class Items:
    """The items of a kind by address, asked for once an import."""

    def __init__(self, model):
        self.model, self.known = model, None

    def get(self, slug):
        if self.known is None:
            self.known = {item.slug: item for item in self.model._base_manager.only("pk", "slug")}
        if slug not in self.known:
            raise WrongValueError(
                _("There is no %(kind)s with the address “%(slug)s”."),
                kind=self.model._meta.verbose_name,
                slug=slug,
            )
        return self.known[slug]

    def add(self, item):
        if self.known is not None and isinstance(item, self.model):
            self.known[item.slug] = item
