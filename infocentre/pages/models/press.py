from django.db import models
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import PlainTextField
from infocentre.content.models import Singleton, Translated


class PressKit(Singleton, Translated):
    """What journalists take away: texts about the centre, logos, photographs, whom to ask."""

    texts = ("boilerplate_short", "boilerplate_long")
    needed_texts = ("boilerplate_short",)
    parts = ("files", "photos")

    boilerplate_short = PlainTextField(_("short text about the centre"), blank=True, max_length=800)
    boilerplate_long = PlainTextField(
        _("long text about the centre"),
        blank=True,
        max_length=4000,
        help_text=_("Plain text; an empty line starts a new paragraph."),
    )
    contact = models.ForeignKey(
        "people.Person",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("press contact"),
    )
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    class Meta(Singleton.Meta):
        verbose_name = _("press kit")
        verbose_name_plural = _("press kit")

    def __str__(self):
        return str(self._meta.verbose_name)


class PressFile(models.Model):
    """A logo or another file of the press kit, handed out as it was uploaded."""

    class Kind(models.TextChoices):
        LOGO = "logo", _("logo")
        DOCUMENT = "document", _("document")

    kit = models.ForeignKey(PressKit, models.CASCADE, related_name="files", verbose_name=_("press kit"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.LOGO)
    file = models.ForeignKey(
        "library.Document",
        models.PROTECT,
        related_name="+",
        verbose_name=_("file"),
        help_text=_("From the library; logos as SVG or PNG."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("press kit file")
        verbose_name_plural = _("logos and files")
        ordering = ["order", "pk"]
        constraints = [models.UniqueConstraint(fields=["kit", "file"], name="pages_press_file_once")]

    def __str__(self):
        return str(self.file)


class PressPhoto(models.Model):
    """A photograph of the press kit, with its licence and credit."""

    kit = models.ForeignKey(PressKit, models.CASCADE, related_name="photos", verbose_name=_("press kit"))
    picture = models.ForeignKey(
        "library.Picture", models.PROTECT, related_name="+", verbose_name=_("picture")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("press kit photograph")
        verbose_name_plural = _("photographs")
        ordering = ["order", "pk"]
        constraints = [models.UniqueConstraint(fields=["kit", "picture"], name="pages_press_photo_once")]

    def __str__(self):
        return self.picture.title
