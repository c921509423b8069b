from django.core.files.storage import default_storage
from django.core.validators import FileExtensionValidator, RegexValidator
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from infocentre.content.fields import LineField
from infocentre.content.models.stamps import stamp_fields
from infocentre.content.models.translated import Translated
from infocentre.library import files, images, renditions
from infocentre.library.files import pictures
from infocentre.worker.queue import enqueue


class Licence(models.TextChoices):
    OWN = "own", _("our own work")
    PERMISSION = "permission", _("by permission of the author")
    CC_BY = "cc-by", "CC BY"
    CC_BY_SA = "cc-by-sa", "CC BY-SA"
    CC0 = "cc0", "CC0"
    PUBLIC_DOMAIN = "public-domain", _("public domain")


class LibraryObject(Translated):
    """A file that content refers to, with what must be known to show it.

    Its files are never overwritten: a new one gets a name of its own, and `infocentre.library.orphans`
    deletes what no row refers to any more.
    """

    created_at, updated_at, created_by, updated_by = stamp_fields()
    title = LineField(_("title"), max_length=200, help_text=_("Used to find it in the library."))
    credit = LineField(_("credit"), max_length=200, help_text=_("Author or organisation, shown to visitors."))
    licence = models.CharField(_("licence"), max_length=20, choices=Licence, default=Licence.OWN)
    size = models.PositiveBigIntegerField(_("size in bytes"), editable=False, default=0)
    topics = TaggableManager(
        through="content.TaggedItem",
        blank=True,
        verbose_name=_("topics"),
        help_text=_("Type part of a name in any language."),
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(credit="") & ~models.Q(licence=""),
                name="%(app_label)s_%(class)s_has_credit_and_licence",
            )
        ]

    def __str__(self):
        return self.title

    @property
    def has_new_file(self) -> bool:
        return bool(self.file) and not self.file._committed

    def save(self, *args, **kwargs):
        """Delete the new file if the row cannot be saved."""
        is_new = self.has_new_file
        if is_new:
            self.process_upload()
        try:
            super().save(*args, **kwargs)
        except BaseException:
            if is_new and self.file._committed:
                default_storage.delete(self.file.name)
            raise

    def process_upload(self):
        """Process a new upload."""
        self.size = self.file.size


class Picture(LibraryObject):
    """A picture of the library: described in each language, or said to be decorative."""

    texts = ("alt", "caption")
    needed_texts = ("alt",)

    file = models.ImageField(
        _("file"),
        upload_to=images.upload_path,
        width_field="width",
        height_field="height",
        validators=[FileExtensionValidator(files.PICTURES), images.validate_picture],
        help_text=_("JPEG, PNG, WebP, AVIF or HEIC; at most 40 megapixels and 12,000 pixels a side."),
    )
    width = models.PositiveIntegerField(_("width"), editable=False, null=True)
    height = models.PositiveIntegerField(_("height"), editable=False, null=True)
    alt = LineField(
        _("alternative text"),
        max_length=300,
        blank=True,
        help_text=_("What someone who cannot see the picture needs to know."),
    )
    caption = LineField(_("caption"), max_length=300, blank=True)
    is_decorative = models.BooleanField(
        _("decorative"), default=False, help_text=_("Carries no information: screen readers skip it.")
    )
    focus_x = models.PositiveSmallIntegerField(_("focal point, per cent from the left"), default=50)
    focus_y = models.PositiveSmallIntegerField(_("focal point, per cent from the top"), default=50)
    # Shown until the picture has come; none behind what is transparent.
    colour = LineField(
        _("colour"),
        max_length=7,
        blank=True,
        editable=False,
        validators=[RegexValidator(r"^#[0-9a-f]{6}$")],
    )
    renditions_ready = models.BooleanField(_("smaller copies made"), default=False, editable=False)

    class Meta(LibraryObject.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["-created_at"]
        constraints = [
            *LibraryObject.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(focus_x__lte=100) & models.Q(focus_y__lte=100),
                name="library_picture_focus_inside",
                violation_error_code="field:focus_x",
            ),
        ]

    @transaction.atomic
    def save(self, *args, **kwargs):
        """The smaller copies are made by the worker, anew when the focal point has moved."""
        changed = self.has_new_file or self._has_moved_focus()
        if changed:
            self.renditions_ready = False
            if (fields := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*fields, "renditions_ready", "colour", "size"}
        super().save(*args, **kwargs)
        if changed:
            enqueue("library.renditions", {"pk": self.pk}, key=str(self.pk))

    def process_upload(self):
        """Encoded anew; the name follows what the file holds."""
        if files.is_judged(self.file):
            picture = self.file.file
        else:
            picture = pictures.normalised(self.file.file)
            self.file.name = images.safe_name(self.file.name, picture)
            self.file.file = picture
        self.size, self.colour = picture.size, picture.colour

    def _has_moved_focus(self):
        """Whether the stored focal point is another one; a picture that is not stored has none."""
        stored = type(self)._base_manager.filter(pk=self.pk).values_list("focus_x", "focus_y").first()
        return stored is not None and stored != (self.focus_x, self.focus_y)

    @property
    def whole(self) -> renditions.View:
        return renditions.view(self)

    @property
    def card(self) -> renditions.View:
        """Cut to the ratio of a card around the focal point."""
        return renditions.view(self, "card")

    @property
    def square(self) -> renditions.View:
        return renditions.view(self, "square")


class Document(LibraryObject):
    """A file for download or, as a recording, for listening or watching."""

    texts = ("title",)

    file = models.FileField(
        _("file"),
        upload_to=images.upload_path,
        validators=[
            FileExtensionValidator(files.DOCUMENTS),
            files.validate_document,
        ],
    )
    # What a recording of ours says of itself.
    duration = models.DurationField(_("duration"), null=True, blank=True, editable=False)

    class Meta(LibraryObject.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-created_at"]

    def process_upload(self):
        super().process_upload()
        self.duration = getattr(self.file.file, "duration", None)
