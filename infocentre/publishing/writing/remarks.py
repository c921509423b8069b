"""What is said about a text: how grave it is, where it is, and what would mend it."""

from dataclasses import asdict, dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _


class Severity(models.TextChoices):
    # Somebody gets nothing, or the wrong thing.
    ERROR = "error", _("error")
    WARNING = "warning", _("warning")
    # A matter of style.
    HINT = "hint", _("hint")


@dataclass(frozen=True)
class Remark:
    """`message` is in the language of the office; `excerpt` quotes the text, `replacement` stands for it."""

    level: str
    code: str
    message: str
    field: str = ""
    excerpt: str = ""
    replacement: str = ""

    def as_dict(self) -> dict:
        return asdict(self) | {"level": str(self.level), "message": str(self.message)}


MAX_EXCERPT = 70


def excerpt(text: str, longest: int = MAX_EXCERPT) -> str:
    """The beginning of a text, cut at a word."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[:longest].rpartition(" ")[0] + " …"
