from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LineField, PlainTextField, RichTextField, cover_field
from infocentre.content.languages import all_languages
from infocentre.content.models import Publishable, PublishableQuerySet, released_needs
from infocentre.pages.models.item_choices import ItemChoice, exactly_one, item_relation

CHOSEN = ("news_item", "article", "event", "opportunity", "lecture", "material", "project", "page")


class AudiencePageQuerySet(PublishableQuerySet):
    def for_links(self):
        return self.only("languages", "audience", *all_languages("title", "summary"))


class AudiencePage(Publishable):
    """The editors' introduction on the page of an audience."""

    texts = ("title", "summary", "body")
    parts = ("choices",)

    class Audience(models.TextChoices):
        PUPILS = "pupils", _("pupils")
        STUDENTS = "students", _("students")
        TEACHERS = "teachers", _("teachers")
        SCIENTISTS = "scientists", _("the scientific community")
        AUTHORITIES = "authorities", _("public authorities")
        MEDIA = "media", _("mass media")

    cover = cover_field()
    audience = models.CharField(_("audience"), max_length=12, choices=Audience, unique=True)
    title = LineField(_("title"), max_length=200)
    summary = PlainTextField(_("summary"), max_length=400)
    body = RichTextField(_("text"))

    objects = AudiencePageQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("audience page")
        verbose_name_plural = _("audience pages")
        ordering = ["pk"]
        constraints = [
            *Publishable.Meta.constraints,
            *released_needs("audience", "title", "summary", "body"),
        ]

    def __str__(self):
        return super().__str__() or self.get_audience_display()

    def get_absolute_url(self):
        return reverse("pages:audience", args=[self.audience])

    @property
    def slug(self):
        """What its generated cover is drawn from."""
        return self.audience


class AudienceChoice(ItemChoice):
    """An item that editors put first on the page of an audience, as long as visitors may see it."""

    kinds = CHOSEN

    audience_page = models.ForeignKey(
        AudiencePage, models.CASCADE, related_name="choices", verbose_name=_("audience page")
    )
    news_item = item_relation("news.NewsItem", _("news item"))
    article = item_relation("news.Article", _("popular-science article"))
    event = item_relation("events.Event", _("event"))
    opportunity = item_relation("events.Opportunity", _("opportunity"))
    lecture = item_relation("lectures.Lecture", _("lecture"))
    material = item_relation("lectures.Material", _("educational material"))
    project = item_relation("people.Project", _("research project"))
    page = item_relation("pages.Page", _("page"))

    class Meta(ItemChoice.Meta):
        verbose_name = _("item chosen for the audience")
        verbose_name_plural = _("items chosen for the audience")
        constraints = [exactly_one(CHOSEN, "pages_audiencechoice_is_one_item")]
