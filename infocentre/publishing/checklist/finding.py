from dataclasses import asdict, dataclass

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from infocentre.content.languages import LANGUAGES, OWN_NAMES
from infocentre.publishing.checklist.sentences import SENTENCES


class Level(models.TextChoices):
    ERROR = "error", _("must be fixed")
    WARNING = "warning", _("worth a look")


@dataclass(frozen=True)
class Finding:
    """One thing found: `code` names the check, `field` says where it is, `values` fill its sentence.

    The sentence itself is made when it is shown, in the language of whoever reads it. `languages` and
    `fields` are kept by their codes and names for the same reason.
    """

    level: str
    code: str
    field: str = ""
    values: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


class Findings(list):
    @property
    def errors(self):
        return [each for each in self if each.level == Level.ERROR]

    @property
    def warnings(self):
        return [each for each in self if each.level == Level.WARNING]

    def as_data(self):
        return [asdict(each) for each in self]


@dataclass(frozen=True)
class Shown:
    """A finding as the form shows it; `anchor` is the place in the form it is about."""

    level: str
    level_label: str
    sentence: str
    anchor: str = ""


def shown(data, model) -> list[Shown]:
    """Stored findings in the reader's language; those of checks that no longer exist are left out."""
    known = [Finding(**each) for each in data if each["code"] in SENTENCES]
    return [
        Shown(each.level, Level(each.level).label, _sentence(each, model), _anchor(each.field, model))
        for each in known
    ]


def _sentence(finding, model):
    first, second = (*finding.values, "", "")[:2]
    words = {
        "where": _name(finding.field, model),
        "value": first,
        "other": second,
        "languages": ", ".join(OWN_NAMES.get(code, code) for code in finding.languages),
        "fields": ", ".join(_name(name, model, in_language=False) for name in finding.fields),
    }
    return str(SENTENCES[finding.code]) % words


def _name(field, model, in_language=True):
    """The name of a field as people read it, with the language of a translated one."""
    name, _mark, code = field.rpartition("_")
    is_translated = bool(name) and code in LANGUAGES
    try:
        label = capfirst(model._meta.get_field(name if is_translated else field).verbose_name)
    except FieldDoesNotExist:
        return field
    return f"{label} ({OWN_NAMES[code]})" if is_translated and in_language else str(label)


def _anchor(field, model):
    """Where the form has a field, or the group of what is edited inside the form."""
    if not field:
        return ""
    try:
        is_group = model._meta.get_field(field).auto_created
    except FieldDoesNotExist:
        return ""
    return f"{field}-group" if is_group else f"id_{field}"
