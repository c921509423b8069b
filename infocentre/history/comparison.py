"""How two snapshots of an item differ, in words people read: field by field, language by language."""

from dataclasses import dataclass, field

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from infocentre.content.composition import parts_of
from infocentre.content.languages import LANGUAGES, OWN_NAMES
from infocentre.content.models import Topic
from infocentre.history import blocks, words
from infocentre.history.readable import (
    Names,
    column_of,
    is_rich,
    is_text,
    label_of,
    language_of,
    readable,
    title_of,
)
from infocentre.history.snapshots import Snapshot
from infocentre.history.words import ADDED, REMOVED, Effort

CHANGED = blocks.CHANGED


@dataclass
class Change:
    """One field that differs: pieces of plain text, or blocks of rich text."""

    name: str
    label: str
    language: str = ""
    pieces: list = field(default_factory=list)
    blocks: list = field(default_factory=list)
    # The words are the same: only the looks of the text, or its spaces, were changed.
    only_looks: bool = False


@dataclass
class Group:
    """The changes of one language, or of all that has none."""

    title: str
    language: str
    changes: list[Change]


@dataclass
class PartChange:
    """A session, a position, a recording… that came, went or was changed."""

    kind: str
    title: str
    state: str
    changes: list[Change] = field(default_factory=list)


@dataclass
class Comparison:
    groups: list[Group] = field(default_factory=list)
    parts: list[PartChange] = field(default_factory=list)

    def __bool__(self):
        return bool(self.groups or self.parts)


def compare(model, old: Snapshot, new: Snapshot) -> Comparison:
    names, effort = _names(model, old, new), Effort()
    changes = _changes(model, old.fields, new.fields, names, effort)
    if topics := _topics(old, new, names):
        changes.append(topics)
    return Comparison(_grouped(changes), list(_parts(model, old, new, names, effort)))


def differing(model, old: dict, new: dict) -> list[str]:
    """Names of the fields of a row that differ; a field that one side does not know is not among them."""
    common = old.keys() & new.keys() if old and new else old.keys() | new.keys()
    columns = {name: column_of(model, name) for name in common}
    order = {each.name: place for place, each in enumerate(model._meta.get_fields())}
    unlike = [
        name
        for name, column in columns.items()
        if column is not None and _stored(column, old.get(name)) != _stored(column, new.get(name))
    ]
    return sorted(unlike, key=lambda name: order[name])


def _stored(column, value):
    if value in (None, "", []):
        return None
    return sorted(map(str, value)) if column.many_to_many else value


def summary(model, old: Snapshot, new: Snapshot) -> list[str]:
    """Which fields and parts differ, by name alone: for a list of many steps."""
    columns = [column_of(model, name) for name in differing(model, old.fields, new.fields)]
    labels = [label_of(column, with_language=True) for column in columns]
    if sorted(old.topics) != sorted(new.topics):
        labels.append(capfirst(str(Topic._meta.verbose_name_plural)))
    for name, part in parts_of(model).items():
        if old.parts.get(name, {}) != new.parts.get(name, {}):
            labels.append(capfirst(str(part._meta.verbose_name_plural)))
    return labels


def _names(model, old, new):
    names, parts = Names(), parts_of(model)
    for side in (old, new):
        names.want(model, side.fields)
        for name, part in parts.items():
            for fields in side.parts.get(name, {}).values():
                names.want(part, fields)
    if topics := {*old.topics} ^ {*new.topics}:
        names.want_keys(Topic, topics)
    names.load()
    return names


def _changes(model, old, new, names, effort, with_language=False):
    changes = []
    for name in differing(model, old, new):
        column = column_of(model, name)
        change = change_of(column, old.get(name), new.get(name), names, effort)
        change.label = label_of(column, with_language)
        changes.append(change)
    return changes


def change_of(column, old, new, names, effort=None) -> Change:
    """One field of two rows compared."""
    change = Change(column.name, label_of(column), language_of(column))
    if is_rich(column):
        change.blocks = blocks.folded(blocks.compare_blocks(old or "", new or "", effort))
        change.only_looks = all(each.state in (blocks.FOLDED, words.SAME) for each in change.blocks)
        return change
    before, after = readable(column, old, names), readable(column, new, names)
    if is_text(column):
        change.pieces = words.shortened(words.compare_words(before, after, effort))
    else:
        change.pieces = [p for p in (words.Piece(REMOVED, before), words.Piece(ADDED, after)) if p.text]
    change.only_looks = before == after
    return change


def _topics(old, new, names):
    removed = sorted(names.of(Topic, key) for key in {*old.topics} - {*new.topics})
    added = sorted(names.of(Topic, key) for key in {*new.topics} - {*old.topics})
    pieces = [words.Piece(REMOVED, name) for name in removed] + [words.Piece(ADDED, name) for name in added]
    return Change("topics", capfirst(str(Topic._meta.verbose_name_plural)), pieces=pieces) if pieces else None


def _grouped(changes):
    titles = OWN_NAMES | {"": _("Other fields")}
    groups = []
    for code in (*LANGUAGES, ""):
        if own := [change for change in changes if change.language == code]:
            groups.append(Group(titles[code], code, own))
    return groups


def _parts(model, old, new, names, effort):
    for name, part in parts_of(model).items():
        before, after = old.parts.get(name, {}), new.parts.get(name, {})
        relation = relation_of(model, name)
        for key in sorted(before.keys() | after.keys(), key=int):
            one, other = (
                {field: value for field, value in rows.get(key, {}).items() if field != relation}
                for rows in (before, after)
            )
            changes = _changes(part, one, other, names, effort, with_language=True)
            state = CHANGED if key in before and key in after else ADDED if key in after else REMOVED
            if changes or state != CHANGED:
                kind = capfirst(str(part._meta.verbose_name))
                yield PartChange(kind, title_of(part, key, other or one, names), state, changes)


def relation_of(model, accessor) -> str:
    """The field by which a part refers to what it belongs to."""
    return next(
        each.field.name for each in model._meta.related_objects if each.get_accessor_name() == accessor
    )
