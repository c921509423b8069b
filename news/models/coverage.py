from django.db import models
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LANGUAGE_CHOICES, LineField, LinkField, PlainTextField
from infocentre.content.languages import all_languages
from infocentre.content.models import (
    Addressed,
    Precision,
    Publishable,
    PublishableQuerySet,
    Translated,
    released_needs,
)


class Outlet(Addressed, Translated):
    """A newspaper, a television channel, a news site that reports on the work of the centre's people."""

    texts = ("name",)
    naming_fields = ("name",)

    name = LineField(_("name"), max_length=120)
    website = LinkField(_("website"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("media outlet")
        verbose_name_plural = _("media outlets")
        ordering = ["slug"]

    def __str__(self):
        return str(self.text("name"))


class CoverageQuerySet(PublishableQuerySet):
    def for_cards(self):
        own = [
            "languages",
            "is_example",
            "kind",
            "language",
            "date",
            "precision",
            "url",
            *all_languages("title", "summary"),
        ]
        outlet = [f"outlet__{name}" for name in ("slug", *all_languages("name"))]
        return self.select_related("outlet").only(*own, *outlet)


class Coverage(Publishable):
    """One piece in the media about the National Group or the centre; visitors read it at its outlet."""

    texts = ("title", "summary")

    required_texts = ("title",)

    class Kind(models.TextChoices):
        ARTICLE = "article", _("article")
        TV = "tv", _("television")
        RADIO = "radio", _("radio")
        INTERVIEW = "interview", _("interview")

    class Tone(models.TextChoices):
        POSITIVE = "positive", _("positive")
        NEUTRAL = "neutral", _("neutral")
        CRITICAL = "critical", _("critical")

    outlet = models.ForeignKey(
        Outlet, models.PROTECT, related_name="coverage", verbose_name=_("media outlet")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.ARTICLE)
    language = models.CharField(_("language of the report"), max_length=2, choices=LANGUAGE_CHOICES)
    date = models.DateField(_("date"), null=True, blank=True, help_text=_("Leave empty if not known."))
    precision = models.CharField(
        _("precision of the date"), max_length=5, choices=Precision, default=Precision.DAY
    )
    tone = models.CharField(
        _("tone"),
        max_length=10,
        choices=Tone,
        default=Tone.NEUTRAL,
        help_text=_("For reports; not shown to visitors."),
    )
    title = LineField(_("subject of the report"), max_length=200)
    summary = PlainTextField(_("summary"), max_length=400, blank=True)
    url = LinkField(_("address"), max_length=500, unique=True)
    event = models.ForeignKey(
        "events.Event",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="coverage",
        verbose_name=_("event"),
    )
    persons = models.ManyToManyField(
        "people.Person", blank=True, related_name="coverage", verbose_name=_("persons")
    )

    objects = CoverageQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("media coverage")
        verbose_name_plural = _("media coverage")
        ordering = [models.F("date").desc(nulls_last=True), "-pk"]
        indexes = [
            *Publishable.Meta.indexes,
            models.Index(
                models.F("date").desc(nulls_last=True), models.F("id").desc(), name="news_coverage_list"
            ),
        ]
        constraints = [*Publishable.Meta.constraints, *released_needs("coverage", "title")]

    def __str__(self):
        return super().__str__() or self.url
