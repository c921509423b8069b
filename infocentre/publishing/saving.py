"""Saving and publishing: the one road by which a text reaches the row of its item, or its working copy.

Texts are stored by `save` and made public by `publish`, whoever asks: the form, a list, a step, the worker
for what is due, the release of a translation. The item stays locked until the transaction ends, so that only
one of them works on it at a time; the answer is an `Outcome`.
"""

import json
from dataclasses import dataclass, field
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone, translation

from infocentre.accounts import rights
from infocentre.content.languages import DEFAULT_LANGUAGE, LANGUAGES
from infocentre.content.models import Publishable, Status
from infocentre.content.models.publication import PUBLIC_STATUSES
from infocentre.history import copies, journal, snapshots
from infocentre.history.models import Action, WorkingCopy
from infocentre.publishing import checklist, schedule, workflow
from infocentre.publishing.workflow import GOING_PUBLIC


@dataclass
class Intent:
    """What somebody is about to do with an item; `item` is None for one that is yet to be made."""

    model: type
    by: object
    item: object = None
    action: Action = Action.SAVED
    languages: tuple = LANGUAGES
    moment: datetime | None = None
    reason: str = ""
    # Whether a new text is written; otherwise the stored one, or that of the working copy, is taken as it is.
    writes_text: bool = True
    copy: WorkingCopy | None = None
    missing: list = field(default_factory=list)

    @classmethod
    def of(cls, item, by, model=None, **options):
        copy = copies.copy_of(item) if isinstance(item, Publishable) else None
        return cls(model or type(item), by, item, copy=copy, **options)

    @property
    def is_publishable(self) -> bool:
        return issubclass(self.model, Publishable)

    @property
    def goes_to_copy(self) -> bool:
        """Whether what is stored is kept beside the item rather than in its row."""
        if not self.is_publishable or self.item is None or self.action == Action.PUBLISHED:
            return False
        return self.copy is not None or (self.writes_text and workflow.needs_copy(self.item, self.by))

    @property
    def goes_public(self) -> bool:
        return self.action in GOING_PUBLIC

    @property
    def takes_some_languages(self) -> bool:
        """Whether only a part of the working copy is to be published."""
        return self.action == Action.PUBLISHED and self.copy is not None and self.languages != LANGUAGES

    @property
    def status(self):
        """Where the text that is worked on stands."""
        if self.copy:
            return self.copy.status
        return self.item.status if self.item else Status.DRAFT

    def open_copy(self):
        """Put the text of the working copy into the row of the item."""
        if self.copy:
            self.missing = copies.apply_copy(self.copy, self.item)


@dataclass(frozen=True)
class Written:
    """What was put into the row: the stored object, and the change in words as Django's log keeps it."""

    item: object
    message: object = ""

    @property
    def words(self) -> str:
        return json.dumps(self.message) if isinstance(self.message, list) else str(self.message)


@dataclass(frozen=True)
class Outcome:
    """What came of saving or publishing; without an `item` nothing was stored."""

    action: Action
    item: object = None
    in_copy: bool = False
    # Whether languages that were not chosen wait in the working copy.
    has_remainder: bool = False
    findings: checklist.Findings = field(default_factory=checklist.Findings)
    # Whether the checklist stood against it.
    is_barred: bool = False


def locked(item):
    """The item as it is stored, locked until the transaction ends: one saving or step at a time."""
    return type(item)._base_manager.select_for_update().get(pk=item.pk)


def save(item, *, by, write, model=None, action=Action.SAVED) -> Outcome:
    """Store what `write` writes, in the row of the item or in its working copy.

    `write` is called with the `Intent`, while the item is locked and the text of its working copy stands in
    its row; it answers with `Written`, or None when it stored nothing. An exception of it undoes everything.
    """
    return _carry_out(item, write, model=model, by=by, action=action)


def publish(
    item, *, by, languages=LANGUAGES, moment=None, reason="", write=None, model=None, action=None
) -> Outcome:
    """Publish an item, or its working copy, now or at a later moment; now also in some languages only.

    Where the checklist stands against it, nothing is stored, unless somebody with the right gives a `reason`.
    Raises PermissionDenied, and ValidationError where the item itself cannot be public.
    """
    if not rights.may_publish(by, model or type(item)) or (
        item is not None and not rights.may_write(by, item)
    ):
        raise PermissionDenied
    action = action or (Action.SCHEDULED if moment else Action.PUBLISHED)
    return _carry_out(
        item,
        write or _as_it_is,
        model=model,
        by=by,
        action=action,
        languages=languages,
        moment=moment,
        reason=reason,
        writes_text=write is not None,
    )


