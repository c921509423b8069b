from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import PlainTextField
from infocentre.content.models import AboutItem


class Comment(AboutItem):
    """What colleagues say to each other about an item; never shown on the site."""

    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("author")
    )
    text = PlainTextField(_("comment"), max_length=2000)
    created_at = models.DateTimeField(_("written"), auto_now_add=True)
    resolved_at = models.DateTimeField(_("settled"), null=True, blank=True)

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="publishing_comment_item")]
        constraints = [
            models.CheckConstraint(condition=~models.Q(text=""), name="publishing_comment_says_something")
        ]

    def __str__(self):
        return self.text[:60]
