"""The steps in the history of an item."""

from django.db import transaction
from django.dispatch import Signal

from infocentre.history import snapshots
from infocentre.history.models import Action, Step

# Sent whenever a version is kept, with `item`, `step`, `revision` and `user`.
step_recorded = Signal()


@transaction.atomic
def record_step(item, action, user=None, note="", revision=None) -> Step:
    """Keep a step with the text of the item after it."""
    revision = revision or snapshots.record(item, user)
    step = Step.objects.create(item=item, revision=revision, action=action, note=note)
    step_recorded.send(type(item), item=item, step=step, revision=revision, user=user)
    return step


def record_copy_step(copy, action, user):
    """Keep a step that changes only the state of a working copy: its text stays the same."""
    copy.revision = snapshots.clone(copy.revision, copy.revision.version_set.all(), user)
    copy.save()
    return record_step(copy.item, action, user, revision=copy.revision)


def ensure_first_step(model, pk):
    """Record the state before the first change in the office, such as an imported text."""
    if not Step.objects.of_kind(model).filter(object_id=pk).exists():
        item = model._base_manager.filter(pk=pk).first()
        if item is not None:
            record_step(item, Action.SAVED, getattr(item, "updated_by", None))


def latest(item) -> Step | None:
    return Step.objects.of(item).select_related("revision").first()
