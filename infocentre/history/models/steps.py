from django.db import models
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import PlainTextField
from infocentre.content.models import AboutItem


class Action(models.TextChoices):
    """What can be done with an item; each is a step of its history."""

    SAVED = "saved", _("saved")
    COPY_SAVED = "copy-saved", _("saved as a working copy")
    SENT = "sent", _("sent for review")
    RETURNED = "returned", _("returned to the author")
    PUBLISHED = "published", _("published")
    SCHEDULED = "scheduled", _("scheduled")
    UNPUBLISHED = "unpublished", _("taken off the site")
    ARCHIVED = "archived", _("archived")
    DROPPED = "dropped", _("working copy discarded")
    RESTORED = "restored", _("earlier version restored")
    BINNED = "binned", _("moved to the bin")
    UNBINNED = "unbinned", _("restored from the bin")
    OVERRIDDEN = "overridden", _("published despite the checklist")


class Step(AboutItem):
    """One step in the history of an item: what was done, with the text of the item after it.

    The text itself is a revision of django-reversion; who and when stand there too.
    """

    revision = models.OneToOneField(
        "reversion.Revision", models.CASCADE, related_name="step", verbose_name=_("revision")
    )
    action = models.CharField(_("what was done"), max_length=12, choices=Action)
    note = PlainTextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("history step")
        verbose_name_plural = _("history steps")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["content_type", "object_id", "-id"], name="history_step_item")]

    def __str__(self):
        return self.get_action_display()
