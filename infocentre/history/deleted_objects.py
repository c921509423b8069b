"""Deleted objects without an editorial status (topics, venues, files …), restorable for 30 days.

The row is deleted at once; the history keeps the last snapshot, from which it is recreated.
"""

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import PROTECT, RESTRICT
from django.utils.translation import gettext as _
from reversion.models import Version

from infocentre.content.composition import items_with_history, parts_of
from infocentre.content.models import Publishable, TaggedItem
from infocentre.history import journal, snapshots
from infocentre.history.models import Action, Step

# Of the items that still use a thing, so many are named.
MAX_NAMED = 50


def kinds() -> list[type]:
    return [model for model in items_with_history() if not issubclass(model, Publishable)]


def references_to(model, objects) -> list:
    """What refers to these objects and would lose them; what Django protects anyway is not repeated."""
    found, own = [], set(parts_of(model))
    for relation in model._meta.related_objects:
        guarded = getattr(relation, "on_delete", None) in (PROTECT, RESTRICT)
        if guarded or relation.get_accessor_name() in own:
            continue
        rows = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": objects})
        if relation.related_model is TaggedItem:
            tagged = rows.prefetch_related("content_object")[:MAX_NAMED]
            found += [each.content_object for each in tagged if each.content_object is not None]
        else:
            found += rows.distinct()[:MAX_NAMED]
    return found[:MAX_NAMED]


@transaction.atomic
def delete(item, user):
    journal.record_step(item, Action.BINNED, user)
    item.delete()


def deletion_steps(model):
    """Deletion steps of objects of a model that do not exist now, the latest first."""
    steps = Step.objects.of_kind(model).filter(action=Action.BINNED)
    return steps.exclude(object_id__in=model._base_manager.values("pk")).select_related("revision")


def recently_deleted(model, since, limit) -> list[tuple[Step, str]]:
    """What was deleted after a moment, with its name."""
    steps = {}
    for step in deletion_steps(model).filter(revision__date_created__gte=since)[:limit]:
        steps.setdefault(step.object_id, step)
    kind = ContentType.objects.get_for_model(model)
    kept = Version.objects.filter(content_type=kind, revision__in=[s.revision_id for s in steps.values()])
    names = dict(kept.values_list("revision_id", "object_repr"))
    return [(step, names.get(step.revision_id, "")) for step in steps.values()]


@transaction.atomic
def restore(model, pk, since, user):
    """Recreate the row with the same id; None if its snapshot has been purged."""
    step = deletion_steps(model).filter(object_id=pk, revision__date_created__gte=since).first()
    snapshot = step and snapshots.read(model, pk, step.revision.version_set.all())
    if snapshot is None:
        return None
    item = model(pk=pk)
    try:
        with transaction.atomic():
            snapshots.apply(item, snapshot)
    except IntegrityError as error:
        raise ValidationError(_("Its name or address has been taken in the meantime.")) from error
    journal.record_step(item, Action.UNBINNED, user)
    return item


def purge(limit):
    """Forget what was deleted before a moment."""
    for model in kinds():
        old = (
            deletion_steps(model).filter(revision__date_created__lt=limit).values_list("object_id", flat=True)
        )
        Step.objects.of_kind(model).filter(object_id__in=list(old)).delete()