@transaction.atomic
def publish_copy(copy) -> Outcome | None:
    """Let a scheduled copy take the place of its item, as was decided; None when it is not due any more."""
    item = copy.content_type.model_class()._base_manager.filter(pk=copy.object_id).first()
    if item is None or locked(item).binned_at is not None:
        copy.delete()
        return None
    if not type(copy).objects.due().filter(pk=copy.pk).exists():
        return None
    options = {"moment": copy.publish_at, "action": Action.PUBLISHED, "writes_text": False}
    return _carry_out(item, _take_its_place, by=copy.updated_by, is_decided=True, **options)


@transaction.atomic
def _carry_out(item, write, *, by, model=None, is_decided=False, **options) -> Outcome:
    if item is not None:
        item = locked(item)
        journal.ensure_first_step(type(item), item.pk)
    intent = Intent.of(item, by, model, **options)
    with transaction.atomic():
        live = snapshots.take(item) if intent.takes_some_languages else None
        intent.open_copy()
        written = write(intent)
        if written is None:
            transaction.set_rollback(True)
            return Outcome(intent.action)
        remainder = live and copies.hold_back(written.item, live, intent.languages, by)
        is_checked = intent.is_publishable and not is_decided
        findings = checklist.check(written.item) if is_checked else checklist.Findings()
        overridden = intent.goes_public and bool(findings.errors)
        if overridden and not (intent.reason and rights.may_override(by)):
            transaction.set_rollback(True)
            return Outcome(intent.action, findings=findings, is_barred=True)
        if intent.goes_to_copy:
            revision = snapshots.record(written.item, by, written.words)
            versions = list(revision.version_set.all())
            transaction.set_rollback(True)
    reason = intent.reason if overridden else ""
    if intent.goes_to_copy:
        _store_copy(intent, snapshots.clone(revision, versions, by), reason)
    else:
        _store_row(
            intent, written.item, remainder, Action.OVERRIDDEN if overridden else intent.action, reason
        )
    if is_checked:
        checklist.save(item or written.item, findings)
    return Outcome(intent.action, written.item, intent.goes_to_copy, bool(remainder), findings)


def _store_row(intent, item, remainder, action, reason):
    if intent.is_publishable:
        copies.drop(item)
    journal.record_step(item, action, intent.by, reason)
    copies.save_remainder(item, remainder, intent.by)


def _store_copy(intent, revision, reason):
    status, moment = _state_of_copy(intent)
    schedule.plan(copies.store(intent.item, revision, intent.by, status=status, publish_at=moment))
    action = Action.COPY_SAVED if intent.action == Action.SAVED else intent.action
    journal.record_step(
        intent.item, Action.OVERRIDDEN if reason else action, intent.by, reason, revision=revision
    )


def _state_of_copy(intent):
    """The status and the moment of the copy after the step; None for a status that stays."""
    status = workflow.LEADS_TO.get(intent.action)
    if status is None and intent.copy and intent.copy.status == Status.SCHEDULED:
        # What somebody without the right changes does not go public by itself any more.
        if not rights.may_publish(intent.by, intent.model):
            return Status.IN_REVIEW, None
        return None, intent.copy.publish_at
    return status, intent.moment


# --- What is written where no text is -----------------------------------------------------------------


def _as_it_is(intent) -> Written:
    """The item with the text it has, made public; languages nobody has seen yet only if chosen."""
    item, moment = intent.item, intent.moment
    if intent.copy is None and not item.is_public:
        released = item.languages or item.ready_languages
        item.languages = [code for code in released if code in intent.languages]
    if not intent.goes_to_copy and not (moment is None and item.is_public):
        item.status = Status.SCHEDULED if moment else Status.PUBLISHED
        item.published_at = moment or _not_later_than_now(item.published_at)
    with translation.override(DEFAULT_LANGUAGE):
        item.full_clean()
    item.save()
    return Written(item)


def _take_its_place(intent) -> Written:
    """The item with the text of its copy; if it was not public any more, it is from that moment on."""
    item = intent.item
    if item.status not in PUBLIC_STATUSES:
        item.status, item.published_at = Status.PUBLISHED, intent.moment
        item.save()
    return Written(item)


def _not_later_than_now(moment):
    now = timezone.now()
    return moment if moment and moment <= now else now
