"""What students can join: thesis topics and student groups."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from infocentre.content.columns import CARD, IDENTITY, LINK
from infocentre.content.fields import ChoiceArrayField, LineField, PlainTextField, RichTextField
from infocentre.content.languages import all_languages
from infocentre.content.models import (
    Addressed,
    ContentItem,
    Publishable,
    PublishableQuerySet,
    released_needs,
)


class ThesisTopicQuerySet(PublishableQuerySet):
    def for_cards(self):
        place = [f"institution__{name}" for name in ("slug", *all_languages("name", "short_name"))]
        return self.select_related("cover", "institution").only(
            *CARD, "levels", "state", "institution__languages", *place
        )

    def for_links(self):
        return self.only(*LINK, "state")

    def open(self):
        return self.filter(state=ThesisTopic.State.OPEN)

    def listed(self, now):
        """Topics that can be taken, then the taken, then the defended ones."""
        states = [
            models.When(state=state, then=place) for place, state in enumerate(ThesisTopic.State.values)
        ]
        return self.order_by(models.Case(*states, output_field=models.IntegerField()), "slug")

    def for_level(self, level):
        return self.filter(levels__contains=[level])


class ThesisTopic(ContentItem):
    """A topic for a final paper or a dissertation, offered by scientists of the National Group."""

    texts = ("title", "summary", "body")

    class Level(models.TextChoices):
        BACHELOR = "bachelor", _("bachelor’s")
        MASTER = "master", _("master’s")
        PHD = "phd", _("PhD")

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("topic", "open")
        TAKEN = "taken", _("taken")
        DEFENDED = "defended", _("defended")

    levels = ChoiceArrayField(
        models.CharField(max_length=10, choices=Level), default=list, verbose_name=_("level")
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.OPEN)
    supervisors = models.ManyToManyField(
        "people.Person", blank=True, related_name="thesis_topics", verbose_name=_("supervisors")
    )
    institution = models.ForeignKey(
        "people.Organisation",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="thesis_topics",
        verbose_name=_("institution"),
    )
    project = models.ForeignKey(
        "people.Project",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="thesis_topics",
        verbose_name=_("research project"),
    )

    objects = ThesisTopicQuerySet.as_manager()

    class Meta(ContentItem.Meta):
        verbose_name = _("thesis topic")
        verbose_name_plural = _("thesis topics")
        ordering = ["slug"]
        constraints = [*ContentItem.Meta.constraints, *released_needs("thesis", "title", "summary", "body")]

    def get_absolute_url(self):
        return reverse("people:thesis-topic", args=[self.slug])


class StudentGroupQuerySet(PublishableQuerySet):
    def for_links(self):
        return self.only(*IDENTITY, *all_languages("name", "field"))


class StudentGroup(Addressed, Publishable):
    """Students who work on one field together, with the person who leads them."""

    texts = ("name", "field", "summary", "meets", "joining")
    naming_fields = ("name",)
    required_texts = ("name", "summary")

    name = LineField(_("name"), max_length=200)
    field = LineField(_("field of science"), max_length=200, blank=True)
    summary = PlainTextField(_("summary"), max_length=400)
    meets = LineField(_("when it meets"), max_length=200, blank=True)
    joining = RichTextField(_("how to join"), blank=True)
    supervisor = models.ForeignKey(
        "people.Person",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="student_groups",
        verbose_name=_("supervisor"),
    )
    institution = models.ForeignKey(
        "people.Organisation",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="student_groups",
        verbose_name=_("institution"),
    )

    objects = StudentGroupQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("student group")
        verbose_name_plural = _("student groups")
        ordering = ["slug"]
        constraints = [*Publishable.Meta.constraints, *released_needs("group", "name", "summary")]

    def get_absolute_url(self):
        return f"{reverse('people:student-groups')}#{self.slug}"
