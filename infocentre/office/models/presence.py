from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from infocentre.content.models import AboutItem


class Presence(AboutItem):
    """A user who has an item's form open; deleted on leaving, ignored after a timeout."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("user")
    )
    opened_at = models.DateTimeField(_("opened"))
    seen_at = models.DateTimeField(_("seen"))

    class Meta:
        verbose_name = _("open form")
        verbose_name_plural = _("open forms")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "user"], name="office_one_presence_a_user"
            )
        ]
        indexes = [models.Index(fields=["seen_at"], name="office_presence_seen")]

    def __str__(self):
        return f"{self.content_type_id}:{self.object_id}"
