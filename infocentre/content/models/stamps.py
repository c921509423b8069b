"""Who made and last changed a thing, and when; the admin fills in who."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

STAMPS = ("created_at", "updated_at", "created_by", "updated_by")


def stamp_fields():
    """The four fields of a stamped model, in the order of `STAMPS`."""
    return (
        models.DateTimeField(_("created"), auto_now_add=True),
        models.DateTimeField(_("changed"), auto_now=True),
        _user_field(_("created by")),
        _user_field(_("changed by")),
    )


def is_stamped(model) -> bool:
    """Whether rows of a model say who made and last changed them."""
    return all(hasattr(model, name) for name in STAMPS)


def _user_field(verbose_name):
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=verbose_name,
    )
