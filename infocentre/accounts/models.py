"""What an account has beside Django's user: a language, sessions, and what its groups demand of it."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LineField, PlainTextField
from infocentre.content.languages import LANGUAGES


class GroupPolicy(models.Model):
    """What the director demands of the members of a group."""

    group = models.OneToOneField(Group, models.CASCADE, primary_key=True, related_name="policy")
    second_factor_required = models.BooleanField(
        _("second factor required"),
        default=False,
        help_text=_("Members must set one up at their next sign-in before they can use the office."),
    )

    class Meta:
        verbose_name = _("group rule")
        verbose_name_plural = _("group rules")

    def __str__(self):
        return str(self.group)


class Profile(models.Model):
    """What mails to a member need to know."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="profile"
    )
    language = models.CharField(_("e-mail language"), max_length=2, choices=settings.LANGUAGES)

    class Meta:
        verbose_name = _("profile")
        verbose_name_plural = _("profiles")
        constraints = [
            models.CheckConstraint(condition=models.Q(language__in=LANGUAGES), name="profile_language_known")
        ]

    def __str__(self):
        return str(self.user)


class SessionQuerySet(models.QuerySet):
    def of(self, user):
        """The sessions with which `user` is signed in now."""
        return self.filter(user=user, expire_date__gt=timezone.now()).order_by("-last_seen_at", "pk")


class Session(AbstractBaseSession):
    """A session whose owner can be found, for the list of sessions and for ending them.

    The key is kept as a digest, so that whoever reads this table cannot take over a session. Where somebody
    signed in is not kept: a browser and two times are enough to know one's own session, and an address would
    be personal data that serves nobody.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="sessions")
    browser = LineField(_("browser"), max_length=80, blank=True)
    began_at = models.DateTimeField(_("signed in"), null=True)
    last_seen_at = models.DateTimeField(_("last used"), null=True)

    objects = BaseSessionManager.from_queryset(SessionQuerySet)()

    @classmethod
    def get_session_store_class(cls):
        from infocentre.accounts.sessions import SessionStore

        return SessionStore


class Limit(models.Model):
    """The table of Django's database cache: how often something was tried. Only the cache writes it."""

    cache_key = LineField(max_length=255, primary_key=True)
    value = PlainTextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("limit")
        verbose_name_plural = _("limits")

    def __str__(self):
        return self.cache_key
