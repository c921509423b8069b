from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LineField, LinkField, PlainTextField, RichTextField
from infocentre.content.languages import FALLBACKS, reader_language
from infocentre.content.models import Singleton, Translated
from infocentre.library.models import Picture
from infocentre.pages.fields import HomeSectionsField
from infocentre.pages.models.announcements import Announcement
from infocentre.pages.models.page_frame import COLUMNS, sql_at


def picture(verbose_name, **kwargs):
    return models.ForeignKey(
        "library.Picture",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=verbose_name,
        **kwargs,
    )


class SiteSettings(Singleton, Translated):
    """Names, contacts and addresses of the centre, used on every page; there is one record."""

    texts = ("name", "short_name", "host", "tagline", "intro", "address", "consent", "privacy")
    needed_texts = ("name", "short_name", "tagline", "consent")
    parts = ("social_links", "highlights", "partners")

    name = LineField(_("name of the centre"), max_length=200)
    short_name = LineField(
        _("short name"), max_length=60, help_text=_("Next to the emblem at the top of each page.")
    )
    host = LineField(_("host institute"), max_length=200, blank=True)
    tagline = LineField(_("headline of the home page"), max_length=100)
    intro = LineField(_("text below the headline"), max_length=250, blank=True)
    address = LineField(_("postal address"), max_length=300, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = LineField(_("telephone"), max_length=40, blank=True)
    logo_kk = picture(_("logo on Kazakh pages"))
    logo_ru = picture(_("logo on Russian pages"))
    logo_en = picture(
        _("logo on English pages"),
        help_text=_(
            "A language without a logo uses another language's. If all are empty, the site's own emblem and "
            "the short name are shown."
        ),
    )
    logo_holds_name = models.BooleanField(
        _("the logo includes the name of the centre"),
        default=False,
        help_text=_(
            "The short name is then not written beside it; people who cannot see the logo hear its "
            "alternative text."
        ),
    )
    hero_picture = picture(
        _("picture behind the headline"),
        help_text=_(
            "Wide, uncluttered and dark on the left, where the headline goes. If left empty: the drawn "
            "ornament."
        ),
    )
    enquiry_recipients = ArrayField(
        models.EmailField(),
        default=list,
        blank=True,
        verbose_name=_("who is notified of enquiries"),
        help_text=_("E-mail addresses, one per line. If left empty: the centre's own e-mail."),
    )
    consent = PlainTextField(_("consent text of forms"))
    consent_version = LineField(
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
    def load(cls, now=None):
        """The record and all that stands around every page at a moment, in one fixed query.

        Before the first saving of the settings it is an empty record, with the menus and announcements
        there are.
        """
        [found] = cls.objects.raw(*sql_at(now or timezone.now()))
        if found.pk is not None:
            return found
        empty = cls()
        for name in COLUMNS:
            setattr(empty, name, getattr(found, name))
        return empty

    def loaded_picture(self, key):
        """A picture that came with the record."""
        row = (getattr(self, "picture_rows", None) or {}).get(str(key))
        return Picture(pk=key, **row) if row else None

    @property
    def header_logo(self):
        """The logo for the reader's language or the next best; None where the site's own mark stands."""
        keys = (getattr(self, f"logo_{code}_id") for code in FALLBACKS[reader_language()])
        return self.loaded_picture(next(filter(None, keys), None))

    @property
    def hero(self):
        """The picture behind the headline of the home page; None where the ornament stands."""
        return self.loaded_picture(self.hero_picture_id)

    @property
    def announcement(self):
        """The one to be shown; None most of the time."""
        row = getattr(self, "announcement_row", None)
        return Announcement(**row) if row else None

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
        WHATSAPP = "whatsapp", "WhatsApp"
        TIKTOK = "tiktok", "TikTok"
        VK = "vk", "VK"
        X = "x", "X"
        LINKEDIN = "linkedin", "LinkedIn"

    site = models.ForeignKey(
        SiteSettings, models.CASCADE, related_name="social_links", verbose_name=_("site settings")
    )
    network = models.CharField(_("network"), max_length=20, choices=Network)
    url = LinkField(_("address"), max_length=300, help_text=_("The full address of the centre's page there."))
    order = models.PositiveSmallIntegerField(_("order"), default=0, help_text=_("Lower numbers come first."))

    class Meta:
        verbose_name = _("social link")
        verbose_name_plural = _("social links")
        ordering = ["order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "url"],
                name="pages_sociallink_once",
                violation_error_message=_("This page is already among the links."),
            )
        ]

    def __str__(self):
        return self.get_network_display()
