from django.db import models
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LineField


class LoadedItem(models.Model):
    """What the demo loader created, so that it never touches what editors changed or deleted."""

    kind = LineField(max_length=60)
    key = LineField(max_length=120)
    object_id = models.BigIntegerField()
    digest = LineField(max_length=64)
    saved_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("demo item")
        verbose_name_plural = _("demo items")
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="demo_item_once")]

    def __str__(self):
        return f"{self.kind} {self.key}"
