"""What is kept about an item of any kind: the base of the office's own records."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class AboutItemQuerySet(models.QuerySet):
    def of(self, item):
        """What is kept about one item."""
        return self.filter(content_type=ContentType.objects.get_for_model(item), object_id=item.pk)

    def of_kind(self, model):
        return self.filter(content_type=ContentType.objects.get_for_model(model))


class AboutItem(models.Model):
    """A record about an item of any model; the item's own row does not refer to it."""

    content_type = models.ForeignKey(
        ContentType, models.CASCADE, related_name="+", verbose_name=_("kind"), editable=False
    )
    object_id = models.PositiveBigIntegerField(_("item"), editable=False)
    item = GenericForeignKey()

    objects = AboutItemQuerySet.as_manager()

    class Meta:
        abstract = True
