"""The versions of an item: after each step, in its working copy and in its row."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from reversion.models import Version

from infocentre.content.models import Publishable
from infocentre.history import comparison, copies, snapshots
from infocentre.history.models import Step

NOW, COPY = "now", "copy"


@dataclass
class Entry:
    """A step as the page of the history lists it, with the names of what changed."""

    step: Step
    changed: list[str] = field(default_factory=list)
    is_first: bool = False


@dataclass
class Side:
    """One of two texts that are compared."""

    key: str
    label: str
    snapshot: snapshots.Snapshot
    step: Step | None = None


def steps_of(item):
    return Step.objects.of(item).select_related("revision__user")


def entries(item, steps, earlier) -> list[Entry]:
    """The steps of one page; `earlier` is the step before the last of them, if there is one."""
    every = [*steps, *([earlier] if earlier else [])]
    texts = texts_after(type(item), item.pk, every)
    listed = []
    for step, previous in zip(steps, [*every[1:], None], strict=False):
        if previous is None:
            listed.append(Entry(step, is_first=True))
        else:
            changed = comparison.summary(type(item), texts[previous.pk], texts[step.pk])
            listed.append(Entry(step, changed))
    return listed


def texts_after(model, pk, steps) -> dict[int, snapshots.Snapshot]:
    """The texts after some steps, in one query."""
    versions = {}
    for version in Version.objects.filter(revision__in=[step.revision_id for step in steps]):
        versions.setdefault(version.revision_id, []).append(version)
    read = {step.pk: snapshots.read(model, pk, versions.get(step.revision_id, ())) for step in steps}
    return {step: text or snapshots.Snapshot({}) for step, text in read.items()}


def resolve_side(item, key) -> Side | None:
    """The text that an address names: the number of a step, the working copy, or what stands now."""
    if key == NOW:
        seen = isinstance(item, Publishable) and item.is_public
        return Side(NOW, _("What visitors see now") if seen else _("The current text"), snapshots.take(item))
    if key == COPY:
        copy = copies.copy_of(item)
        text = copy and snapshots.read(type(item), item.pk, copy.revision.version_set.all())
        return Side(COPY, _("The working copy"), text) if text else None
    step = steps_of(item).filter(pk=int(key)).first() if key.isdecimal() and len(key) < 19 else None
    return of_step(item, step) if step else None


def of_step(item, step) -> Side:
    return Side(str(step.pk), "", texts_after(type(item), item.pk, [step])[step.pk], step)


def side_before(item, step) -> Side:
    """The version before a step; empty before the first."""
    earlier = steps_of(item).filter(pk__lt=step.pk).first()
    if earlier is None:
        return Side("", _("Nothing yet"), snapshots.Snapshot({}))
    return of_step(item, earlier)
