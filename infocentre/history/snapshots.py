"""An item with its parts as data: taken from the database, applied to it, compared."""

import json
from dataclasses import dataclass, field

import reversion
from django.contrib.contenttypes.models import ContentType
from django.core import serializers
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from reversion.models import Revision, Version

from infocentre.content.composition import parts_of
from infocentre.content.languages import DEFAULT_LANGUAGE
from infocentre.content.models import TaggedItem, Topic
from infocentre.history.registry import BOOKKEEPING, mirror_columns


@dataclass
class Snapshot:
    """The stored fields of an item and of each of its parts, by relation and key."""

    fields: dict
    parts: dict[str, dict[str, dict]] = field(default_factory=dict)
    topics: list[int] = field(default_factory=list)


def record(item, user=None, comment="") -> Revision:
    """Keep an item as it stands in the database now."""
    with translation.override(DEFAULT_LANGUAGE), reversion.create_revision(manage_manually=True):
        reversion.set_user(user if user and user.pk else None)
        reversion.set_comment(comment)
        reversion.add_to_revision(item)
    return Version.objects.get_for_object(item).select_related("revision").first().revision


def clone(revision, versions, user) -> Revision:
    """Copy a revision taken inside a transaction that is rolled back."""
    copy = Revision.objects.create(date_created=revision.date_created, user=user, comment=revision.comment)
    rows = [
        Version(
            revision=copy,
            object_id=each.object_id,
            content_type_id=each.content_type_id,
            db=each.db,
            format=each.format,
            serialized_data=each.serialized_data,
            object_repr=each.object_repr,
        )
        for each in versions
    ]
    Version.objects.bulk_create(rows)
    return copy


def read(model, pk, versions) -> Snapshot | None:
    """The snapshot that the versions of a revision hold of one item."""
    kinds = ContentType.objects.get_for_models(model, TaggedItem, *parts_of(model).values())
    stored = {}
    for version in versions:
        row = json.loads(version.serialized_data)[0]["fields"]
        stored.setdefault(version.content_type_id, {})[version.object_id] = row
    own = stored.get(kinds[model].pk, {}).get(str(pk))
    if own is None:
        return None
    parts = {name: stored.get(kinds[part].pk, {}) for name, part in parts_of(model).items()}
    tagged = stored.get(kinds[TaggedItem].pk, {})
    return Snapshot(own, parts, sorted(row["tag"] for row in tagged.values()))


def take(item) -> Snapshot:
    """The snapshot of an item as it stands in the database now, without keeping it."""
    parts = {}
    for name, part in parts_of(type(item)).items():
        parts[name] = {str(row.pk): _fields_of(row, part) for row in _rows(item, name, part)}
    topics = item.topic_links.values_list("tag", flat=True) if hasattr(item, "topic_links") else ()
    return Snapshot(_fields_of(item, type(item)), parts, sorted(topics))


def _fields_of(row, model):
    mirrors = mirror_columns(model)
    columns = (*model._meta.local_fields, *model._meta.local_many_to_many)
    names = [each.name for each in columns if each.name not in mirrors]
    with translation.override(DEFAULT_LANGUAGE):
        (data,) = json.loads(serializers.serialize("json", [row], fields=names))
    return data["fields"]


class MissingReferences(list):
    """What could not be put back because it no longer exists: the field, and its name as last kept."""

    def note(self, column, keys):
        kept = Version.objects.get_for_model(column.related_model)
        for key in keys:
            name = kept.filter(object_id=key).values_list("object_repr", flat=True).first()
            self.append(f"{column.verbose_name}: {name or _('no. %(number)s') % {'number': key}}")


@transaction.atomic
def apply(item, snapshot: Snapshot) -> MissingReferences:
    """Give an item and its parts the fields of a snapshot; what a snapshot does not know stays as it is.

    Older snapshots may lack fields that came later or hold some that are gone; what they refer to may
    have been deleted: such a reference is left empty; where it may not be empty it stays as it is, and a
    part that is no longer there is left out.
    """
    missing = MissingReferences()
    with translation.override(DEFAULT_LANGUAGE):
        relations = _set_fields(item, snapshot.fields, missing, leave=BOOKKEEPING)
        if relations is None:
            raise ValidationError(_("The item it belongs to no longer exists."))
        item.save()
        _set_relations(item, relations, missing)
        for name, part in parts_of(type(item)).items():
            if name in snapshot.parts:
                _apply_parts(item, name, part, snapshot.parts[name], missing)
        if hasattr(item, "topic_links"):
            topics = list(Topic.objects.filter(pk__in=snapshot.topics))
            gone = set(snapshot.topics) - {each.pk for each in topics}
            missing.note(item._meta.get_field("topics"), sorted(gone))
            item.topics.set(topics)
    return missing


def _rows(item, name, part):
    """The rows of a part, with their many-to-many relations asked for all at once."""
    relations = [each.name for each in part._meta.local_many_to_many]
    return getattr(item, name).order_by("pk").prefetch_related(*relations)


def _apply_parts(item, name, part, rows, missing):
    known = {str(each.pk): each for each in _rows(item, name, part)}
    if removed := [each.pk for key, each in known.items() if key not in rows]:
        getattr(item, name).filter(pk__in=removed).delete()
    relation = getattr(item, name).field
    for key, fields in rows.items():
        each = known.get(key) or part(pk=part._meta.pk.to_python(key))
        if key in known and _fields_of(each, part) == fields:
            continue
        setattr(each, relation.attname, item.pk)
        relations = _set_fields(each, fields, missing, leave={relation.name})
        if relations is not None:
            each.save(force_insert=key not in known)
            _set_relations(each, relations, missing)


def _set_fields(row, fields, missing, leave):
    """Set the columns; return the keys of its many-to-many relations, or None where it cannot stand."""
    relations = {}
    mirrors = mirror_columns(type(row))
    for name, value in fields.items():
        try:
            column = row._meta.get_field(name)
        except FieldDoesNotExist:
            continue
        if name in leave or name in mirrors:
            continue
        if column.many_to_many:
            relations[name] = value
            continue
        try:
            value = column.to_python(value) if column.remote_field is None else value
        except ValidationError:
            continue
        if _is_dangling(column, value, row):
            missing.note(column, [value])
            if not column.null and row._state.adding:
                return None
            if not column.null:
                continue
            value = None
        setattr(row, column.attname, value)
    return relations


def _is_dangling(column, value, row):
    if column.remote_field is None or value is None or value == getattr(row, column.attname):
        return False
    return not column.related_model._base_manager.filter(pk=value).exists()


def _set_relations(row, relations, missing):
    for name, keys in relations.items():
        manager = getattr(row, name)
        if set(manager.values_list("pk", flat=True)) == set(keys):
            continue
        there = list(manager.model._base_manager.filter(pk__in=keys))
        missing.note(row._meta.get_field(name), sorted(set(keys) - {each.pk for each in there}))
        manager.set(there)
