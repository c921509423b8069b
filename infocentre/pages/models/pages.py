from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LineField, LinkField, PlainTextField, RichTextField, cover_field
from infocentre.content.languages import LANGUAGES, all_languages
from infocentre.content.models import (
    Precision,
    Publishable,
    PublishableQuerySet,
    Translated,
    released_needs,
    remember_former_address,
)
from infocentre.content.slugs import make_slug


class PageQuerySet(PublishableQuerySet):
    def for_menu(self):
        return self.only("languages", "path", "parent", *all_languages("title", "summary"))


class Page(Publishable):
    """A page of the tree under /about/; its address below it is `path`, empty for the root.

    The path follows the tree: its last part is the page's own, the rest is the path of the page above.
    """

    texts = ("title", "summary", "body")
    parts = ("milestones",)

    class Layout(models.TextChoices):
        TEXT = "text", _("text")
        TIMELINE = "timeline", _("text with a timeline")
        CONTACTS = "contacts", _("text with contact persons")

    cover = cover_field()
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("part of")
    )
    path = LineField(
        _("address"),
        max_length=200,
        unique=True,
        blank=True,
        validators=[
            RegexValidator(
                r"^([a-z0-9-]+(/[a-z0-9-]+)*)?$", _("Small Latin letters, digits, hyphens and slashes.")
            )
        ],
        help_text=_("The last part of the address; the rest comes from the page this one is part of."),
    )
    layout = models.CharField(_("layout"), max_length=10, choices=Layout, default=Layout.TEXT)
    order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Place in the menu of the section.")
    )
    title = LineField(_("title"), max_length=200)
    summary = PlainTextField(_("summary"), max_length=400)
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
                condition=~models.Q(parent=models.F("id")),
                name="pages_page_not_its_own_parent",
                violation_error_code="field:parent",
            ),
        ]

    def __str__(self):
        return super().__str__() or self.path or "/"

    @transaction.atomic
    def save(self, *args, **kwargs):
        self.path = self.placed_path()
        if (fields := kwargs.get("update_fields")) is not None:
            kwargs["update_fields"] = {*fields, "path"}
        remember_former_address(self, "path")
        super().save(*args, **kwargs)
        self._take_along()

    def placed_path(self) -> str:
        """Where the page stands in the tree; a page without a part of its own gets one from its title."""
        own = self.path.rpartition("/")[2]
        above = self.parent.path if self.parent else ""
        if not own and (above or not self._is_root()):
            titles = (getattr(self, f"title_{code}") for code in ("en", *LANGUAGES))
            own = make_slug(*titles, fallback="page")
        return f"{above}/{own}" if above else own

    def _is_root(self):
        roots = Page.objects.filter(path="").exclude(pk=self.pk)
        return self.parent is None and not roots.exists()

    def _take_along(self):
        """Give the pages below their new paths; what they say has not changed, so nothing else does."""
        for child in self.children.all():
            former, child.path = child.path, f"{self.path}/{child.path.rpartition('/')[2]}".lstrip("/")
            if child.path != former:
                remember_former_address(child, "path")
                Page.objects.filter(pk=child.pk).update(path=child.path)
                child._take_along()

    def clean(self):
        super().clean()
        ancestor = self.parent
        while ancestor is not None:
            if ancestor.pk == self.pk:
                raise ValidationError({"parent": _("A page cannot be part of itself.")})
            ancestor = ancestor.parent
        self.path = self.placed_path()
        if len(self.path) > self._meta.get_field("path").max_length - self._depth_below():
            raise ValidationError(
                {"path": _("Together with the pages above and below it, this address is too long.")}
            )

    def _depth_below(self) -> int:
        """How many characters the pages below add to the path, at most."""
        below = self.pk and Page.objects.get(pk=self.pk).path
        paths = Page.objects.filter(path__startswith=f"{below}/") if below else ()
        return max((len(page.path) - len(below) for page in paths), default=0)

    def get_absolute_url(self):
        return reverse("pages:page", args=[self.path]) if self.path else reverse("pages:about")


class Milestone(Translated):
    """A step of a page's timeline: a dated one of history, or a numbered one of a plan."""

    texts = ("title", "description")
    part_of = "page"

    page = models.ForeignKey(Page, models.CASCADE, related_name="milestones", verbose_name=_("page"))
    date = models.DateField(
        _("date"), null=True, blank=True, help_text=_("Leave empty for a numbered stage.")
    )
    precision = models.CharField(
        _("precision of the date"), max_length=5, choices=Precision, default=Precision.DAY
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    title = LineField(_("title"), max_length=200)
    description = PlainTextField(_("text"), blank=True)
    source = LinkField(_("source"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        ordering = [models.F("date").asc(nulls_last=True), "order", "pk"]

    def __str__(self):
        return self.called("title")
