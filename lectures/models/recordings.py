from datetime import timedelta

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LANGUAGE_CHOICES, LineField, PlainTextField
from infocentre.content.models import Translated
from infocentre.library.files.transcripts import stored_paragraphs
from lectures.chapters import read_chapters, validate_chapters
from lectures.youtube import VideoAddressField, video_at


class Recording(Translated):
    """Where a lecture can be watched or heard: YouTube, a file of our own, or a page elsewhere."""

    texts = ("title", "chapters")
    needed_texts = ()
    parts = ("transcripts",)
    part_of = "lecture"

    class Kind(models.TextChoices):
        YOUTUBE = "youtube", "YouTube"
        FILE = "file", _("own file")
        PAGE = "page", _("external page")

    class Media(models.TextChoices):
        VIDEO = "video", _("video")
        AUDIO = "audio", _("audio")

    lecture = models.ForeignKey(
        "lectures.Lecture", models.CASCADE, related_name="recordings", verbose_name=_("lecture")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.YOUTUBE)
    media = models.CharField(_("video or audio"), max_length=5, choices=Media, default=Media.VIDEO)
    url = VideoAddressField(
        _("address"), max_length=500, blank=True, help_text=_("Of the YouTube video or of the page.")
    )
    youtube_id = LineField(
        max_length=11, blank=True, editable=False, validators=[RegexValidator(r"^[A-Za-z0-9_-]{11}$")]
    )
    file = models.ForeignKey(
        "library.Document", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("file")
    )
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGE_CHOICES)
    duration = models.DurationField(
        _("duration"),
        null=True,
        blank=True,
        help_text=_("Hours:minutes:seconds. If left empty, that of the file is taken."),
    )
    title = LineField(
        _("title"), max_length=200, blank=True, help_text=_("Only to tell several recordings apart.")
    )
    chapters = PlainTextField(
        _("chapters"),
        blank=True,
        validators=[validate_chapters],
        help_text=_("One per line: the time, then the title, as in “12:30 The detector”."),
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
                    "A recording needs exactly one source: a YouTube video, a file or a page."
                ),
            ),
            models.CheckConstraint(
                condition=Q(duration__isnull=True) | Q(duration__gt=timedelta(0)),
                name="lectures_recording_duration_positive",
                violation_error_code="field:duration",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} · {self.get_language_display()}"

    def save(self, *args, **kwargs):
        self.follow_kind()
        super().save(*args, **kwargs)

    def clean(self):
        super().clean()
        self.follow_kind()
        if self.kind == self.Kind.YOUTUBE and not self.youtube_id:
            raise ValidationError({"url": video_at(self.url).complaint})
        if self.kind == self.Kind.PAGE and not self.url:
            raise ValidationError({"url": _("Enter the address of the page.")})
        if self.kind == self.Kind.FILE and not self.file_id:
            raise ValidationError({"file": _("Choose a file from the library.")})

    def follow_kind(self):
        """Clear the fields that the chosen kind does not use, and fill those that its place tells."""
        if self.kind == self.Kind.FILE:
            self.url = ""
        else:
            self.file = None
        self.youtube_id = video_at(self.url).id if self.kind == self.Kind.YOUTUBE else ""
        if self.duration is None and self.file:
            self.duration = self.file.duration

    @property
    def belongs_to(self):
        """Its rights are those of the lecture."""
        return self.lecture

    @property
    def watch_url(self):
        """Where the recording can be opened without our player."""
        return self.file.file.url if self.kind == self.Kind.FILE else self.url

    @property
    def start(self) -> int:
        """Where a video begins to play, in seconds, as its address says."""
        return video_at(self.url).start if self.youtube_id else 0

    @property
    def chapter_list(self):
        """The chapters in the reader's language, or in the best other one; their language is `chapters`'."""
        return read_chapters(self.text("chapters").text)

    def watch_url_at(self, seconds: int) -> str:
        """Where the recording opens at a moment; empty where the place cannot be told one."""
        if self.kind == self.Kind.YOUTUBE:
            return f"https://www.youtube.com/watch?v={self.youtube_id}&t={seconds}s"
        return f"{self.watch_url}#t={seconds}" if self.kind == self.Kind.FILE else ""


class Transcript(models.Model):
    """What is said in a recording, in one language: captions of our own files and a text to read."""

    recording = models.ForeignKey(
        Recording, models.CASCADE, related_name="transcripts", verbose_name=_("recording")
    )
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGE_CHOICES)
    file = models.ForeignKey(
        "library.Document",
        models.PROTECT,
        related_name="+",
        verbose_name=_("file"),
        help_text=_("Captions in WebVTT (.vtt) from the library."),
    )

    class Meta:
        verbose_name = _("transcript")
        verbose_name_plural = _("transcripts")
        ordering = ["language", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["recording", "language"],
                name="lectures_transcript_once_per_language",
                violation_error_message=_("This recording has a transcript in this language already."),
            )
        ]

    def __str__(self):
        return self.get_language_display()

    @property
    def paragraphs(self):
        """What is said, as a text to read; nothing when the file is gone."""
        return stored_paragraphs(self.file.file.name)

    def clean(self):
        super().clean()
        if self.file_id and not self.file.file.name.lower().endswith(".vtt"):
            raise ValidationError({"file": _("Captions must be a file in WebVTT (.vtt).")})
