from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LineField, LinkField
from infocentre.content.models import Translated, has_some_text


class Counted(models.TextChoices):
    """What the site counts by itself."""

    LECTURES = "lectures", _("lectures")
    RECORDINGS = "recordings", _("recordings")
    EVENTS = "events", _("events")
    PEOPLE = "people", _("people")
    ORGANISATIONS = "organisations", _("organisations")
    PROJECTS = "projects", _("research projects")
    NEWS = "news", _("news items")
    ARTICLES = "articles", _("articles")
    COVERAGE = "coverage", _("media reports")


COUNTED = ~Q(counted="") & Q(number__isnull=True, year__isnull=True, source="")
WRITTEN = Q(counted="", number__isnull=False, year__isnull=False, source__regex="^https?://")
LABELLED = has_some_text("label")


class FigureEntry(Translated):
    """A figure in its place: one that the site counts, or one of the editors' own with year and source."""

    texts = ("label",)

    counted = models.CharField(
        _("counted by the site"), max_length=13, choices=Counted, blank=True, editable=False
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0, help_text=_("Lower numbers come first."))
    is_shown = models.BooleanField(
        _("shown"),
        default=True,
        help_text=_("On the home page, on “The centre in figures” and in the press kit."),
    )
    number = models.PositiveBigIntegerField(
        _("number"), null=True, help_text=_("Digits only; each language formats them in its own way.")
    )
    is_least = models.BooleanField(
        _("or more"),
        default=False,
        help_text=_("For a number known only as a minimum: 140+."),
    )
    label = LineField(
        _("what is counted"),
        max_length=120,
        help_text=_("The words after the number, in the right grammatical form."),
    )
    year = models.PositiveSmallIntegerField(
        _("as of the year"),
        null=True,
        validators=[MinValueValidator(1956), MaxValueValidator(2100)],
        help_text=_("Shown below the figure, so that nobody mistakes an old number for a new one."),
    )
    source = LinkField(
        _("source"),
        max_length=500,
        validators=[URLValidator(schemes=["http", "https"])],
        help_text=_("Where anyone can check the number; the figure links to it."),
    )

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ["order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=COUNTED | (WRITTEN & LABELLED), name="pages_figureentry_counted_or_written"
            ),
            models.UniqueConstraint(
                fields=["counted"],
                condition=~Q(counted=""),
                name="pages_figureentry_counted_once",
                violation_error_code="field:counted",
            ),
        ]

    def __str__(self):
        return str(self.text("label") or self.get_counted_display())
