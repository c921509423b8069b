"""Steps that are taken with an item as it is, from its form or with many items at once."""

from functools import partial

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from infocentre.accounts import rights
from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Status
from infocentre.history import copies, journal
from infocentre.history.models import Action
from infocentre.publishing import checklist, saving, workflow
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


def resolve_comment(item, user, data):
    key = data.get("comment", "")
    open_ones = Comment.objects.of(item).filter(resolved_at__isnull=True)
    open_ones.filter(pk=key if key.isdigit() else 0).update(resolved_at=timezone.now())
    return _("The comment is resolved.")


@transaction.atomic
def drop(item, user, data):
    if not rights.may_write_all(user, item):
        raise PermissionDenied
    item = saving.locked(item)
    if copies.copy_of(item) is None:
        return _("There is no working copy.")
    copies.drop(item)
    journal.record_step(item, Action.DROPPED, user)
    return _("The working copy was discarded.")


def unpublish(item, user, data=None):
    return _leave_site(item, user, Action.UNPUBLISHED, _("{item} was taken off the site.")).format(item=item)


def archive(item, user, data=None):
    return _leave_site(item, user, Action.ARCHIVED, _("{item} was archived.")).format(item=item)


@transaction.atomic
def _leave_site(item, user, action, words):
    """Only the row leaves: a working copy of it stays as it is."""
    if not rights.may_publish(user, type(item)) or not rights.may_write(user, item):
        raise PermissionDenied
    item = saving.locked(item)
    journal.ensure_first_step(type(item), item.pk)
    item.status = workflow.LEADS_TO[action]
    item.save()
    journal.record_step(item, action, user)
    return words


@transaction.atomic
def put_back(item, user, status):
    """Undo the step that took an item off the site, as long as nothing else was done with it since."""
    if not rights.may_publish(user, type(item)) or not rights.may_write(user, item):
        raise PermissionDenied
    item = saving.locked(item)
    last = journal.latest(item)
    if item.binned_at or last is None or last.action not in LEAVING.values():
        raise ValidationError(_("Something else was done with it since."))
    item.status = status
    item.save()
    journal.record_step(item, workflow.STEP_TO.get(status, Action.SAVED), user)


def send(item, user):
    """Send a draft, or the working copy of an item, for review."""
    if not rights.may_write(user, item):
        raise PermissionDenied
    saving.save(item, by=user, write=partial(_into_review, user), action=Action.SENT)


def _into_review(user, intent):
    item = intent.item
    if intent.copy is None and item.is_public:
        raise ValidationError(_("There is nothing to review: visitors already see this text."))
    if intent.status == Status.SCHEDULED and not rights.may_publish(user, intent.model):
        # Its moment is decided; only those who publish take it back.
        raise PermissionDenied
    if intent.copy is None:
        item.status = Status.IN_REVIEW
        item.save()
    return saving.Written(item)


def publish(item, user, moment=None, languages=LANGUAGES):
    """Publish an item of a list; raises ValidationError with what the checklist has against it."""
    outcome = saving.publish(item, by=user, moment=moment, languages=languages)
    if outcome.is_barred:
        errors = checklist.Findings(outcome.findings.errors).as_data()
        raise ValidationError([each.sentence for each in checklist.shown(errors, type(item))])


# Steps that take an item off the site; they can be undone.
LEAVING = {"unpublish": Action.UNPUBLISHED, "archive": Action.ARCHIVED}

STEPS = {
    "comment": comment,
    "settle": resolve_comment,
    "drop": drop,
    "unpublish": unpublish,
    "archive": archive,
}
