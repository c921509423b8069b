from dataclasses import asdict, dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    ERROR = "error", _("must be mended")
    WARNING = "warning", _("worth a look")


@dataclass(frozen=True)
class Finding:
    """One thing found: `code` names the check, `values` fill its sentence, `field` says where it is.

    The sentence itself is made when it is shown, in the language of whoever reads it.
    """

    level: str
    code: str
    field: str = ""
    values: tuple[str, ...] = ()


class Findings(list):
    @property
    def errors(self):
        return [each for each in self if each.level == Level.ERROR]

    @property
    def warnings(self):
        return [each for each in self if each.level == Level.WARNING]

    def as_data(self):
        return [asdict(each) for each in self]


# What each check says; `values` fill the places.
SENTENCES = {
    "no-default-text": _("There is no text in Kazakh: %s."),
}


@dataclass(frozen=True)
class Shown:
    """A finding as the form shows it."""

    level: str
    level_label: str
    sentence: str
    field: str


def shown(data) -> list[Shown]:
    """Stored findings in the reader's language; those of checks that no longer exist are left out."""
    known = (each for each in data if each["code"] in SENTENCES)
    return [
        Shown(
            each["level"],
            Level(each["level"]).label,
            str(SENTENCES[each["code"]]) % tuple(each["values"]),
            each["field"],
        )
        for each in known
    ]
