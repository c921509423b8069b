"""Steps that are taken with an item as it is, from its form or with many items at once."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from infocentre.accounts import rights
from infocentre.content.languages import DEFAULT_LANGUAGE, LANGUAGES
from infocentre.content.models import Status
from infocentre.history import copies, journal, snapshots
from infocentre.history.models import Action
from infocentre.publishing import checklist, due, workflow
from infocentre.publishing.models import Comment


@transaction.atomic
def take(name, item, user, data) -> str:
    """Take the step of this name; give the words that say what was done."""
    step = STEPS.get(name)
    if step is None:
        raise Http404
    return step(item, user, data)


def comment(item, user, data):
    text = data.get("text", "").strip()[:2000]
    if not text:
        return _("An empty comment was not added.")
    Comment.objects.create(item=item, author=user, text=text)
    return _("The comment was added.")


def settle(item, user, data):
    key = data.get("comment", "")
    open_ones = Comment.objects.of(item).filter(resolved_at__isnull=True)
    open_ones.filter(pk=key if key.isdigit() else 0).update(resolved_at=timezone.now())
    return _("The comment is settled.")


def drop(item, user, data):
    if not rights.may_write(user, item):
        raise PermissionDenied
    copy = copies.copy_of(item)
    if copy is None:
        return _("There is no working copy.")
    copies.drop(item)
    journal.note(item, Action.DROPPED, user)
    return _("The working copy was dropped.")


def unpublish(item, user, data=None):
    return _leave_site(item, user, Action.UNPUBLISHED, _("{item} was taken off the site.")).format(item=item)


def archive(item, user, data=None):
    return _leave_site(item, user, Action.ARCHIVED, _("{item} was archived.")).format(item=item)


def _leave_site(item, user, action, words):
    _demand_publishing(item, user)
    journal.ensure_beginning(type(item), item.pk)
    item.status = workflow.LEADS_TO[action]
    item.save()
    journal.note(item, action, user)
    return words


def send(item, user):
    """Send a draft, or the working copy of an item, for review."""
    if not rights.may_write(user, item):
        raise PermissionDenied
    copy = copies.copy_of(item)
    if copy is not None:
        copy.status, copy.publish_at = Status.IN_REVIEW, None
        journal.note_of_copy(copy, Action.SENT, user)
        return
    if item.is_public:
        raise ValidationError(_("There is nothing to review: visitors see this text already."))
    if workflow.needs_copy(item, user):
        # Its moment is decided; only those who publish take it back.
        raise PermissionDenied
    item.status = Status.IN_REVIEW
    item.save()
    journal.note(item, Action.SENT, user)


@transaction.atomic
def publish(item, user, moment=None, languages=LANGUAGES):
    """Publish an item, or its working copy, now or at a later moment; now also in some languages only.

    Raises ValidationError with what stands against it; nothing is changed then.
    """
    _demand_publishing(item, user)
    journal.ensure_beginning(type(item), item.pk)
    copy = copies.copy_of(item)
    if copy is not None and moment is not None:
        copy.status, copy.publish_at = Status.SCHEDULED, moment
        journal.note_of_copy(copy, Action.SCHEDULED, user)
        due.plan(copy)
        return
    remainder = _take_languages(item, copy, user, languages)
    if not (moment is None and item.is_public):
        item.status = Status.SCHEDULED if moment else Status.PUBLISHED
        item.published_at = moment or _not_later_than_now(item.published_at)
    findings = _check(item)
    item.save()
    checklist.keep(item, findings)
    copies.drop(item)
    journal.note(item, Action.SCHEDULED if moment else Action.PUBLISHED, user)
    copies.keep_remainder(item, remainder, user)


def _take_languages(item, copy, user, languages):
    """Put the chosen languages of a working copy into the item; what else there is of it remains.

    What visitors have not seen yet is released in the chosen languages alone.
    """
    if copy is not None:
        live = snapshots.taken(item)
        copies.opened(copy, item)
        return copies.hold_back(item, live, languages, user) if languages != LANGUAGES else None
    if not item.is_public:
        item.languages = [code for code in item.languages if code in languages]
    return None


def _check(item):
    """The checklist of an item that is to be published; raises what stands against it."""
    with translation.override(DEFAULT_LANGUAGE):
        item.full_clean()
    findings = checklist.check(item)
    if findings.errors:
        errors = checklist.Findings(findings.errors).as_data()
        raise ValidationError([each.sentence for each in checklist.shown(errors, type(item))])
    return findings


def _not_later_than_now(moment):
    now = timezone.now()
    return moment if moment and moment <= now else now


def _demand_publishing(item, user):
    if not rights.may_publish(user, type(item)) or not rights.may_write(user, item):
        raise PermissionDenied


STEPS = {"comment": comment, "settle": settle, "drop": drop, "unpublish": unpublish, "archive": archive}
