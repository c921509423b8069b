"""Copies every entry of Django's admin log into the audit log."""

import json

from django.contrib.admin.models import ADDITION, CHANGE, DELETION, LogEntry
from django.contrib.auth import get_user_model
from django.core.exceptions import FieldDoesNotExist
from django.db.models.signals import post_save
from django.utils import translation
from django.utils.text import capfirst

from infocentre.audit.actions import Action
from infocentre.audit.models import Entry
from infocentre.audit.personal import holds_personal_data

ACTIONS = {ADDITION: Action.ADDED, CHANGE: Action.CHANGED, DELETION: Action.DELETED}


def connect():
    post_save.connect(_noted, sender=LogEntry, dispatch_uid="audit.office")


class DeletionsNoted:
    """For the admin of what can be deleted: Django stores the notes of several objects without a signal."""

    def log_deletions(self, request, queryset):
        for item in queryset:
            super().log_deletions(request, [item])


def _noted(sender, instance, created, raw=False, **kwargs):
    if created and not raw and (entry := _entry_of(instance)):
        entry.save()


def _entry_of(note):
    """The entry for a note of Django's history; None for what is noted elsewhere."""
    model = note.content_type.model_class() if note.content_type else None
    if model is None or _is_logged_elsewhere(model, note.action_flag):
        return None
    detail = _detail_of(note, model)
    if model is get_user_model() and detail.get("fields") == ["password"]:
        return None
    return Entry(
        action=ACTIONS[note.action_flag],
        actor_id=note.user_id,
        actor_name=note.user.get_username(),
        kind=model._meta.label_lower,
        object_id=note.object_id or "",
        title=note.object_repr[:200],
        detail=detail,
    )


def _is_logged_elsewhere(model, flag):
    """Accounts and personal data also change outside the admin: signals of their models log them."""
    if model is get_user_model():
        return flag != CHANGE
    return flag == DELETION and holds_personal_data(model)


def _detail_of(note, model):
    """Which fields and which parts of the form changed; a message that is a free text is left behind."""
    try:
        steps = json.loads(note.change_message or "[]")
    except ValueError:
        return {}
    fields, parts = [], []
    for step in steps if isinstance(steps, list) else []:
        for change, change_data in step.items():
            if "name" in change_data:
                parts.append({"change": change, "name": change_data["name"]})
            else:
                fields += change_data.get("fields", [])
    names = _names_by_label(model) if fields else {}
    detail = {"fields": [names.get(field, field) for field in fields], "parts": parts}
    return {key: value for key, value in detail.items() if value}


def _names_by_label(model):
    """The history names fields by their English labels, which may change: the log keeps their names."""
    with translation.override(None):
        labels = {}
        for field in model._meta.get_fields():
            try:
                labels[capfirst(str(model._meta.get_field(field.name).verbose_name))] = field.name
            except (AttributeError, FieldDoesNotExist):
                continue
        return labels
