from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.audit.actions import known_actions
from infocentre.content.fields import LineField


class Entry(models.Model):
    """One thing that somebody did; the database refuses to change or delete it.

    People and objects are kept as plain numbers and names: a foreign key would rewrite or remove entries
    when an account or an item goes.
    """

    at = models.DateTimeField(_("moment"), default=timezone.now, editable=False)
    action = models.CharField(_("action"), max_length=24, choices=known_actions, editable=False)
    actor_id = models.BigIntegerField(_("account ID"), null=True, editable=False)
    actor_name = LineField(_("user name"), max_length=150, editable=False)
    kind = LineField(_("kind"), max_length=100, editable=False)
    object_id = LineField(_("object ID"), max_length=64, editable=False)
    title = LineField(_("object"), max_length=200, editable=False)
    # Names of fields and roles, reasons, numbers of rows: never what a visitor wrote, nor a secret.
    detail = models.JSONField(_("details"), default=dict, editable=False)

    class Meta:
        verbose_name = _("audit log entry")
        verbose_name_plural = _("audit log entries")
        ordering = ["-pk"]
        default_permissions = ("view",)
        indexes = [
            models.Index(fields=["at"], name="audit_entry_at"),
            models.Index(fields=["action", "-id"], name="audit_entry_action"),
            models.Index(fields=["actor_id", "-id"], name="audit_entry_actor"),
            models.Index(fields=["kind", "object_id", "-id"], name="audit_entry_object"),
        ]

    def __str__(self):
        return " · ".join(filter(None, [self.get_action_display(), self.title]))
