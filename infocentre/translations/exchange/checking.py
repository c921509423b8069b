"""What an import would do, text by text, and why it would not take the rest."""

import hashlib
import json
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from infocentre.accounts import rights
from infocentre.content.languages import OWN_NAMES
from infocentre.content.models import Status
from infocentre.history.rolled_back import rolled_back
from infocentre.translations.changes import plain, word_changes
from infocentre.translations.exchange.export import fields_of, may_translate
from infocentre.translations.exchange.fields import Field, short
from infocentre.translations.exchange.notation import comparable, words_of
from infocentre.translations.exchange.rows import ReturnedFile, Row
from infocentre.translations.translated import model_of
from infocentre.translations.writing import write

# What may come of storing an item that is valid text by text.
STORAGE_ERRORS = (ValidationError, IntegrityError)
CHANGED, SAME, REFUSED = "changed", "same", "refused"


@dataclass
class TextOutcome:
    """What becomes of one text, or of a row that belongs to none."""

    state: str
    label: str
    place: str = ""
    reasons: list[str] = field(default_factory=list)
    value: str = ""
    # Safe mark-up: what changes in the translation, what has changed in the source.
    changes: str = ""
    source_changes: str = ""


@dataclass
class ItemOutcome:
    """What becomes of the texts of one item; `item` is None where it is gone or not to be seen."""

    kind: str
    pk: int
    item: object = None
    texts: list[TextOutcome] = field(default_factory=list)

    @property
    def values(self) -> dict[str, str]:
        return {each.place: each.value for each in self.texts if each.state == CHANGED}

    @property
    def fingerprint(self):
        """Another one means that the content has moved on since it was shown."""
        facts = [(each.place, each.state, each.value) for each in self.texts]
        return hashlib.sha256(json.dumps(facts).encode()).hexdigest()

    def in_state(self, state):
        return [each for each in self.texts if each.state == state]

    @property
    def shown(self):
        return [each for each in self.texts if each.state != SAME]

    @property
    def same(self):
        return self.in_state(SAME)

    def refuse(self, reason):
        """None of the changes is taken."""
        for each in self.in_state(CHANGED):
            each.state, each.reasons = REFUSED, [reason]


@dataclass
class Outcome:
    items: list[ItemOutcome]

    def count(self, state):
        return sum(len(each.in_state(state)) for each in self.items)

    @property
    def changed(self):
        return self.count(CHANGED)

    @property
    def same(self):
        return self.count(SAME)

    @property
    def refused(self):
        return self.count(REFUSED)


def dry_run(request, returned: ReturnedFile) -> Outcome:
    """Each item is saved and rolled back, which also finds what the database would refuse."""
    outcomes = []
    for key, rows in by_item(returned).items():
        outcomes.append(check_item(request, returned, key, rows))
        try_out(request, returned, outcomes[-1])
    return Outcome(outcomes)


def try_out(request, returned, outcome):
    """Refuse what could not be stored."""
    if not outcome.values:
        return
    try:
        with rolled_back():
            write(outcome.item, request.user, returned.target, outcome.values, source=returned.source)
    except STORAGE_ERRORS as error:
        outcome.refuse(words_of_error(error))


def words_of_error(error) -> str:
    if isinstance(error, ValidationError):
        return " ".join(error.messages)
    return _("The database refuses the item with these texts.")


def by_item(returned) -> dict[tuple, list[Row]]:
    grouped = {}
    for row in returned.rows:
        grouped.setdefault(row.item, []).append(row)
    return grouped


def check_item(request, returned, key, rows) -> ItemOutcome:
    outcome = ItemOutcome(*key)
    model = model_of(key[0])
    item = model and model._base_manager.filter(pk=key[1]).first()
    is_known = item is not None and rights.may_see(request.user, item)
    outcome.item = item if is_known else None
    by_place = {}
    for row in rows:
        if not row.place:
            words = _("Row %(number)d: %(text)s") % {"number": row.number, "text": row.source[:80]}
            outcome.texts.append(TextOutcome(REFUSED, words, reasons=[row.problem]))
        else:
            by_place.setdefault(row.place, []).append(row)
    if by_place:
        reason = _barred(request, item, is_known, returned.target)
        fields = (
            {} if reason else {each.place: each for each in fields_of(item, request.user, *_pair(returned))}
        )
        for place, own in by_place.items():
            outcome.texts.append(_text_outcome(place, own, fields.get(place), reason))
    return outcome


def _pair(returned):
    return returned.source, returned.target


