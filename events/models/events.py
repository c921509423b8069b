from datetime import datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.models.calendar_entry import raise_sequence, sequence_field
from events.models.venues import Venue
from infocentre.content.columns import CARD, LINK, below
from infocentre.content.fields import LinkField, RichTextField, languages_field
from infocentre.content.languages import all_languages
from infocentre.content.models import ContentItem, Precision, PublishableQuerySet, released_needs
from infocentre.web.compiled import CompiledQuery

# How long an event with a known beginning and no known end counts as going on.
UNKNOWN_LENGTH = timedelta(hours=3)
# What a card needs to say when it is.
WHEN = ["starts_at", "ends_at", "precision"]


class EventQuerySet(PublishableQuerySet):
    def for_cards(self):
        venue = below("venue", ["slug", *all_languages("name", "city")])
        return self.select_related("cover", "venue").only(
            *CARD, *WHEN, "kind", "format", "is_cancelled", "venue", *venue
        )

    def for_links(self):
        return self.only(*LINK, *WHEN, "kind", "is_cancelled")

    def upcoming(self, now=None):
        """Events that are not over yet, the next one first; every other event is `past`, none is both."""
        return self.filter(over_at__gt=now or timezone.now()).order_by("starts_at", "pk")

    def past(self, now=None):
        return self.filter(over_at__lte=now or timezone.now()).order_by("-starts_at", "-pk")

    def touching(self, first_day, last_day):
        """Events of which any part lies within the given days."""
        return self.filter(
            starts_at__lt=start_of_day(last_day + timedelta(days=1)), over_at__gt=start_of_day(first_day)
        ).order_by("starts_at", "pk")


def start_of_day(day):
    return timezone.make_aware(datetime.combine(day, time.min))


class Event(ContentItem):
    """Something that takes place; upcoming until it is over, past from then on, never both."""

    texts = ("title", "summary", "body", "programme")
    parts = ("sessions", "papers", "gallery")

    # The columns whose change calendars must learn of.
    calendar_fields = (
        *all_languages("title", "summary"),
        *("starts_at", "ends_at", "precision", "format", "venue_id", "is_cancelled", "status"),
    )

    class Kind(models.TextChoices):
        LECTURE = "lecture", _("lecture")
        OFFSITE_LECTURE = "offsite-lecture", _("off-site lecture")
        MASTERCLASS = "masterclass", _("masterclass")
        SEMINAR = "seminar", _("seminar")
        WORKSHOP = "workshop", _("workshop")
        ROUND_TABLE = "round-table", _("round table")
        SCHOOL = "school", _("school")
        CONFERENCE = "conference", _("conference")
        POSTER_SESSION = "poster-session", _("poster session")
        EXHIBITION = "exhibition", _("photo and video exhibition")
        COMPETITION = "competition", _("competition")
        PROJECT_CONTEST = "project-contest", _("project contest")
        FESTIVAL = "festival", _("festival")
        EXCURSION = "excursion", _("guided tour")

    class Format(models.TextChoices):
        ONSITE = "onsite", _("on site")
        ONLINE = "online", _("online")
        HYBRID = "hybrid", _("on site and online")

    sequence = sequence_field()
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    starts_at = models.DateTimeField(_("starts at"), help_text=_("Almaty time."))
    ends_at = models.DateTimeField(
        _("ends at"), null=True, blank=True, help_text=_("Almaty time; the last day if no hour is known.")
    )
    precision = models.CharField(
        _("precision of the date"), max_length=5, choices=Precision, default=Precision.TIME
    )
    over_at = models.DateTimeField(_("considered over at"), editable=False)
    is_cancelled = models.BooleanField(
        _("cancelled"),
        default=False,
        help_text=_("The page stays and says so; calendars that have the event mark it as cancelled."),
    )
    format = models.CharField(_("format"), max_length=10, choices=Format, default=Format.ONSITE)
    venue = models.ForeignKey(
        Venue, models.PROTECT, null=True, blank=True, related_name="events", verbose_name=_("venue")
    )
    online_url = LinkField(
        _("online address"),
        max_length=500,
        blank=True,
        help_text=_(
            "Where the event is held online. Never shown on the site: only for those who have registered."
        ),
    )
    spoken_languages = languages_field(_("languages of the event"))
    speakers = models.ManyToManyField(
        "people.Person", blank=True, related_name="events", verbose_name=_("speakers")
    )
    organisers = models.ManyToManyField(
        "people.Organisation", blank=True, related_name="events", verbose_name=_("organisers")
    )
    programme = RichTextField(_("programme"), blank=True)

    objects = EventQuerySet.as_manager()

    class Meta(ContentItem.Meta):
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["-starts_at", "-pk"]
        indexes = [
            *ContentItem.Meta.indexes,
            models.Index(
                fields=["-starts_at", "-id"],
                include=["over_at", "status", "published_at", "expires_at", "languages"],
                name="events_list",
            ),
            models.Index(fields=["over_at", "starts_at"], name="events_over"),
        ]
        constraints = [
            *ContentItem.Meta.constraints,
            *released_needs("events", "title", "summary", "body"),
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gte=models.F("starts_at")),
                name="events_event_ends_after_start",
                violation_error_code="field:ends_at",
                violation_error_message=_("An event cannot end before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(format="online")
                | Q(venue__isnull=False)
                | ~Q(status__in=["scheduled", "published"]),
                name="events_event_has_place",
                violation_error_code="field:venue",
                violation_error_message=_("An on-site event needs a venue before it is published."),
            ),
        ]

    def save(self, *args, update_fields=None, **kwargs):
        self.over_at = self.end_of_event()
        super().save(*args, update_fields=raise_sequence(self, update_fields), **kwargs)

    def clean(self):
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at < self.starts_at:
            raise ValidationError({"ends_at": _("An event cannot end before it starts.")})

    def get_absolute_url(self):
        return reverse("events:detail", args=[self.local_start.year, self.slug])

    @property
    def local_start(self):
        return timezone.localtime(self.starts_at)

    @property
    def local_end(self):
        return timezone.localtime(self.ends_at) if self.ends_at else None

    def end_of_event(self):
        """The moment from which the event counts as past."""
        last = timezone.localtime(self.ends_at or self.starts_at).date()
        match self.precision:
            case Precision.TIME:
                return self.ends_at or self.starts_at + UNKNOWN_LENGTH
            case Precision.DAY:
                following = last + timedelta(days=1)
            case Precision.MONTH:
                following = (last.replace(day=1) + timedelta(days=32)).replace(day=1)
            case Precision.YEAR:
                following = last.replace(year=last.year + 1, month=1, day=1)
        return start_of_day(following)

    def includes(self, moment) -> bool:
        """Whether a moment lies on one of the days of the event."""
        return (
            start_of_day(self.local_start.date())
            <= moment
            < start_of_day((self.local_end or self.local_start).date() + timedelta(days=1))
        )

    @property
    def is_over(self):
        return self.over_at <= timezone.now()


PUBLIC_EVENT = CompiledQuery(lambda now, key: Event.objects.published(now).for_links().filter(pk=key))


def public_event(pk):
    """The event with this key, when visitors may see it; None otherwise and for no key."""
    return next(iter(PUBLIC_EVENT(pk)), None) if pk else None
