"""What editors put on the home page."""

from functools import reduce
from operator import or_

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from infocentre.pages.models.site import SiteSettings

# Of which kinds an item can be highlighted: the name of the relation and the model it leads to.
HIGHLIGHTED = {
    "news_item": "news.NewsItem",
    "article": "news.Article",
    "event": "events.Event",
    "opportunity": "events.Opportunity",
    "lecture": "lectures.Lecture",
    "project": "people.Project",
}


# The generated cover of each kind.
COVERS = {
    "newsitem": "news",
    "article": "project",
    "event": "event",
    "opportunity": "event",
    "lecture": "lecture",
    "project": "project",
}


def exactly_one():
    """A condition: one of the relations is set, the others are not."""
    return reduce(
        or_,
        (models.Q(**{f"{name}__isnull": name != chosen for name in HIGHLIGHTED}) for chosen in HIGHLIGHTED),
    )


def highlighted(name, verbose_name):
    return models.ForeignKey(
        HIGHLIGHTED[name],
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=verbose_name,
    )


class Highlight(models.Model):
    """An item that editors put forward on the home page, as long as visitors may see it."""

    site = models.ForeignKey(
        SiteSettings, models.CASCADE, related_name="highlights", verbose_name=_("site settings")
    )
    news_item = highlighted("news_item", _("news item"))
    article = highlighted("article", _("popular-science article"))
    event = highlighted("event", _("event"))
    opportunity = highlighted("opportunity", _("opportunity"))
    lecture = highlighted("lecture", _("lecture"))
    project = highlighted("project", _("research project"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("highlighted item")
        verbose_name_plural = _("highlighted items")
        ordering = ["order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=exactly_one(),
                name="pages_highlight_is_one_item",
                violation_error_message=_("Choose exactly one item."),
            )
        ]

    def __str__(self):
        return str(self.item or "")

    def clean(self):
        super().clean()
        if sum(getattr(self, f"{name}_id") is not None for name in HIGHLIGHTED) != 1:
            raise ValidationError(_("Choose exactly one item."))

    @property
    def cover_kind(self) -> str:
        """Which of the generated covers its item gets."""
        return COVERS[type(self.item)._meta.model_name]

    @property
    def item(self):
        return next(filter(None, (getattr(self, name) for name in HIGHLIGHTED)), None)


class Partner(models.Model):
    """An organisation named among the partners on the home page."""

    site = models.ForeignKey(
        SiteSettings, models.CASCADE, related_name="partners", verbose_name=_("site settings")
    )
    organisation = models.ForeignKey(
        "people.Organisation", models.CASCADE, related_name="+", verbose_name=_("organisation")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        ordering = ["order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "organisation"],
                name="pages_partner_once",
                violation_error_message=_("This organisation is among the partners already."),
            )
        ]

    def __str__(self):
        return str(self.organisation)
