"""Working copies: stored beside the item, opened in its place, held back in some languages."""

from infocentre.content.models import Publishable, Status
from infocentre.history import comparison, journal, snapshots
from infocentre.history.languages import with_languages
from infocentre.history.models import Action, WorkingCopy


def copy_of(item) -> WorkingCopy | None:
    return WorkingCopy.objects.of(item).select_related("revision", "updated_by").first()


def present(item) -> snapshots.Snapshot:
    """The text that is being worked on: of the working copy where there is one."""
    copy = copy_of(item) if isinstance(item, Publishable) else None
    if copy is None:
        return snapshots.take(item)
    return snapshots.read(type(item), item.pk, copy.revision.version_set.all())


def apply_copy(copy, item):
    """Put the text of a copy into the row of its item: inside `rolled_back`, or to publish it."""
    snapshot = snapshots.read(type(item), item.pk, copy.revision.version_set.all())
    return snapshots.apply(item, snapshot) if snapshot else snapshots.MissingReferences()


def store(item, revision, user, *, status=None, publish_at=None) -> WorkingCopy:
    """Keep `revision` as the text of the item's working copy."""
    copy = WorkingCopy.objects.of(item).first() or WorkingCopy(item=item, created_by=user)
    copy.revision, copy.updated_by = revision, user
    copy.status = status or copy.status
    copy.publish_at = publish_at if copy.status == Status.SCHEDULED else None
    copy.save()
    return copy


def drop(item):
    WorkingCopy.objects.of(item).delete()


def hold_back(item, live, languages, user):
    """Leave the languages that were not chosen as they were in `live`.

    Gives the whole text as a revision, to be kept as what remains of the working copy; None when nothing is
    left to wait.
    """
    full = snapshots.take(item)
    chosen = with_languages(type(item), live, full, languages)
    if not comparison.summary(type(item), chosen, full):
        return None
    remainder = snapshots.record(item, user)
    snapshots.apply(item, chosen)
    return remainder


def save_remainder(item, remainder, user):
    """What was not published goes on as the working copy."""
    if remainder is not None:
        store(item, remainder, user, status=Status.DRAFT)
        journal.record_step(item, Action.COPY_SAVED, user, revision=remainder)
