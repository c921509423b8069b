"""Computes translation states in bulk, for items saved outside the office's forms."""

from django.db import transaction
from django.db.models import Exists, OuterRef

from infocentre.content.composition import parts_of, text_fields
from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Publishable, Status
from infocentre.history import copies, snapshots
from infocentre.history.models import WorkingCopy
from infocentre.translations import tracking
from infocentre.translations.models import Origin, Progress
from infocentre.translations.texts import texts_of
from infocentre.translations.translated import translated_kinds

CHUNK = 500


def worked_on(model):
    """Items that have states: all but what is archived or lies in the bin."""
    items = model._base_manager.order_by("pk")
    if issubclass(model, Publishable):
        items = items.filter(binned_at__isnull=True).exclude(status=Status.ARCHIVED)
    return items


def without_states(model):
    return worked_on(model).filter(~Exists(Progress.objects.of_kind(model).filter(object_id=OuterRef("pk"))))


def refresh_all(missing=True) -> int:
    """Compute the states of every item, or only of those that have none yet; how many items that were."""
    return sum(refresh_kind(model, missing) for model in translated_kinds())


def refresh_kind(model, missing=True) -> int:
    Progress.objects.of_kind(model).exclude(object_id__in=worked_on(model).values("pk")).delete()
    keys = list((without_states if missing else worked_on)(model).values_list("pk", flat=True))
    for start in range(0, len(keys), CHUNK):
        refresh_many(model, keys[start : start + CHUNK])
    return len(keys)


@transaction.atomic
def refresh_many(model, keys):
    """What `refresh` does, for many items of a kind in a few queries."""
    copied = set(
        WorkingCopy.objects.of_kind(model).filter(object_id__in=keys).values_list("object_id", flat=True)
    )
    items = list(model._base_manager.filter(pk__in=keys))
    for item in items:
        if item.pk in copied:
            _refresh_copy(item)
    items = [item for item in items if item.pk not in copied]
    origins, states = _grouped(Origin, model, keys), _grouped(Progress, model, keys)
    changed, removed, progress = [], [], []
    for item, snapshot in zip(items, texts_of_many(model, items), strict=True):
        texts = texts_of(model, snapshot)
        known = {(each.place, each.language): each for each in origins.get(item.pk, ())}
        due, lost = tracking.origins_due(item, texts, known, tracking.chosen_original(snapshot))
        changed, removed = [*changed, *due], [*removed, *lost]
        if tracking.is_worked_on(item):
            released = tracking.released_of(item, snapshot)
            before = {each.language: each for each in states.get(item.pk, ())}
            progress += tracking.progress_of(item, texts, known, released, before)
    Origin.objects.filter(pk__in=removed).delete()
    tracking.store(changed)
    tracking.store_progress(progress)


def _refresh_copy(item):
    revision = copies.copy_of(item).revision
    tracking.refresh(item, snapshots.read(type(item), item.pk, revision.version_set.all()))


def _grouped(records, model, keys):
    groups = {}
    for each in records.objects.of_kind(model).filter(object_id__in=keys):
        groups.setdefault(each.object_id, []).append(each)
    return groups


def texts_of_many(model, items):
    """The translated texts of items and of their parts, a query a relation."""
    parts = {}
    for relation, part in parts_of(model).items():
        if names := text_fields(part):
            link = _link(model, relation)
            for row in part._base_manager.filter(**{f"{link.name}__in": items}):
                own = parts.setdefault(getattr(row, link.attname), {}).setdefault(relation, {})
                own[str(row.pk)] = _texts(row, names)
    names = text_fields(model)
    for item in items:
        fields = _texts(item, names)
        fields |= {name: getattr(item, name, None) for name in ("languages", "original_language")}
        yield snapshots.Snapshot(fields, parts.get(item.pk, {}))


def _link(model, accessor):
    """The field by which parts point at their item."""
    return next(each.field for each in model._meta.related_objects if each.get_accessor_name() == accessor)


def _texts(row, names):
    return {f"{name}_{code}": getattr(row, f"{name}_{code}") for name in names for code in LANGUAGES}


def forget(sender, instance, **kwargs):
    """Delete the states of a deleted item."""
    Progress.objects.of(instance).delete()
    Origin.objects.of(instance).delete()
