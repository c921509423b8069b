from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from infocentre.content.attached import attached, objects_of, of_item
from infocentre.content.columns import CARD, LINK
from infocentre.content.fields import (
    ChoiceArrayField,
    LineField,
    PlainTextField,
    cover_field,
    languages_field,
)
from infocentre.content.models import (
    Addressed,
    ContentItem,
    Precision,
    Publishable,
    PublishableQuerySet,
    TaggedItem,
    released_needs,
)
from lectures.models.recordings import Recording
from people.models import Person


class Series(Addressed, Publishable):
    """Lectures that belong together; a season of the podcast when its episodes are heard."""

    texts = ("title", "summary")

    required_texts = ("title", "summary")

    cover = cover_field()
    title = LineField(_("title"), max_length=200)
    summary = PlainTextField(_("summary"), max_length=400)
    season = models.PositiveSmallIntegerField(
        _("season of the podcast"),
        null=True,
        blank=True,
        help_text=_("The number podcast players show; leave empty if this is not a season."),
    )

    class Meta(Publishable.Meta):
        verbose_name = _("series")
        verbose_name_plural = _("lecture series")
        ordering = ["slug"]
        constraints = [
            *Publishable.Meta.constraints,
            *released_needs("series", "title", "summary"),
            models.UniqueConstraint(
                fields=["season"],
                name="lectures_season_once",
                violation_error_code="field:season",
                violation_error_message=_("Another series already has this season."),
            ),
        ]

    def get_absolute_url(self):
        return reverse("lectures:series", args=[self.slug])


class LectureQuerySet(PublishableQuerySet):
    def for_cards(self):
        return self.card_columns().prefetch_related(*self.card_relations())

    def card_columns(self):
        first = Recording.objects.filter(lecture=models.OuterRef("pk"))[:1]
        shown = self.select_related("cover").only(*CARD, "date", "precision", "number", "series")
        return shown.annotate(recording_rows=attached(first, "kind", "media", "language", "duration"))

    @staticmethod
    def card_relations():
        return (models.Prefetch("speakers", Person.objects.published().for_links()),)

    def for_links(self):
        # The keys it may have been reached by belong to it: Django asks for them row by row otherwise.
        return self.only(*LINK, "date", "precision", "event", "series")

    def like(self, pk):
        """Other lectures that share a speaker or a topic with the one of this key, outside of its series."""
        given = self.model.speakers.through.objects
        speakers = given.filter(lecture=pk).values("person")
        same_speaker = given.filter(lecture=models.OuterRef("pk"), person__in=speakers)
        siblings = self.model.objects.filter(series__lectures=pk).values("pk")
        same_topic = TaggedItem.objects.sharing_topics(self.model, pk)
        alike = models.Exists(same_speaker) | models.Q(pk__in=same_topic)
        closest = models.Case(models.When(models.Exists(same_speaker), then=0), default=1)
        others = self.filter(alike).exclude(pk=pk).exclude(pk__in=siblings)
        return others.order_by(closest, models.F("date").desc(nulls_last=True), "-pk")

    def for_level(self, level):
        return self.filter(audience__contains=[level])

    def recorded_first(self):
        """Lectures that can be watched or heard, the latest first, then the others."""
        recording = Recording.objects.filter(lecture=models.OuterRef("pk"))
        has_one = models.Case(models.When(models.Exists(recording), then=0), default=1)
        return self.order_by(has_one, models.F("date").desc(nulls_last=True), "-pk")

    def recorded(self):
        """Lectures that can be watched or heard somewhere."""
        return self.filter(models.Exists(Recording.objects.filter(lecture=models.OuterRef("pk"))))


class Lecture(ContentItem):
    """A talk; where it can be watched or heard are its recordings, of which there may be none."""

    texts = ("title", "summary", "body", "place")
    parts = ("recordings",)

    class Audience(models.TextChoices):
        PUPILS = "pupils", _("pupils")
        STUDENTS = "students", _("students")
        TEACHERS = "teachers", _("teachers")
        SCIENTISTS = "scientists", _("scientists")
        EVERYONE = "everyone", _("everyone")

    date = models.DateField(_("date"), null=True, blank=True, help_text=_("Leave empty if not known."))
    precision = models.CharField(
        _("precision of the date"), max_length=5, choices=Precision, default=Precision.DAY
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
    place = LineField(_("where it was given"), max_length=200, blank=True)
    spoken_languages = languages_field(_("spoken languages"))
    audience = ChoiceArrayField(
        models.CharField(max_length=12, choices=Audience),
        default=list,
        blank=True,
        verbose_name=_("audience"),
    )
    slides = models.ForeignKey(
        "library.Document", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("slides")
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
                violation_error_code="field:number",
                violation_error_message=_("Another lecture in the series already has this number."),
            ),
        ]

    def get_absolute_url(self):
        return reverse("lectures:detail", args=[self.slug])

    @property
    def first_recording(self):
        """What its card announces; only for lectures asked for with `card_columns`."""
        return next(iter(of_item(self, objects_of(Recording, self.recording_rows))), None)
