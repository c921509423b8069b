from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import RichTextField
from infocentre.content.languages import all_languages
from infocentre.content.models import (
    Covered,
    Picture,
    Precision,
    Publishable,
    PublishableQuerySet,
    Stamped,
    Translated,
    released_needs,
)


class PageQuerySet(PublishableQuerySet):
    def for_menu(self):
        return self.only("languages", "path", "parent", *all_languages("title", "summary"))


class Page(Covered, Stamped, Publishable):
    """A page of the tree under /about/; its address below it is `path`, empty for the root."""

    class Layout(models.TextChoices):
        TEXT = "text", _("text")
        TIMELINE = "timeline", _("text with a timeline")
        CONTACTS = "contacts", _("text with the contact persons")

    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("part of")
    )
    path = models.CharField(
        _("address"),
        max_length=200,
        unique=True,
        blank=True,
        validators=[
            RegexValidator(
                r"^([a-z0-9-]+(/[a-z0-9-]+)*)?$", _("Small Latin letters, digits, hyphens and slashes.")
            )
        ],
        help_text=_("What follows /about/ in the address; empty for the first page of the tree."),
    )
    layout = models.CharField(_("layout"), max_length=10, choices=Layout, default=Layout.TEXT)
    order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Place in the menu of the section.")
    )
    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("summary"), max_length=400)
    body = RichTextField(_("text"))

    objects = PageQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        ordering = ["order", "path"]
        constraints = [
            *Publishable.Meta.constraints,
            *released_needs("page", "title", "summary", "body"),
            models.CheckConstraint(
                condition=~models.Q(parent=models.F("id")), name="pages_page_not_its_own_parent"
            ),
        ]

    def __str__(self):
        return self.title or self.path or "/"

    def clean(self):
        super().clean()
        ancestor = self.parent
        while ancestor is not None:
            if ancestor.pk == self.pk:
                raise ValidationError({"parent": _("A page cannot be a part of itself.")})
            ancestor = ancestor.parent

    def get_absolute_url(self):
        return reverse("pages:page", args=[self.path]) if self.path else reverse("pages:about")


class Milestone(Translated):
    """A step of a page's timeline: a dated one of history, or a numbered one of a plan."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="milestones", verbose_name=_("page"))
    date = models.DateField(_("date"), null=True, blank=True, help_text=_("Empty for a numbered stage."))
    precision = models.CharField(
        _("what is known of the date"), max_length=5, choices=Precision, default=Precision.DAY
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    title = models.CharField(_("title"), max_length=200)
    description = models.TextField(_("text"), blank=True)
    source = models.URLField(_("source"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        ordering = [models.F("date").asc(nulls_last=True), "order", "pk"]

    def __str__(self):
        return str(self.text("title"))


ON_EVERY_PAGE = """
SELECT site.*, logo.file AS logo_file, logo.width AS logo_width, logo.height AS logo_height,
    ARRAY(
        SELECT json_build_object('network', network, 'url', url)
        FROM pages_sociallink WHERE site_id = site.id ORDER BY "order", id
    ) AS link_rows
FROM pages_sitesettings site LEFT JOIN content_picture logo ON logo.id = site.logo_id
"""


class SiteSettings(Translated):
    """Names, contacts and addresses of the centre, used on every page; there is one record."""

    name = models.CharField(_("name of the centre"), max_length=200)
    short_name = models.CharField(
        _("short name"), max_length=60, help_text=_("Beside the mark at the top of each page.")
    )
    host = models.CharField(_("host institute"), max_length=200, blank=True)
    tagline = models.CharField(_("headline of the home page"), max_length=100)
    intro = models.CharField(_("text below the headline"), max_length=250, blank=True)
    address = models.CharField(_("postal address"), max_length=300, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    logo = models.ForeignKey(
        "content.Picture",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo"),
        help_text=_("Empty: the site's own mark and the short name stand there."),
    )
    enquiry_recipients = ArrayField(
        models.EmailField(),
        default=list,
        blank=True,
        verbose_name=_("who is told of enquiries"),
        help_text=_("E-mail addresses, one a line. Empty: the centre's own e-mail."),
    )
    consent = models.TextField(_("consent text of forms"))
    consent_version = models.CharField(
        _("version of the consent text"),
        max_length=20,
        help_text=_("Change it whenever the text changes: it is kept with each consent."),
    )
    privacy = RichTextField(_("privacy page"), blank=True)

    class Meta:
        verbose_name = _("site settings")
        verbose_name_plural = _("site settings")
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="pages_one_site_settings")]

    def __str__(self):
        return str(self.text("name"))

    def save(self, *args, **kwargs):
        self.pk = 1
        super().save(*args, **kwargs)

    @classmethod
    def load(cls):
        """The record, its links and its logo in one fixed query; an empty record before the first visit to
        the admin. Every page asks this, so it spends no time on building the query anew.
        """
        return next(iter(cls.objects.raw(ON_EVERY_PAGE)), None) or cls()

    @property
    def header_logo(self):
        """The uploaded logo; None as long as the site's own mark stands in its place."""
        if not getattr(self, "logo_file", None):
            return None
        return Picture(file=self.logo_file, width=self.logo_width, height=self.logo_height)

    @property
    def links(self) -> list[dict]:
        """Network, its name and address of each page in a social network."""
        labels = dict(SocialLink.Network.choices)
        rows = getattr(self, "link_rows", None) or []
        return [row | {"label": labels.get(row["network"], row["network"])} for row in rows]


class SocialLink(models.Model):
    """A page of the centre in a social network."""

    class Network(models.TextChoices):
        YOUTUBE = "youtube", "YouTube"
        TELEGRAM = "telegram", "Telegram"
        INSTAGRAM = "instagram", "Instagram"
        FACEBOOK = "facebook", "Facebook"
        TIKTOK = "tiktok", "TikTok"
        VK = "vk", "VK"
        X = "x", "X"
        LINKEDIN = "linkedin", "LinkedIn"

    site = models.ForeignKey(
        SiteSettings, models.CASCADE, related_name="social_links", verbose_name=_("site settings")
    )
    network = models.CharField(_("network"), max_length=20, choices=Network)
    url = models.URLField(_("address"), max_length=300)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("social link")
        verbose_name_plural = _("social links")
        ordering = ["order", "pk"]

    def __str__(self):
        return self.get_network_display()
