from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LineField, LinkField
from infocentre.content.models import Translated, has_some_text
from infocentre.pages.models.pages import Page
from infocentre.pages.sections import choices

CHOOSE_ONE = _("Choose exactly one target: a section, a page or an external address.")
NEEDS_LABEL = _("An external address needs a name in at least one language.")
ONLY_HTTPS = _("The address must begin with https://.")
TARGETS = {"section": "", "page": None, "url": ""}


def targets_only(target) -> Q:
    """The condition that an entry has this target and no other."""
    return Q(
        *(
            ~Q(**{name: empty}) if name == target else Q(**{name: empty})
            for name, empty in TARGETS.items()
            if empty is not None
        ),
        page__isnull=target != "page",
    )


class MenuEntry(Translated):
    """A link of a menu. As long as a place shows none, the usual menu stands there."""

    texts = ("label",)

    class Place(models.TextChoices):
        MAIN = "main", _("main menu")
        FOOTER = "footer", _("page footer")
        HERO = "hero", _("home page buttons")

    place = models.CharField(
        _("place"),
        max_length=6,
        choices=Place,
        default=Place.MAIN,
        help_text=_(
            "While no entry of a menu is shown, the default menu takes its place. The main menu has room "
            "for seven short entries on an ordinary screen; the home page shows the first two buttons."
        ),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0, help_text=_("Lower numbers come first."))
    is_shown = models.BooleanField(_("shown"), default=True, help_text=_("If unticked, the entry is hidden."))
    section = models.CharField(_("section of the site"), max_length=30, choices=choices, blank=True)
    page = models.ForeignKey(
        Page,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page about the centre"),
        help_text=_("Visitors see the entry only while the page is public."),
    )
    url = LinkField(
        _("external address"),
        max_length=300,
        blank=True,
        validators=[URLValidator(schemes=["https"], message=ONLY_HTTPS)],
        help_text=_("The full address of a page on another site, beginning with https://."),
    )
    label = LineField(
        _("name"),
        max_length=60,
        blank=True,
        help_text=_("If left empty, the menu shows the name of the section or the title of the page."),
    )

    class Meta:
        verbose_name = _("menu entry")
        verbose_name_plural = _("menus")
        ordering = ["place", "order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=targets_only("section") | targets_only("page") | targets_only("url"),
                name="pages_menuentry_one_target",
                violation_error_message=CHOOSE_ONE,
            ),
            models.CheckConstraint(
                condition=Q(url="") | Q(url__startswith="https://"),
                name="pages_menuentry_url_is_https",
                violation_error_code="field:url",
                violation_error_message=ONLY_HTTPS,
            ),
            models.CheckConstraint(
                condition=Q(url="") | has_some_text("label"),
                name="pages_menuentry_url_has_label",
                violation_error_code="field:label_kk",
                violation_error_message=NEEDS_LABEL,
            ),
        ]

    def __str__(self):
        return str(self.text("label") or (self.page.text("title") if self.page else "")) or str(
            self.get_section_display() or self.url
        )

    def clean(self):
        super().clean()
        if sum(bool(value) for value in (self.section, self.page_id, self.url)) != 1:
            raise ValidationError(CHOOSE_ONE)
