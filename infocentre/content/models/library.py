from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from infocentre.content import files, images
from infocentre.content.models.publication import Stamped
from infocentre.content.models.translated import Translated


class Licence(models.TextChoices):
    OWN = "own", _("our own work")
    PERMISSION = "permission", _("by permission of the author")
    CC_BY = "cc-by", "CC BY"
    CC_BY_SA = "cc-by-sa", "CC BY-SA"
    CC0 = "cc0", "CC0"
    PUBLIC_DOMAIN = "public-domain", _("public domain")


class LibraryObject(Stamped, Translated):
    """A file that content refers to, with what must be known to show it."""

    title = models.CharField(_("title"), max_length=200, help_text=_("To find it again in the library."))
    credit = models.CharField(
        _("credit"), max_length=200, help_text=_("Author or organisation, shown to visitors.")
    )
    licence = models.CharField(_("licence"), max_length=20, choices=Licence, default=Licence.OWN)

    class Meta:
        abstract = True

    def __str__(self):
        return self.title


class Picture(LibraryObject):
    """A picture of the library: described in each language, or said to be decorative."""

    file = models.ImageField(
        _("file"),
        upload_to=images.upload_path,
        width_field="width",
        height_field="height",
        validators=[FileExtensionValidator(["jpg", "jpeg", "png", "webp", "avif"]), images.validate_picture],
        help_text=_("JPEG, PNG, WebP or AVIF; at most 40 megapixels and 12,000 pixels a side."),
    )
    width = models.PositiveIntegerField(_("width"), editable=False, null=True)
    height = models.PositiveIntegerField(_("height"), editable=False, null=True)
    alt = models.CharField(
        _("alternative text"),
        max_length=300,
        blank=True,
        help_text=_("What a person who cannot see it must know."),
    )
    caption = models.CharField(_("caption"), max_length=300, blank=True)
    is_decorative = models.BooleanField(
        _("decorative"), default=False, help_text=_("Carries no information: screen readers pass over it.")
    )
    focus_x = models.PositiveSmallIntegerField(_("focal point, per cent from the left"), default=50)
    focus_y = models.PositiveSmallIntegerField(_("focal point, per cent from the top"), default=50)

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(focus_x__lte=100) & models.Q(focus_y__lte=100),
                name="content_picture_focus_inside",
            )
        ]

    def save(self, *args, **kwargs):
        fresh = self.file and not self.file._committed
        if fresh:
            self.file.file = images.normalised(self.file.file)
            self.file.name = images.safe_name(self.file.name, self.file.file)
        super().save(*args, **kwargs)
        if fresh:
            images.make_renditions(self)

    @property
    def renditions(self) -> dict[str, list[tuple[str, int]]]:
        """Addresses and widths of the smaller copies, by format (`avif`, `webp`)."""
        return images.renditions(self)

    @property
    def focus(self) -> str:
        return f"{self.focus_x}-{self.focus_y}"


class Document(LibraryObject):
    """A file for download or, as a recording, for listening or watching."""

    file = models.FileField(
        _("file"),
        upload_to=images.upload_path,
        validators=[
            FileExtensionValidator(files.EXTENSIONS),
            files.validate_document,
        ],
    )
    size = models.PositiveBigIntegerField(_("size in bytes"), editable=False, default=0)

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-created_at"]

    def save(self, *args, **kwargs):
        self.size = self.file.size if self.file else 0
        super().save(*args, **kwargs)


class Covered(models.Model):
    """A thing with a picture on its card; without one it gets a generated cover."""

    cover = models.ForeignKey(
        "content.Picture",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cover"),
        help_text=_("Chosen from the library. Left empty, a cover is drawn from the address."),
    )

    class Meta:
        abstract = True