def _barred(request, item, is_known, language) -> str:
    """Why nothing of an item can be taken."""
    if item is None:
        return _("The item no longer exists.")
    if not is_known:
        return _("You may not see this item.")
    if getattr(item, "binned_at", None):
        return _("The item is in the bin.")
    if getattr(item, "status", "") == Status.ARCHIVED:
        return _("The item has been archived.")
    if not may_translate(request.user, item, language):
        return _("You may not change texts of this item in this language: %(name)s.") % {
            "name": OWN_NAMES[language]
        }
    return ""


def _text_outcome(place, rows, each: Field | None, reason) -> TextOutcome:
    if each is None:
        reason = reason or _("The item no longer has this text, or its source is empty.")
        return TextOutcome(REFUSED, place, place, [reason])
    outcome = TextOutcome(SAME, capfirst(str(each.label)), place)
    if problems := [row.problem for row in rows if row.problem]:
        outcome.state, outcome.reasons = REFUSED, problems
    elif any(_is_edited(row, each) for row in rows):
        _compare(outcome, rows, each)
    return outcome


def _is_edited(row, each):
    return short(comparable(row.target, each.is_rich)) != row.line_mark


def _compare(outcome, rows, each):
    """Whether what was edited still fits what stands there now."""
    indexes = [row.index for row in rows]
    returned = " ".join(" ".join(words_of(row.target) for row in rows).split())
    if len(indexes) != len(set(indexes)):
        _refuse(outcome, _("The row occurs twice: it is not clear which one counts."))
    elif rows[0].source_mark != short(each.source_value):
        _refuse(outcome, _("The source has changed since the export: export the text again."))
        before, now = " ".join(" ".join(row.source for row in rows).split()), plain(each.source_value)
        # Where only mark-up has changed there are no words to be shown.
        outcome.source_changes = word_changes(before, now) if before != now else ""
        outcome.changes = word_changes(plain(each.target_value), returned)
    elif rows[0].target_mark != short(each.target_value):
        if returned == plain(each.target_value):
            return
        _refuse(outcome, _("The translation has been changed here since the export."))
        outcome.changes = word_changes(plain(each.target_value), returned)
    elif reasons := _misfits(rows, each):
        _refuse(outcome, *reasons)
    else:
        _take(outcome, {row.index: row.target for row in rows}, each)


def _refuse(outcome, *reasons):
    outcome.state, outcome.reasons = REFUSED, list(reasons)


def _take(outcome, lines, each):
    value = each.value(lines)
    if value == each.target_value:
        return
    outcome.state, outcome.value = CHANGED, value
    shown = plain if each.is_rich else str
    outcome.changes = word_changes(shown(each.target_value), shown(value))
    try:
        each.text.model._meta.get_field(f"{each.text.field}_{each.target}").formfield(required=False).clean(
            value
        )
    except ValidationError as error:
        _refuse(outcome, *error.messages)


def _misfits(rows, each) -> list[str]:
    """What stands against the lines of a text, block by block."""
    blocks = {block.index: block for block in each.blocks}
    if any(row.index not in blocks for row in rows):
        return [_("The reference is missing or was changed.")]
    lines = {index: block.target_line for index, block in blocks.items()}
    lines |= {row.index: row.target for row in rows}
    reasons = []
    if empty := sum(not words_of(line).strip() for line in lines.values()):
        if len(lines) == 1:
            reasons.append(_("The translation is empty."))
        else:
            words = _(
                "Not translated: %(number)d of %(all)d paragraphs. A text is imported once all are there."
            )
            reasons.append(words % {"number": empty, "all": len(lines)})
    for row in rows:
        block = blocks[row.index]
        if block.is_edited(row.target) and words_of(row.target).strip():
            place = _("Paragraph %(number)d:") % {"number": row.index + 1} + " " if len(lines) > 1 else ""
            reasons += [place + words for words in _wrong_codes(block, row.target)]
    return reasons


def _wrong_codes(block, line):
    missing, doubled, unknown, is_crossed = block.wrong_codes(line)
    if missing:
        yield _("codes are missing: %(codes)s.") % {"codes": ", ".join(missing)}
    if doubled:
        yield _("codes occur twice: %(codes)s.") % {"codes": ", ".join(doubled)}
    if unknown:
        yield _("codes that the source does not have: %(codes)s.") % {"codes": ", ".join(unknown)}
    if is_crossed:
        yield _("the beginnings and ends of codes are not in order.")
