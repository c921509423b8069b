from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.content.models import AboutItem, AboutItemQuerySet, Status

COPY_STATUSES = [Status.DRAFT, Status.IN_REVIEW, Status.SCHEDULED]


class WorkingCopyQuerySet(AboutItemQuerySet):
    def due(self, now=None):
        """Scheduled copies whose moment has come."""
        return self.filter(status=Status.SCHEDULED, publish_at__lte=now or timezone.now())


class WorkingCopy(AboutItem):
    """The next version of a published item, edited like a draft and hidden until published.

    Its text is a revision; the row of the item stays as it is until the copy takes its place.
    """

    revision = models.ForeignKey("reversion.Revision", models.PROTECT, related_name="+")
    status = models.CharField(
        _("status"),
        max_length=12,
        choices=[(each.value, each.label) for each in COPY_STATUSES],
        default=Status.DRAFT,
    )
    publish_at = models.DateTimeField(_("publish at"), null=True, blank=True)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("created by")
    )
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("changed by")
    )

    objects = WorkingCopyQuerySet.as_manager()

    class Meta:
        verbose_name = _("working copy")
        verbose_name_plural = _("working copies")
        ordering = ["-updated_at"]
        constraints = [
            models.UniqueConstraint(fields=["content_type", "object_id"], name="history_one_copy_an_item"),
            models.CheckConstraint(
                condition=Q(status=Status.SCHEDULED, publish_at__isnull=False)
                | ~Q(status=Status.SCHEDULED) & Q(publish_at__isnull=True),
                name="history_copy_scheduled_has_moment",
            ),
        ]
        indexes = [
            models.Index(fields=["publish_at"], condition=Q(status=Status.SCHEDULED), name="history_copy_due")
        ]

    def __str__(self):
        return f"{self.content_type_id}:{self.object_id}"
