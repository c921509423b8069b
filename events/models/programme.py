"""What an event consists of: its programme, the papers of its participants, its pictures."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.models.calendar_entry import raise_sequence, sequence_field
from events.models.events import Event
from infocentre.content.fields import LANGUAGE_CHOICES, LineField, PlainTextField
from infocentre.content.languages import all_languages
from infocentre.content.models import Translated


class Session(Translated):
    """One entry of a programme: a talk, a discussion, a break; several may run at once in several halls."""

    texts = ("title", "hall", "note")
    part_of = "event"

    class Kind(models.TextChoices):
        REGISTRATION = "registration", _("participant registration")
        OPENING = "opening", _("opening")
        LECTURE = "lecture", _("lecture")
        SEMINAR = "seminar", _("seminar")
        MASTERCLASS = "masterclass", _("masterclass")
        DISCUSSION = "discussion", _("discussion")
        POSTER = "poster", _("poster session")
        EXCURSION = "excursion", _("guided tour")
        BREAK = "break", _("break")
        CLOSING = "closing", _("closing")

    # The columns whose change calendars must learn of.
    calendar_fields = ("starts_at", "ends_at", "is_online", *all_languages("title", "hall"))

    sequence = sequence_field()
    event = models.ForeignKey(Event, models.CASCADE, related_name="sessions", verbose_name=_("event"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.LECTURE)
    starts_at = models.DateTimeField(_("starts at"), help_text=_("Almaty time."))
    ends_at = models.DateTimeField(_("ends at"), help_text=_("Almaty time."))
    title = LineField(_("title"), max_length=200)
    hall = LineField(
        _("hall"), max_length=100, blank=True, help_text=_("Where several rooms are used at once.")
    )
    note = LineField(_("note"), max_length=300, blank=True)
    is_online = models.BooleanField(_("also online"), default=False)
    speakers = models.ManyToManyField(
        "people.Person", blank=True, related_name="sessions", verbose_name=_("speakers")
    )

    class Meta:
        verbose_name = _("programme entry")
        verbose_name_plural = _("programme")
        ordering = ["starts_at", "ends_at", "pk"]
        indexes = [models.Index(fields=["event", "starts_at"], name="events_session_order")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="events_session_ends_after_start",
                violation_error_code="field:ends_at",
                violation_error_message=_("A programme entry must end after it starts."),
            )
        ]

    def __str__(self):
        return self.called("title")

    def save(self, *args, update_fields=None, **kwargs):
        super().save(*args, update_fields=raise_sequence(self, update_fields), **kwargs)

    def clean(self):
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("A programme entry must end after it starts.")})
        if self.starts_at and self.event_id is not None and not self.event.includes(self.starts_at):
            raise ValidationError({"starts_at": _("This time is outside the dates of the event.")})

    @property
    def local_start(self):
        return timezone.localtime(self.starts_at)

    @property
    def local_end(self):
        return timezone.localtime(self.ends_at)


class Paper(Translated):
    """A paper of a participant, published with the event it was given at."""

    texts = ("title", "authors", "abstract")
    part_of = "event"

    event = models.ForeignKey(Event, models.CASCADE, related_name="papers", verbose_name=_("event"))
    title = LineField(_("title"), max_length=300)
    authors = LineField(
        _("authors"), max_length=500, help_text=_("As given in the paper, separated by commas.")
    )
    abstract = PlainTextField(_("abstract"), blank=True)
    language = models.CharField(_("language of the paper"), max_length=2, choices=LANGUAGE_CHOICES)
    file = models.ForeignKey(
        "library.Document",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("file"),
        help_text=_("A PDF from the library."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("paper")
        verbose_name_plural = _("participants’ papers")
        ordering = ["order", "pk"]

    def __str__(self):
        return self.called("title")


class GalleryPicture(models.Model):
    """A picture of the library in the gallery of an event; caption and credit belong to the picture."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="gallery", verbose_name=_("event"))
    picture = models.ForeignKey(
        "library.Picture", models.PROTECT, related_name="+", verbose_name=_("picture")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("gallery picture")
        verbose_name_plural = _("gallery")
        ordering = ["order", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["event", "picture"], name="events_picture_once_per_gallery")
        ]

    def __str__(self):
        return self.picture.title
