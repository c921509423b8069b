"""Worklists of the start page and the list filters: in review, own drafts, scheduled."""

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from infocentre.content.models import Status
from infocentre.content.models.publication import PUBLIC_STATUSES
from infocentre.history.models import WorkingCopy

IN_REVIEW, DRAFTS, SCHEDULED = WORKLISTS = ("in_review", "drafts", "scheduled")


def condition(worklist, model, user, now=None) -> Q:
    """Items in review, drafts of this user, or what is yet to appear; working copies count like items."""
    return _own_condition(worklist, user, now or timezone.now()) | Q(Exists(copies(worklist, model, user)))


def _own_condition(worklist, user, now) -> Q:
    return {
        IN_REVIEW: Q(status=Status.IN_REVIEW),
        DRAFTS: Q(status=Status.DRAFT, created_by=user.pk),
        SCHEDULED: Q(status__in=PUBLIC_STATUSES, published_at__gt=now),
    }[worklist]


def copies(worklist, model, user):
    """The working copies of the items of a query that wait for it."""
    found = WorkingCopy.objects.filter(
        content_type__app_label=model._meta.app_label,
        content_type__model=model._meta.model_name,
        object_id=OuterRef("pk"),
    )
    if worklist == DRAFTS:
        return found.filter(status=Status.DRAFT, updated_by=user.pk)
    return found.filter(status=Status.IN_REVIEW if worklist == IN_REVIEW else Status.SCHEDULED)
