"""What editors put on the home page."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from infocentre.pages.models.item_choices import ItemChoice, exactly_one, item_relation
from infocentre.pages.models.site import SiteSettings

HIGHLIGHTED = ("news_item", "article", "event", "opportunity", "lecture", "project")


class Highlight(ItemChoice):
    """An item that editors put forward on the home page, as long as visitors may see it."""

    kinds = HIGHLIGHTED

    site = models.ForeignKey(
        SiteSettings, models.CASCADE, related_name="highlights", verbose_name=_("site settings")
    )
    news_item = item_relation("news.NewsItem", _("news item"))
    article = item_relation("news.Article", _("popular-science article"))
    event = item_relation("events.Event", _("event"))
    opportunity = item_relation("events.Opportunity", _("opportunity"))
    lecture = item_relation("lectures.Lecture", _("lecture"))
    project = item_relation("people.Project", _("research project"))

    class Meta(ItemChoice.Meta):
        verbose_name = _("highlighted item")
        verbose_name_plural = _("highlighted items")
        constraints = [exactly_one(HIGHLIGHTED, "pages_highlight_is_one_item")]


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
                violation_error_message=_("This organisation is already among the partners."),
            )
        ]

    def __str__(self):
        return str(self.organisation)
