from django.apps import apps
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LineField, LinkField, PlainTextField


class LinkQuerySet(models.QuerySet):
    def due(self, now=None):
        return self.filter(check_at__lte=now or timezone.now())

    def broken(self):
        """What an editor should look at, the longest broken first."""
        return self.filter(state=Link.State.BROKEN).order_by("broken_since", "pk")


class Link(models.Model):
    """An address elsewhere that published content leads to."""

    class State(models.TextChoices):
        UNKNOWN = "unknown", _("not checked yet")
        WORKS = "works", _("works")
        MOVED = "moved", _("moved for good")
        CLOSED = "closed", _("does not allow checking")
        DOUBTFUL = "doubtful", _("failed once")
        BROKEN = "broken", _("broken")

    url = LinkField(_("address"), max_length=2000, unique=True)
    host = LineField(_("site"), max_length=255, db_index=True)
    # [kind of item, its key] of everything that leads there.
    places = models.JSONField(_("places"), default=list)
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.UNKNOWN)
    detail = LineField(_("result"), max_length=300, blank=True)
    leads_to = LinkField(_("redirects to"), max_length=2000, blank=True)
    failures = models.PositiveSmallIntegerField(_("consecutive failures"), default=0)
    broken_since = models.DateTimeField(_("broken since"), null=True, blank=True)
    checked_at = models.DateTimeField(_("checked"), null=True, blank=True)
    check_at = models.DateTimeField(_("to be checked"), default=timezone.now, db_index=True)

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links to other sites")
        ordering = ["host", "url"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["doubtful", "broken"], failures__gt=0)
                | ~models.Q(state__in=["doubtful", "broken"]) & models.Q(failures=0),
                name="links_link_failures_match_state",
            )
        ]

    def __str__(self):
        return self.url

    @property
    def items(self) -> list[models.Model]:
        """What leads there, as far as it still exists."""
        found = []
        for kind, key in self.places:
            try:
                item = apps.get_model(kind)._base_manager.filter(pk=key).first()
            except LookupError:
                continue
            found += [item] if item is not None else []
        return found


class Site(models.Model):
    """A site that we ask: what it allows, and when it may be asked again."""

    host = LineField(_("site"), max_length=255, primary_key=True)
    robots = PlainTextField("robots.txt", blank=True)
    robots_at = models.DateTimeField(_("robots.txt read"), null=True, blank=True)
    next_at = models.DateTimeField(_("not before"), default=timezone.now)

    class Meta:
        verbose_name = _("site")
        verbose_name_plural = _("sites")

    def __str__(self):
        return self.host
