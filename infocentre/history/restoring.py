"""Restores an earlier version: as a working copy if the item is published, else in place."""

import json
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from infocentre.accounts import rights
from infocentre.content.languages import complete_languages
from infocentre.content.models import Publishable, Status
from infocentre.content.models.publication import PUBLIC_STATUSES
from infocentre.history import copies, journal, snapshots
from infocentre.history.models import Action
from infocentre.history.rolled_back import rolled_back

# Decided apart from the text: an earlier text does not take these decisions back.
PUBLICATION = ("languages", "published_at", "expires_at")


@dataclass
class Outcome:
    in_copy: bool
    missing: list[str] = field(default_factory=list)
    # Languages that were released and whose texts this version lacks.
    closed: list[str] = field(default_factory=list)


def may_restore(user, item) -> bool:
    """A version is restored as a whole: by those who may write all its languages."""
    return rights.may_write_all(user, item)


@transaction.atomic
def restore(item, step, user) -> Outcome:
    """Restore the text as of `step` for editing, without publishing it."""
    item = type(item)._base_manager.select_for_update().get(pk=item.pk)
    journal.ensure_first_step(type(item), item.pk)
    snapshot = snapshots.read(type(item), item.pk, step.revision.version_set.all())
    if snapshot is None:
        raise ValidationError(_("This version contains no text that could be restored."))
    missing = _free_of_taken_address(item, snapshot)
    closed = _as_published_now(item, snapshot)
    in_copy = _goes_to_copy(item)
    try:
        with transaction.atomic():
            missing += _into_copy(item, snapshot, user) if in_copy else _into_row(item, snapshot, user)
    except IntegrityError as error:
        raise ValidationError(
            _("This version conflicts with the current content of the site; nothing was changed.")
        ) from error
    return Outcome(in_copy, missing, closed)


def _as_published_now(item, snapshot):
    """Keep the released languages and the moments; give the languages that have to be closed nevertheless."""
    if not isinstance(item, Publishable):
        return []
    present = copies.present(item).fields
    snapshot.fields |= {name: present[name] for name in PUBLICATION}
    complete = complete_languages(item.required_texts, (present | snapshot.fields).get)
    # A list is stored as JSON within the JSON.
    released = json.loads(present["languages"])
    snapshot.fields["languages"] = json.dumps([code for code in released if code in complete])
    return [code for code in released if code not in complete]


def _goes_to_copy(item):
    """Items that are, will be or were public are never changed in place."""
    if not isinstance(item, Publishable):
        return False
    return item.status in PUBLIC_STATUSES or copies.copy_of(item) is not None


def _free_of_taken_address(item, snapshot):
    """Keep the current slug if another item has taken the old one."""
    slug = snapshot.fields.get("slug")
    if not slug or slug == getattr(item, "slug", slug):
        return []
    if not type(item)._base_manager.filter(slug=slug).exclude(pk=item.pk).exists():
        return []
    del snapshot.fields["slug"]
    return [str(item._meta.get_field("slug").verbose_name)]


def _into_row(item, snapshot, user):
    missing = snapshots.apply(item, snapshot)
    journal.record_step(item, Action.RESTORED, user)
    return missing


def _into_copy(item, snapshot, user):
    with rolled_back():
        restored = type(item)._base_manager.get(pk=item.pk)
        missing = snapshots.apply(restored, snapshot)
        revision = snapshots.record(restored, user)
        versions = list(revision.version_set.all())
    stored = snapshots.clone(revision, versions, user)
    copies.store(item, stored, user, status=Status.DRAFT)
    journal.record_step(item, Action.RESTORED, user, revision=stored)
    return missing
