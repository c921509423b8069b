"""Who has an item's form open, shown to others who open it."""

from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.translation import gettext as _

from infocentre.office.models import Presence

# The form says every 30 seconds that it is open; without scripts it says so only at opening.
ACTIVE_FOR = timedelta(seconds=75)
SHOWN_FOR = timedelta(minutes=15)


def opened(item, user, now=None) -> Presence:
    """Somebody opened the form: from now on the others are told."""
    now = now or timezone.now()
    return _keep(item, user, opened_at=now, seen_at=now, update=["opened_at", "seen_at"])


def renewed(item, user, opened_at):
    """The form is still open."""
    now = timezone.now()
    return _keep(item, user, opened_at=opened_at or now, seen_at=now, update=["seen_at"])


def _keep(item, user, opened_at, seen_at, update):
    presence = Presence(
        content_type=ContentType.objects.get_for_model(item),
        object_id=item.pk,
        user=user,
        opened_at=opened_at,
        seen_at=seen_at,
    )
    Presence.objects.filter(seen_at__lt=seen_at - timedelta(days=1)).delete()
    Presence.objects.bulk_create(
        [presence],
        update_conflicts=True,
        unique_fields=["content_type", "object_id", "user"],
        update_fields=update,
    )
    return presence


def left(item, user, opened_at=None):
    """The form was closed; `opened_at` limits this to one opening of it."""
    present = Presence.objects.of(item).filter(user=user)
    (present.filter(opened_at=opened_at) if opened_at else present).delete()


def others(item, user):
    recent = Presence.objects.of(item).filter(seen_at__gte=timezone.now() - SHOWN_FOR)
    return recent.exclude(user=user).select_related("user").order_by("opened_at")


def sentence(presence) -> str:
    """What the second person is told."""
    heard = presence.seen_at >= timezone.now() - ACTIVE_FOR
    words = (
        _("%(who)s has had this open since %(time)s.")
        if heard
        else _("%(who)s opened this at %(time)s and may still be writing.")
    )
    who = presence.user.get_full_name() or presence.user.get_username()
    return words % {"who": who, "time": f"{timezone.localtime(presence.opened_at):%H:%M}"}
