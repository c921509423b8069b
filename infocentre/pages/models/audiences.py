from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import RichTextField
from infocentre.content.languages import all_languages
from infocentre.content.models import Covered, Publishable, PublishableQuerySet, Stamped, released_needs


class AudiencePageQuerySet(PublishableQuerySet):
    def for_links(self):
        return self.only("languages", "audience", *all_languages("title", "summary"))


class AudiencePage(Covered, Stamped, Publishable):
    """The editors' words above what the site holds for one audience."""

    class Audience(models.TextChoices):
        PUPILS = "pupils", _("pupils")
        STUDENTS = "students", _("students")
        TEACHERS = "teachers", _("teachers")
        SCIENTISTS = "scientists", _("the scientific community")
        AUTHORITIES = "authorities", _("public authorities")
        MEDIA = "media", _("mass media")

    audience = models.CharField(_("audience"), max_length=12, choices=Audience, unique=True)
    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("summary"), max_length=400)
    body = RichTextField(_("text"))

    objects = AudiencePageQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("page of an audience")
        verbose_name_plural = _("pages of the audiences")
        ordering = ["pk"]
        constraints = [
            *Publishable.Meta.constraints,
            *released_needs("audience", "title", "summary", "body"),
        ]

    def __str__(self):
        return str(self.text("title")) or self.get_audience_display()

    def get_absolute_url(self):
        return reverse("pages:audience", args=[self.audience])

    @property
    def slug(self):
        """What its generated cover is drawn from."""
        return self.audience
