from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from infocentre.content.columns import CARD, LINK
from infocentre.content.fields import LANGUAGE_CHOICES, LineField, LinkField
from infocentre.content.languages import all_languages
from infocentre.content.models import ContentItem, PublishableQuerySet, released_needs


class ProjectQuerySet(PublishableQuerySet):
    def for_cards(self):
        laboratory = [f"laboratory__{name}" for name in all_languages("name", "short_name")]
        return self.select_related("cover", "laboratory").only(
            *CARD, "short_name", "state", "laboratory__slug", *laboratory
        )

    def for_links(self):
        return self.only(*LINK, "short_name")


class Project(ContentItem):
    """A research project in which scientists of Kazakhstan take part: what, where, with whom."""

    texts = ("title", "summary", "body", "facility", "collaboration")
    parts = ("publications",)

    class State(models.TextChoices):
        PLANNED = "planned", _("planned")
        RUNNING = "running", _("running")
        COMPLETED = "completed", _("completed")

    short_name = LineField(
        _("abbreviation"), max_length=40, blank=True, help_text=_("The same in every language, as NICA/MPD.")
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.RUNNING)
    started = models.PositiveSmallIntegerField(_("start year"), null=True, blank=True)
    laboratory = models.ForeignKey(
        "people.Organisation",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="hosted_projects",
        verbose_name=_("laboratory"),
        help_text=_("Where it is located."),
    )
    facility = LineField(_("facility"), max_length=200, blank=True)
    collaboration = LineField(_("collaboration"), max_length=300, blank=True)
    website = LinkField(_("website"), max_length=300, blank=True)
    organisations = models.ManyToManyField(
        "people.Organisation", blank=True, related_name="projects", verbose_name=_("organisations")
    )
    persons = models.ManyToManyField(
        "people.Person", blank=True, related_name="projects", verbose_name=_("people")
    )
    events = models.ManyToManyField(
        "events.Event", blank=True, related_name="projects", verbose_name=_("events")
    )
    news = models.ManyToManyField(
        "news.NewsItem", blank=True, related_name="projects", verbose_name=_("news")
    )
    lectures = models.ManyToManyField(
        "lectures.Lecture", blank=True, related_name="projects", verbose_name=_("lectures")
    )

    objects = ProjectQuerySet.as_manager()

    class Meta(ContentItem.Meta):
        verbose_name = _("research project")
        verbose_name_plural = _("research projects")
        ordering = ["slug"]
        constraints = [
            *ContentItem.Meta.constraints,
            *released_needs("project", "title", "summary", "body"),
            models.CheckConstraint(
                condition=models.Q(started__isnull=True) | models.Q(started__range=(1900, 2100)),
                name="people_project_year_plausible",
            ),
        ]

    def get_absolute_url(self):
        return reverse("people:project", args=[self.slug])


class Publication(models.Model):
    """A scientific paper that came of a project; its title stays in the language it was published in."""

    project = models.ForeignKey(
        Project, models.CASCADE, related_name="publications", verbose_name=_("research project")
    )
    title = LineField(_("title"), max_length=400)
    authors = LineField(_("authors"), max_length=500, blank=True)
    journal = LineField(_("journal"), max_length=200, blank=True)
    year = models.PositiveSmallIntegerField(_("year"))
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGE_CHOICES, default="en")
    doi = LineField(
        "DOI",
        max_length=120,
        blank=True,
        validators=[RegexValidator(r"^10\.\d{4,9}/\S+$", _("A DOI begins with “10.”, as in 10.1000/182."))],
    )
    url = LinkField(_("address"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ["-year", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(year__range=(1900, 2100)), name="people_publication_year_plausible"
            )
        ]

    def __str__(self):
        return self.title

    @property
    def address(self) -> str:
        return f"https://doi.org/{self.doi}" if self.doi else self.url
