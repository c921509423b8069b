from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import languages_field
from infocentre.content.languages import LANGUAGES
from infocentre.content.models import AboutItem, AboutItemQuerySet

SIGNER = Signer(salt="infocentre.office.preview-link", sep=".")


class PreviewLinkQuerySet(AboutItemQuerySet):
    def open(self, now=None):
        """Links that still lead somewhere."""
        return self.filter(revoked_at__isnull=True, expires_at__gt=now or timezone.now())

    def of_token(self, token):
        """The open link of an address; None for any other, whatever is wrong with it."""
        try:
            key = SIGNER.unsign(token)
        except BadSignature:
            return None
        return self.open().filter(pk=key).select_related("content_type").first()


class PreviewLink(AboutItem):
    """An address at which people without an account read an item before it is published.

    The address is a signature: nobody can guess one, and revoking it here ends it wherever it was passed on.
    """

    languages = languages_field(_("languages"), blank=False)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("created by")
    )
    expires_at = models.DateTimeField(_("open until"))
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)
    opened_at = models.DateTimeField(_("last opened"), null=True, blank=True)
    times_opened = models.PositiveIntegerField(_("times opened"), default=0)

    objects = PreviewLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("preview link")
        verbose_name_plural = _("preview links")
        ordering = ["-pk"]
        # Whoever may change an item makes and revokes its links: there is no right of its own.
        default_permissions = ()
        indexes = [models.Index(fields=["content_type", "object_id"], name="office_link_item")]
        constraints = [
            models.CheckConstraint(
                condition=Q(languages__contained_by=list(LANGUAGES)) & ~Q(languages=[]),
                name="office_link_has_known_languages",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("created_at")), name="office_link_expires_after_start"
            ),
        ]

    def __str__(self):
        return f"{', '.join(self.languages)} → {timezone.localtime(self.expires_at):%d.%m.%Y %H:%M}"

    @property
    def token(self) -> str:
        return SIGNER.sign(self.pk)

    def count_opening(self):
        PreviewLink.objects.filter(pk=self.pk).update(
            opened_at=timezone.now(), times_opened=F("times_opened") + 1
        )
