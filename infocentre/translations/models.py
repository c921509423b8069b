"""What each translation was made from, and how far each language of each item is."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from infocentre.content.fields import LANGUAGE_CHOICES, LineField, PlainTextField
from infocentre.content.models import AboutItem, AboutItemQuerySet


class State(models.TextChoices):
    """How far a language of an item, or one of its texts, is."""

    OUTDATED = "outdated", _("outdated")
    MISSING = "missing", _("missing")
    IN_PROGRESS = "in-progress", pgettext_lazy("translation", "in progress")
    CURRENT = "current", _("current")


class Origin(AboutItem):
    """What one translated text was made from: its source as it stood then.

    The original of a text is made from none. `place` names the text inside its item: `title`, or
    `sessions/12/title` for a part. When the source reads otherwise now, the translation is outdated.
    """

    place = LineField(_("text"), max_length=120)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGE_CHOICES)
    digest = LineField(_("digest of the translation"), max_length=32)
    source_language = models.CharField(
        _("translated from"), max_length=2, choices=LANGUAGE_CHOICES, blank=True
    )
    source_digest = LineField(_("digest of the source"), max_length=32, blank=True)
    source_text = PlainTextField(_("source when it was translated"), blank=True)
    made_at = models.DateTimeField(_("translated"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("translated by"),
    )

    class Meta:
        verbose_name = _("source of a translation")
        verbose_name_plural = _("sources of translations")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "place", "language"],
                name="translations_one_origin_a_text",
            ),
            models.CheckConstraint(
                condition=~Q(language=models.F("source_language")), name="translations_not_from_itself"
            ),
        ]

    @property
    def is_original(self):
        return not self.source_language

    def __str__(self):
        return f"{self.place} {self.source_language} → {self.language}"


class ProgressQuerySet(AboutItemQuerySet):
    def unfinished(self, *languages):
        """What waits for a translator into one of the languages."""
        return self.filter(
            language__in=languages, state__in=[State.MISSING, State.OUTDATED, State.IN_PROGRESS]
        )


class Progress(AboutItem):
    """How far one language of an item is: kept so that lists and the board can ask for it cheaply."""

    language = models.CharField(_("language"), max_length=2, choices=LANGUAGE_CHOICES)
    state = models.CharField(_("state"), max_length=12, choices=State)
    missing = models.PositiveSmallIntegerField(_("texts missing"), default=0)
    outdated = models.PositiveSmallIntegerField(_("texts outdated"), default=0)
    since = models.DateTimeField(_("since"))

    objects = ProgressQuerySet.as_manager()

    class Meta:
        verbose_name = _("language state")
        verbose_name_plural = _("language states")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "language"], name="translations_one_state_a_language"
            )
        ]
        indexes = [models.Index(fields=["language", "state", "content_type"], name="translations_board")]

    def __str__(self):
        return f"{self.language}: {self.get_state_display()}"


class Term(models.Model):
    """A term of the field with its established translations; shown to whoever translates."""

    kk = LineField(_("Kazakh"), max_length=120)
    ru = LineField(_("Russian"), max_length=120)
    en = LineField(_("English"), max_length=120)
    note = LineField(_("note"), max_length=300, blank=True, help_text=_("When to use it, and when not."))

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary")
        ordering = ["ru"]
        constraints = [models.UniqueConstraint(fields=["kk", "ru", "en"], name="translations_term_once")]

    def __str__(self):
        return f"{self.ru} · {self.kk} · {self.en}"
