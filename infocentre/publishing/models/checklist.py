from django.db import models
from django.utils.translation import gettext_lazy as _

from infocentre.content.models import AboutItem


class Checklist(AboutItem):
    """What was found when an item, or its working copy, was last saved."""

    findings = models.JSONField(_("findings"), default=list)
    errors = models.PositiveSmallIntegerField(_("errors"), default=0)
    warnings = models.PositiveSmallIntegerField(_("warnings"), default=0)
    checked_at = models.DateTimeField(_("checked"), auto_now=True)

    class Meta:
        verbose_name = _("checklist")
        verbose_name_plural = _("checklists")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id"], name="publishing_one_checklist_an_item"
            )
        ]

    def __str__(self):
        return f"{self.errors} / {self.warnings}"
