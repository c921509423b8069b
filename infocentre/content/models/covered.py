from django.db import models
from django.utils.translation import gettext_lazy as _


class Covered(models.Model):
    """A thing with a picture on its card; without one it gets a generated cover."""

    cover = models.ForeignKey(
        "library.Picture",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cover"),
        help_text=_("Chosen from the library. Left empty, a cover is drawn from the address."),
    )

    class Meta:
        abstract = True
