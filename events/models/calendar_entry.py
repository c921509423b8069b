"""What stands in people's own calendars: they learn of a change by its number.

A calendar takes a newer version of an entry only when its number is higher (SEQUENCE, RFC 5545 3.8.7.4), so
every change of what the calendar shows, the `calendar_fields` of a model, raises it.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


def sequence_field():
    return models.PositiveIntegerField(_("calendar version"), default=0, editable=False)


def raise_sequence(entry, update_fields=None):
    """Give an entry that is about to be stored a higher number when calendars must learn of it.

    Returns the fields to be stored: the given ones, and the number when it was raised.
    """
    before = _stored(entry)
    if before is None or all(before[name] == getattr(entry, name) for name in entry.calendar_fields):
        return update_fields
    entry.sequence = before["sequence"] + 1
    return None if update_fields is None else {*update_fields, "sequence"}


def _stored(entry):
    if entry.pk is None:
        return None
    stored = type(entry)._base_manager.filter(pk=entry.pk)
    return stored.values("sequence", *entry.calendar_fields).first()
