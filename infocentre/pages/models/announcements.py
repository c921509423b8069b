from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LineField
from infocentre.content.models import Translated, has_some_text
from infocentre.pages.addresses import AddressField, localised


class Announcement(Translated):
    """A line above every public page from its start to its end, by time alone."""

    texts = ("message", "link_text")

    class Kind(models.TextChoices):
        INFORMATION = "information", _("information")
        IMPORTANT = "important", _("important")

    kind = models.CharField(
        _("kind"),
        max_length=11,
        choices=Kind,
        default=Kind.INFORMATION,
        help_text=_(
            "Only one announcement is shown at a time: an important one first, otherwise the most recent."
        ),
    )
    starts_at = models.DateTimeField(
        _("shown from"), help_text=_("Shown on every page from this minute on, Almaty time.")
    )
    ends_at = models.DateTimeField(_("shown until"), help_text=_("Disappears automatically at this minute."))
    message = LineField(
        _("text"), max_length=240, help_text=_("One or two short sentences, followed by the link.")
    )
    link_text = LineField(
        _("link text"),
        max_length=60,
        blank=True,
        help_text=_("What the reader will find there. If left empty: “Read more”."),
    )
    link = AddressField(
        _("link"),
        blank=True,
        help_text=_(
            "Copy it from the browser's address bar. A page of this site opens in the reader's language."
        ),
    )

    class Meta:
        verbose_name = _("site-wide announcement")
        verbose_name_plural = _("site-wide announcements")
        ordering = ["-starts_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="pages_announcement_ends_after_start",
                violation_error_code="field:ends_at",
                violation_error_message=_("The end must be later than the start."),
            ),
            models.CheckConstraint(
                condition=has_some_text("message"),
                name="pages_announcement_has_text",
                violation_error_message=_("Required in at least one language."),
            ),
        ]

    def __str__(self):
        return str(self.text("message"))

    def is_on(self, now=None) -> bool:
        return self.starts_at <= (now or timezone.now()) < self.ends_at

    @property
    def address(self):
        """Where its link leads the reader of this page."""
        return localised(self.link)

    @property
    def has_external_link(self):
        return not self.link.startswith("/")
