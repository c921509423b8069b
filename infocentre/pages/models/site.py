from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import RichTextField
from infocentre.content.models import Picture, Singleton, Translated
from infocentre.pages.fields import HomeSectionsField

ON_EVERY_PAGE = """
SELECT site.*, logo.file AS logo_file, logo.width AS logo_width, logo.height AS logo_height,
    ARRAY(
        SELECT json_build_object('network', network, 'url', url)
        FROM pages_sociallink WHERE site_id = site.id ORDER BY "order", id
    ) AS link_rows
FROM pages_sitesettings site LEFT JOIN content_picture logo ON logo.id = site.logo_id
"""


class SiteSettings(Singleton, Translated):
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
    home_sections = HomeSectionsField()

    class Meta:
        verbose_name = _("site settings")
        verbose_name_plural = _("site settings")
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="pages_one_site_settings")]

    def __str__(self):
        return str(self.text("name"))

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
