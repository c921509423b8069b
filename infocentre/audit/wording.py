"""Entries as people read them, in the language of the office."""

from django.apps import apps
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from infocentre.accounts.roles import Role
from infocentre.content.labels import field_name
from infocentre.content.languages import SHORT_NAMES

CHANGES = {
    "added": gettext_lazy("added: %(names)s"),
    "changed": gettext_lazy("changed: %(names)s"),
    "deleted": gettext_lazy("deleted: %(names)s"),
}
LABELS = {
    "fields": gettext_lazy("fields: %(names)s"),
    "given": gettext_lazy("granted: %(names)s"),
    "taken": gettext_lazy("revoked: %(names)s"),
    "reason": gettext_lazy("reason: %(names)s"),
    "rows": gettext_lazy("rows: %(names)s"),
    "language": gettext_lazy("language: %(names)s"),
    "file": gettext_lazy("file: %(names)s"),
    "factor": gettext_lazy("factor: %(names)s"),
    "format": gettext_lazy("format: %(names)s"),
    "created": gettext_lazy("new: %(names)s"),
    "updated": gettext_lazy("changed: %(names)s"),
}


def kind_name(label):
    """What kind of object an entry is about; the label itself where its model is gone."""
    model = _model(label)
    return capfirst(str(model._meta.verbose_name)) if model else label


def sentence(entry):
    """The details of an entry in words."""
    model = _model(entry.kind)
    parts = [_part(part) for part in entry.detail.get("parts", [])]
    for key, value in entry.detail.items():
        if key != "parts":
            label = LABELS.get(key, f"{key}: %(names)s")
            parts.append(str(label) % {"names": _names(key, value, model)})
    return "; ".join(parts)


def _model(label):
    try:
        return apps.get_model(label) if label else None
    except (LookupError, ValueError):
        return None


def _part(part):
    template = CHANGES.get(part["change"], "%(names)s")
    return str(template) % {"names": _(part["name"])}


def _names(key, value, model):
    values = value if isinstance(value, list) else [value]
    match key:
        case "fields":
            values = [field_name(model, name) for name in values]
        case "given" | "taken":
            roles = dict(Role.choices)
            values = [str(roles.get(name) or field_name(model, name)) for name in values]
        case "language":
            values = [SHORT_NAMES.get(code, code) for code in values]
    return ", ".join(map(str, values))
