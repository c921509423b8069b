"""Which version of an item a form was opened with."""

from infocentre.content.models import is_stamped
from infocentre.history import copies, journal, snapshots
from infocentre.history.models import Step


def version_of(item) -> str:
    """The revision that is worked on; for what is changed in its row, the moment of its last change too."""
    if item is None or item._state.adding:
        return "0.0"
    copy = copies.copy_of(item)
    if copy is not None:
        return f"{copy.revision_id}.0"
    step = journal.latest(item)
    return f"{step.revision_id if step else 0}.{_changed(item)}"


def _changed(item):
    """Read from the database, as the instance may hold unsaved input."""
    if not is_stamped(type(item)):
        return 0
    moment = type(item)._base_manager.filter(pk=item.pk).values_list("updated_at", flat=True).first()
    return int(moment.timestamp() * 1_000_000) if moment else 0


def text_of(item, token: str):
    """The text that stood in the form when it was opened; None when it is not kept."""
    revision_id = token.partition(".")[0]
    steps = Step.objects.of(item).select_related("revision")
    if revision_id == "0":
        # Nothing was kept yet: the first saving keeps what stood there before it.
        step = steps.last()
    else:
        step = (
            steps.filter(revision_id=revision_id).first()
            if revision_id.isdecimal() and len(revision_id) < 19
            else None
        )
    return step and snapshots.read(type(item), item.pk, step.revision.version_set.all())
