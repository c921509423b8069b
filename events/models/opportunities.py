from django.db import models
from django.db.models.functions import TruncDate
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.content.columns import CARD, LINK
from infocentre.content.fields import ChoiceArrayField, LineField, LinkField, PlainTextField
from infocentre.content.languages import all_languages
from infocentre.content.models import ContentItem, PublishableQuerySet, released_needs


def day_of(moment):
    """Its day as SQL: a query that is written once must not keep the day of its writing."""
    return TruncDate(models.Value(moment, output_field=models.DateTimeField()))


class OpportunityQuerySet(PublishableQuerySet):
    def for_cards(self):
        place = all_languages("place")
        return self.select_related("cover").only(*CARD, *place, "kind", "deadline", "levels")

    def for_links(self):
        return self.only(*LINK, "kind", "deadline")

    def open(self, today=None):
        """What can still be applied for: the deadline has not passed, or there is none."""
        today = today or timezone.localdate()
        return self.filter(models.Q(deadline__isnull=True) | models.Q(deadline__gte=today))

    def open_at(self, moment):
        """The same for a moment that is a value of the query itself."""
        return self.filter(models.Q(deadline__isnull=True) | models.Q(deadline__gte=day_of(moment)))

    def listed(self, now):
        """Open ones by deadline, then those without one, closed ones last."""
        closed = models.Case(models.When(deadline__lt=day_of(now), then=1), default=0)
        return self.order_by(closed, models.F("deadline").asc(nulls_last=True), "-pk")

    def closed(self, today=None):
        return self.filter(deadline__lt=today or timezone.localdate())

    def for_level(self, level):
        return self.filter(levels__contains=[level])


class Opportunity(ContentItem):
    """Something to apply for, open until the end of its deadline: an internship, a school, a call."""

    texts = ("title", "summary", "body", "place", "funding")

    class Kind(models.TextChoices):
        INTERNSHIP = "internship", _("internship")
        PRACTICE = "practice", _("student practice")
        STUDENT_SCHOOL = "student-school", _("school for students")
        TEACHER_SCHOOL = "teacher-school", _("school for teachers")
        CALL = "call", _("call for applications")
        COMPETITION = "competition", _("competition or project contest")
        SCHOLARSHIP = "scholarship", _("scholarship")

    class Level(models.TextChoices):
        PUPILS = "pupils", _("pupils")
        STUDENTS = "students", _("students")
        POSTGRADUATES = "postgraduates", _("postgraduates")
        TEACHERS = "teachers", _("teachers")
        SCIENTISTS = "scientists", _("scientists")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    levels = ChoiceArrayField(
        models.CharField(max_length=15, choices=Level),
        default=list,
        blank=True,
        verbose_name=_("intended for"),
    )
    deadline = models.DateField(
        _("deadline"),
        null=True,
        blank=True,
        help_text=_("The last day to apply, Almaty time. Empty: open at any time, or not announced."),
    )
    organiser = models.ForeignKey(
        "people.Organisation",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="opportunities",
        verbose_name=_("organiser"),
    )
    place = LineField(_("place"), max_length=200, blank=True)
    funding = PlainTextField(_("funding"), max_length=500, blank=True)
    url = LinkField(_("where to apply"), max_length=500, blank=True)

    objects = OpportunityQuerySet.as_manager()

    class Meta(ContentItem.Meta):
        verbose_name = _("opportunity")
        verbose_name_plural = _("opportunities")
        ordering = [models.F("deadline").asc(nulls_last=True), "-pk"]
        indexes = [
            *ContentItem.Meta.indexes,
            models.Index(
                models.F("deadline").asc(nulls_last=True),
                models.F("id").desc(),
                name="events_opportunity_list",
            ),
        ]
        constraints = [
            *ContentItem.Meta.constraints,
            *released_needs("opportunity", "title", "summary", "body"),
        ]

    def get_absolute_url(self):
        return reverse("events:opportunity", args=[self.slug])

    @property
    def is_open(self) -> bool:
        return self.deadline is None or self.deadline >= timezone.localdate()

    @property
    def days_left(self) -> int | None:
        """Whole days until the deadline, 0 on its day; None without one or after it."""
        if not self.deadline or not self.is_open:
            return None
        return (self.deadline - timezone.localdate()).days
