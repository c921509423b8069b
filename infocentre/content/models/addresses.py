from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from infocentre.content.languages import LANGUAGES
from infocentre.content.slugs import MAX_LENGTH, make_slug

# Words that stand where an address part may stand: `/events/past/` is a page, never an event.
RESERVED = {"past", "calendar", "series", "materials", "page", "feed", "register"}


class FormerAddress(models.Model):
    """An address an item once had: it redirects to the present one for good."""

    kind = models.CharField(_("kind"), max_length=60, editable=False)
    slug = models.CharField(_("former address"), max_length=MAX_LENGTH)
    object_id = models.BigIntegerField(_("item"))
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        constraints = [models.UniqueConstraint(fields=["kind", "slug"], name="content_former_address_unique")]
        indexes = [models.Index(fields=["kind", "object_id"], name="content_former_address_item")]

    def __str__(self):
        return self.slug


class Addressed(models.Model):
    """A thing with one ASCII address part, shared by the languages; its former ones keep leading to it."""

    # Where an address is made from when none is given: the fields tried in turn.
    address_fields = ("title",)

    slug = models.CharField(
        _("address"),
        max_length=MAX_LENGTH,
        unique=True,
        blank=True,
        validators=[
            RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*$", _("Small Latin letters, digits and single hyphens."))
        ],
        help_text=_(
            "The end of the page's address. Left empty, it is made from the title. Former addresses redirect."
        ),
    )

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if not self.slug:
            self.slug = self.free_slug()
            if (fields := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*fields, "slug"}
        with transaction.atomic():
            self._remember_former_slug()
            super().save(*args, **kwargs)

    def clean(self):
        super().clean()
        if self.slug in RESERVED:
            raise ValidationError({"slug": _("This word is taken by a page of the site.")})

    def free_slug(self) -> str:
        """An address from the English, Kazakh or Russian title that no other item has or had."""
        texts = [
            " ".join(filter(None, (getattr(self, f"{field}_{code}") for field in self.address_fields)))
            for code in ("en", *LANGUAGES)
        ]
        base = make_slug(*texts, fallback=self._meta.model_name)
        slug, number = base, 1
        while slug in RESERVED or self._is_taken(slug):
            number += 1
            suffix = f"-{number}"
            slug = base[: MAX_LENGTH - len(suffix)].rstrip("-") + suffix
        return slug

    def _is_taken(self, slug):
        return (
            type(self)._base_manager.filter(slug=slug).exclude(pk=self.pk).exists()
            or FormerAddress.objects.filter(kind=self._meta.label_lower, slug=slug)
            .exclude(object_id=self.pk)
            .exists()
        )

    def _remember_former_slug(self):
        if self.pk is None:
            return
        addresses = FormerAddress.objects.filter(kind=self._meta.label_lower)
        former = type(self)._base_manager.filter(pk=self.pk).values_list("slug", flat=True).first()
        if former and former != self.slug:
            addresses.filter(slug=self.slug).delete()
            addresses.update_or_create(
                kind=self._meta.label_lower, slug=former, defaults={"object_id": self.pk}
            )
