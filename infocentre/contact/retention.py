"""Deletes enquiries after the retention period that the privacy page states."""

from django.utils import timezone

from infocentre.contact.models import RETENTION, Attempt, Enquiry
from infocentre.contact.rate import DAY


def purge() -> int:
    """Delete enquiries whose time is over and the counted sendings of more than a day ago."""
    now = timezone.now()
    deleted, _rows = Enquiry.objects.expired(now).delete()
    Attempt.objects.filter(created_at__lte=now - DAY).delete()
    return deleted


def count_unanswered() -> int:
    """How many open enquiries are past the retention period; they are not deleted."""
    return Enquiry.objects.open().filter(created_at__lt=timezone.now() - RETENTION).count()
