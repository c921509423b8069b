from datetime import timedelta

from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.content.models import AboutItem, AboutItemQuerySet

# What was read in this time counts; older numbers are deleted.
PERIOD = timedelta(days=30)


class VisitsQuerySet(AboutItemQuerySet):
    def lately(self):
        return self.filter(day__gt=timezone.localdate() - PERIOD)


class Visits(AboutItem):
    """How often the page of one item was asked for on one day."""

    day = models.DateField(_("day"))
    number = models.PositiveIntegerField(_("visits"))

    objects = VisitsQuerySet.as_manager()

    class Meta:
        verbose_name = _("visits to an item")
        verbose_name_plural = _("visits to items")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "day"], name="visits_one_number_an_item_and_day"
            )
        ]
        indexes = [models.Index(fields=["day"], name="visits_by_day")]

    def __str__(self):
        return f"{self.day}: {self.number}"


def visits_of(content_type, object_id):
    """The visits of the last thirty days of the item that two columns of a query name."""
    rows = Visits.objects.lately().filter(content_type=content_type, object_id=object_id)
    total = rows.order_by().values("object_id").annotate(total=models.Sum("number")).values("total")
    return Coalesce(models.Subquery(total, output_field=models.IntegerField()), 0)
