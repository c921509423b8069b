from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LineField
from infocentre.content.languages import LANGUAGES
from infocentre.content.slugs import MAX_LENGTH, make_slug

# Words that stand where an address part may stand: `/events/past/` is a page, never an event.
RESERVED = {"past", "calendar", "series", "materials", "page", "feed", "register"}


class FormerAddressQuerySet(models.QuerySet):
    def of(self, model):
        """Those of one kind of items."""
        return self.filter(kind=model._meta.label_lower)

    def owner(self, model, address):
        """The key of the item that once had this address, None where none had."""
        return self.of(model).filter(slug=address).values_list("object_id", flat=True).first()


class FormerAddress(models.Model):
    """A former address of an item; redirects permanently to the current one.

    It names the item and not another address, so that there are no chains to follow and no loops; an item
    that takes back a former address, or another that takes it over, makes it current again.
    """

    kind = LineField(_("kind"), max_length=60, editable=False)
    slug = LineField(_("former address"), max_length=200)
    object_id = models.BigIntegerField(_("item"))
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    objects = FormerAddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        constraints = [models.UniqueConstraint(fields=["kind", "slug"], name="content_former_address_unique")]
        indexes = [models.Index(fields=["kind", "object_id"], name="content_former_address_item")]

    def __str__(self):
        return self.slug


def remember_former_address(item, column):
    """Let the address that an item is about to leave lead to it; `column` is the changing part of it.

    To be called before it is stored, in one transaction with that.
    """
    addresses, present = FormerAddress.objects.of(type(item)), getattr(item, column)
    if item.pk is None:
        addresses.filter(slug=present).delete()
        return
    former = type(item)._base_manager.filter(pk=item.pk).values_list(column, flat=True).first()
    if former == present:
        return
    addresses.filter(slug=present).delete()
    if former:
        addresses.update_or_create(kind=item._meta.label_lower, slug=former, defaults={"object_id": item.pk})


class Addressed(models.Model):
    """A thing with one ASCII address part, shared by the languages; its former addresses lead to it.

    Where none is given it is made from the `naming_fields`, the languages tried in turn.
    """

    slug = LineField(
        _("address"),
        max_length=MAX_LENGTH,
        unique=True,
        blank=True,
        validators=[
            RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*$", _("Small Latin letters, digits and single hyphens."))
        ],
        help_text=_(
            "The last part of the page's address. If left empty, it is made from the title. Former "
            "addresses redirect."
        ),
    )

    class Meta:
        abstract = True

    def __str__(self):
        return super().__str__() or self.slug

    @transaction.atomic
    def save(self, *args, **kwargs):
        if not self.slug:
            self.slug = self.free_slug()
            if (fields := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*fields, "slug"}
        remember_former_address(self, "slug")
        super().save(*args, **kwargs)

    def clean(self):
        super().clean()
        if self.slug in RESERVED:
            raise ValidationError({"slug": _("This word is already used by a page of the site.")})

    def free_slug(self) -> str:
        """An address from the English, Kazakh or Russian title that no other item has or had."""
        texts = [
            " ".join(filter(None, (getattr(self, f"{field}_{code}") for field in self.naming_fields)))
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
            or FormerAddress.objects.of(type(self)).filter(slug=slug).exclude(object_id=self.pk).exists()
        )
