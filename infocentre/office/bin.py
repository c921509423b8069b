"""The bin: deleted items stay 30 days, hidden from visitors, with their relations."""

from datetime import timedelta

from django.apps import apps
from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import ngettext

from infocentre.content.models import AboutItem, Publishable, Status
from infocentre.content.models.publication import PUBLIC_STATUSES
from infocentre.history import copies, deleted_objects, journal
from infocentre.history.models import Action

RETENTION = timedelta(days=30)


def kinds() -> list[type[Publishable]]:
    """Every model with a bin."""
    return [model for model in apps.get_models() if issubclass(model, Publishable)]


@transaction.atomic
def move_in(item, user):
    journal.ensure_first_step(type(item), item.pk)
    item.binned_at = timezone.now()
    if item.status in PUBLIC_STATUSES:
        item.status = Status.ARCHIVED
    item.save()
    copies.drop(item)
    journal.record_step(item, Action.BINNED, user)


@transaction.atomic
def restore(item, user):
    """Restore an item as a draft; publishing it again is a separate decision."""
    item.binned_at, item.status = None, Status.DRAFT
    item.save()
    journal.record_step(item, Action.UNBINNED, user)


def words_of_moved(items) -> str:
    words = ngettext(
        "%(number)d item was moved to the bin.", "%(number)d items were moved to the bin.", len(items)
    )
    return words % {"number": len(items)}


def purge(now=None) -> int:
    """Delete items older than the retention period, except those still in use."""
    limit = (now or timezone.now()) - RETENTION
    deleted_objects.purge(limit)
    return sum(_delete(item) for model in kinds() for item in _old(model, limit))


def _old(model, limit):
    return model._base_manager.filter(binned_at__lt=limit)


def _delete(item) -> bool:
    try:
        with transaction.atomic():
            for records in apps.get_models():
                if issubclass(records, AboutItem):
                    records.objects.of(item).delete()
            item.delete()
    except ProtectedError:
        return False
    return True
