"""One opening or saving of an item's form: what it is done to, and what comes of it."""

import json
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from infocentre.accounts import rights
from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Status
from infocentre.history import copies, journal, snapshots
from infocentre.history.models import Action, WorkingCopy
from infocentre.publishing import checklist, due, workflow


@dataclass
class Editing:
    user: object
    model: type
    item: object = None
    copy: WorkingCopy | None = None
    action: Action = Action.SAVED
    publish_at: datetime | None = None
    # What the admin stored while the form was handled, and how it put the change into words.
    saved: object = None
    message: object = ""
    findings: checklist.Findings = field(default_factory=checklist.Findings)
    lost: list = field(default_factory=list)
    # The languages that are published; what is left out stays in the working copy.
    languages: tuple = LANGUAGES
    live: snapshots.Snapshot | None = None
    remainder: object = None

    @property
    def goes_to_copy(self) -> bool:
        """Whether what is saved is kept beside the item rather than in its row."""
        if self.item is None or self.action == Action.PUBLISHED:
            return False
        return self.copy is not None or workflow.needs_copy(self.item, self.user)

    @property
    def status(self):
        if self.copy:
            return self.copy.status
        return self.item.status if self.item else Status.DRAFT

    def open_copy(self):
        if self.takes_some_languages:
            self.live = snapshots.taken(self.item)
        if self.copy:
            self.lost = copies.opened(self.copy, self.item)

    @property
    def takes_some_languages(self) -> bool:
        """Whether only a part of the working copy is to be published."""
        return self.action == Action.PUBLISHED and self.copy is not None and self.languages != LANGUAGES

    # --- After the form has stored its values, in the same transaction ------------------------------

    def hold_back(self):
        """Leave the languages that were not chosen as visitors see them; the rest stays a working copy."""
        if self.takes_some_languages:
            self.remainder = copies.hold_back(self.saved, self.live, self.languages, self.user)

    def is_barred(self, reason) -> bool:
        """Whether the checklist stands against publishing, and nobody with the right overrides it."""
        self.findings = checklist.check(self.saved)
        if self.action not in workflow.GOING_PUBLIC or not self.findings.errors:
            return False
        return not (reason and rights.may_override(self.user))

    def keep(self, reason=""):
        """Keep what was stored as a step of the history; what belongs into a working copy is undone first.

        Gives what is left to be done when the transaction has ended.
        """
        overridden = self.action in workflow.GOING_PUBLIC and bool(self.findings.errors)
        reason = reason if overridden else ""
        if self.goes_to_copy:
            revision = snapshots.record(self.saved, self.user, self._words())
            versions = list(revision.version_set.all())
            transaction.set_rollback(True)
            return lambda: self._keep_copy(revision, versions, reason)
        copies.drop(self.saved)
        action = Action.OVERRIDDEN if overridden else self.action
        journal.note(self.saved, action, self.user, reason)
        copies.keep_remainder(self.saved, self.remainder, self.user)
        self._keep_checklist(self.saved)
        return lambda: None

    @transaction.atomic
    def _keep_copy(self, revision, versions, reason):
        kept = snapshots.clone(revision, versions, self.user)
        due.plan(
            copies.store(
                self.item, kept, self.user, status=self._status_of_copy(), publish_at=self.publish_at
            )
        )
        action = Action.COPY_SAVED if self.action == Action.SAVED else self.action
        journal.note(self.item, Action.OVERRIDDEN if reason else action, self.user, reason, revision=kept)
        self._keep_checklist(self.item)

    def _status_of_copy(self):
        status = workflow.LEADS_TO.get(self.action)
        if status is None and self.copy and self.copy.status == Status.SCHEDULED:
            # What somebody without the right changes does not go public by itself any more.
            if not rights.may_publish(self.user, self.model):
                return Status.IN_REVIEW
            self.publish_at = self.copy.publish_at
        return status

    def _keep_checklist(self, item):
        checklist.keep(item, self.findings)

    def _words(self) -> str:
        """The change as Django's log keeps it: data that is put into words for whoever reads it."""
        return json.dumps(self.message) if isinstance(self.message, list) else str(self.message)
