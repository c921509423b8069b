import re
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from infocentre.content.columns import CARD, LINK
from infocentre.content.fields import LANGUAGE_CHOICES, ChoiceArrayField, languages_field
from infocentre.content.models import (
    Addressed,
    ContentItem,
    Precision,
    Publishable,
    PublishableQuerySet,
    Stamped,
    Translated,
    released_needs,
)
from people.models import Person

YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}")


class Series(Addressed, Stamped, Publishable):
    """Lectures that belong together."""

    required_texts = ("title", "summary")

    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("summary"), max_length=400)

    class Meta(Publishable.Meta):
        verbose_name = _("series")
        verbose_name_plural = _("lecture series")
        ordering = ["slug"]
        constraints = [*Publishable.Meta.constraints, *released_needs("series", "title", "summary")]

    def __str__(self):
        return self.title or self.slug

    def get_absolute_url(self):
        return reverse("lectures:series", args=[self.slug])


class LectureQuerySet(PublishableQuerySet):
    def for_cards(self):
        return self.card_columns().prefetch_related(*self.card_relations())

    def card_columns(self):
        return self.select_related("cover").only(*CARD, "date", "precision", "number", "series")

    @staticmethod
    def card_relations():
        recordings = Recording.objects.only("lecture", "kind", "media", "language", "duration", "position")
        persons = Person.objects.published().for_links()
        return models.Prefetch("recordings", recordings), models.Prefetch("speakers", persons)

    def for_links(self):
        # The keys it may have been reached by belong to it: Django asks for them row by row otherwise.
        return self.only(*LINK, "date", "precision", "event", "series")

    def recorded(self):
        """Lectures that can be watched or heard somewhere."""
        return self.filter(models.Exists(Recording.objects.filter(lecture=models.OuterRef("pk"))))


class Lecture(ContentItem):
    """A talk; where it can be watched or heard are its recordings, of which there may be none."""

    class Audience(models.TextChoices):
        PUPILS = "pupils", _("pupils")
        STUDENTS = "students", _("students")
        TEACHERS = "teachers", _("teachers")
        SCIENTISTS = "scientists", _("scientists")
        EVERYONE = "everyone", _("everyone")

    date = models.DateField(_("date"), null=True, blank=True, help_text=_("Left empty when it is not known."))
    precision = models.CharField(
        _("what is known of the date"), max_length=5, choices=Precision, default=Precision.DAY
    )
    series = models.ForeignKey(
        Series, models.SET_NULL, null=True, blank=True, related_name="lectures", verbose_name=_("series")
    )
    number = models.PositiveSmallIntegerField(_("number in the series"), null=True, blank=True)
    speakers = models.ManyToManyField(
        "people.Person", blank=True, related_name="lectures", verbose_name=_("speakers")
    )
    event = models.ForeignKey(
        "events.Event",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="lectures",
        verbose_name=_("event"),
    )
    place = models.CharField(_("where it was given"), max_length=200, blank=True)
    spoken_languages = languages_field(_("spoken languages"))
    audience = ChoiceArrayField(
        models.CharField(max_length=12, choices=Audience),
        default=list,
        blank=True,
        verbose_name=_("audience"),
    )
    slides = models.ForeignKey(
        "content.Document", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("slides")
    )

    objects = LectureQuerySet.as_manager()

    class Meta(ContentItem.Meta):
        verbose_name = _("lecture")
        verbose_name_plural = _("lectures")
        ordering = [models.F("date").desc(nulls_last=True), "-pk"]
        indexes = [
            *ContentItem.Meta.indexes,
            models.Index(models.F("date").desc(nulls_last=True), models.F("id").desc(), name="lectures_list"),
        ]
        constraints = [
            *ContentItem.Meta.constraints,
            *released_needs("lectures", "title", "summary", "body"),
            models.UniqueConstraint(
                fields=["series", "number"],
                name="lectures_number_once_per_series",
                violation_error_message=_("Another lecture of the series has this number."),
            ),
        ]

    def get_absolute_url(self):
        return reverse("lectures:detail", args=[self.slug])


def youtube_id(url: str) -> str:
    """The video's id in any of YouTube's forms of address; empty when there is none."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    path = parts.path.strip("/").split("/")
    candidate = ""
    if host == "youtu.be":
        candidate = path[0]
    elif host in ("youtube.com", "youtube-nocookie.com"):
        candidate = path[1] if path[0] in ("embed", "live", "shorts") and len(path) > 1 else ""
        candidate = candidate or parse_qs(parts.query).get("v", [""])[0]
    return candidate if YOUTUBE_ID.fullmatch(candidate) else ""


class Recording(Translated):
    """Where a lecture can be watched or heard: YouTube, a file of our own, or a page elsewhere."""

    class Kind(models.TextChoices):
        YOUTUBE = "youtube", "YouTube"
        FILE = "file", _("own file")
        PAGE = "page", _("page elsewhere")

    class Media(models.TextChoices):
        VIDEO = "video", _("video")
        AUDIO = "audio", _("audio")

    lecture = models.ForeignKey(Lecture, models.CASCADE, related_name="recordings", verbose_name=_("lecture"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.YOUTUBE)
    media = models.CharField(_("video or audio"), max_length=5, choices=Media, default=Media.VIDEO)
    url = models.URLField(
        _("address"), max_length=500, blank=True, help_text=_("Of the video at YouTube or of the page.")
    )
    youtube_id = models.CharField(
        max_length=11, blank=True, editable=False, validators=[RegexValidator(r"^[A-Za-z0-9_-]{11}$")]
    )
    file = models.ForeignKey(
        "content.Document", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("file")
    )
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGE_CHOICES)
    duration = models.DurationField(
        _("duration"), null=True, blank=True, help_text=_("Hours:minutes:seconds.")
    )
    title = models.CharField(
        _("title"), max_length=200, blank=True, help_text=_("Only to tell several recordings apart.")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("recording")
        verbose_name_plural = _("recordings")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="youtube", file__isnull=True) & ~Q(youtube_id="")
                | Q(kind="file", file__isnull=False, url="", youtube_id="")
                | Q(kind="page", file__isnull=True, youtube_id="") & ~Q(url=""),
                name="lectures_recording_one_place",
                violation_error_message=_(
                    "A recording needs exactly one place: a video at YouTube, a file or a page."
                ),
            ),
            models.CheckConstraint(
                condition=Q(duration__isnull=True) | Q(duration__gt=timedelta(0)),
                name="lectures_recording_duration_positive",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} · {self.get_language_display()}"

    def save(self, *args, **kwargs):
        self.settle()
        super().save(*args, **kwargs)

    def clean(self):
        super().clean()
        self.settle()
        if self.kind == self.Kind.YOUTUBE and not self.youtube_id:
            raise ValidationError({"url": _("This is not the address of a video at YouTube.")})
        if self.kind == self.Kind.PAGE and not self.url:
            raise ValidationError({"url": _("Give the address of the page.")})
        if self.kind == self.Kind.FILE and not self.file_id:
            raise ValidationError({"file": _("Choose a file from the library.")})

    def settle(self):
        """Keep what belongs to the chosen kind and drop the rest."""
        if self.kind == self.Kind.FILE:
            self.url = ""
        else:
            self.file = None
        self.youtube_id = youtube_id(self.url) if self.kind == self.Kind.YOUTUBE else ""

    @property
    def watch_url(self):
        """Where the recording can be opened without our player."""
        return self.file.file.url if self.kind == self.Kind.FILE else self.url
