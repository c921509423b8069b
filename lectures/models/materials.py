from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from infocentre.content.columns import CARD, LINK
from infocentre.content.fields import LANGUAGE_CHOICES, ChoiceArrayField, LineField
from infocentre.content.languages import all_languages
from infocentre.content.models import ContentItem, PublishableQuerySet, Translated, released_needs


class MaterialQuerySet(PublishableQuerySet):
    def for_cards(self):
        return self.select_related("cover").only(*CARD, "kind", "subject", "levels", "minutes")

    def for_links(self):
        return self.only(*LINK, "kind")

    def for_level(self, level):
        return self.filter(levels__contains=[level])


class Material(ContentItem):
    """Something to teach or learn with: a masterclass, a guide, a worksheet."""

    texts = ("title", "summary", "body")
    parts = ("files",)

    class Kind(models.TextChoices):
        MASTERCLASS = "masterclass", _("masterclass")
        GUIDE = "guide", _("guide")
        WORKSHEET = "worksheet", _("worksheet")
        DEMONSTRATION = "demonstration", _("demonstration")

    class Level(models.TextChoices):
        PUPILS = "pupils", _("pupils")
        STUDENTS = "students", _("students")
        TEACHERS = "teachers", _("teachers")

    class Subject(models.TextChoices):
        PHYSICS = "physics", _("physics")
        CHEMISTRY = "chemistry", _("chemistry")
        BIOLOGY = "biology", _("biology")
        ECOLOGY = "ecology", _("ecology")
        INFORMATICS = "informatics", _("informatics")
        MATHEMATICS = "mathematics", _("mathematics")

    kind = models.CharField(_("kind"), max_length=15, choices=Kind)
    levels = ChoiceArrayField(
        models.CharField(max_length=10, choices=Level),
        default=list,
        blank=True,
        verbose_name=_("intended for"),
    )
    subject = models.CharField(_("subject"), max_length=15, choices=Subject)
    minutes = models.PositiveSmallIntegerField(_("duration in minutes"), null=True, blank=True)
    lectures = models.ManyToManyField(
        "lectures.Lecture", blank=True, related_name="materials", verbose_name=_("lectures")
    )

    objects = MaterialQuerySet.as_manager()

    class Meta(ContentItem.Meta):
        verbose_name = _("educational material")
        verbose_name_plural = _("educational materials")
        ordering = ["-published_at", "-pk"]
        indexes = [
            *ContentItem.Meta.indexes,
            models.Index(fields=["-published_at", "-id"], name="lectures_material_list"),
        ]
        constraints = [*ContentItem.Meta.constraints, *released_needs("material", "title", "summary", "body")]

    def get_absolute_url(self):
        return reverse("lectures:material", args=[self.slug])


class MaterialFile(Translated):
    """A file of a material, in one language or without words."""

    texts = ("title",)
    part_of = "material"

    material = models.ForeignKey(
        Material, models.CASCADE, related_name="files", verbose_name=_("educational material")
    )
    file = models.ForeignKey("library.Document", models.PROTECT, related_name="+", verbose_name=_("file"))
    language = models.CharField(
        _("language"),
        max_length=2,
        choices=LANGUAGE_CHOICES,
        blank=True,
        help_text=_("Leave empty if the file contains no text."),
    )
    title = LineField(
        _("title"), max_length=200, blank=True, help_text=_("Only to tell several files apart.")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("file of a material")
        verbose_name_plural = _("files")
        ordering = ["order", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["material", "file"], name="lectures_file_once_per_material")
        ]

    def __str__(self):
        return self.called("title") or str(self.file)


# What a list of files shows of each.
FILE_COLUMNS = [
    "id",
    "language",
    *all_languages("title"),
    "file__id",
    "file__file",
    "file__size",
    *(f"file__{name}" for name in all_languages("title")),
]
