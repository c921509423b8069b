"""Working copies: stored beside the item, opened in its place, published over it."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from infocentre.content.models import Status
from infocentre.content.models.publication import PUBLIC_STATUSES
from infocentre.office import history
from infocentre.office.models import Action, Comment, WorkingCopy
from infocentre.office.versions import compare, graph
from infocentre.office.versions.languages import with_languages

# In the three languages at once: nobody is asking when it is written.
NOT_PUBLISHED = (
    "Жоспарланған өзгерістер жарияланбады: мәтінді тексеріп, қайта жоспарлаңыз. · "
    "Запланированные изменения не опубликованы: проверьте текст и запланируйте их снова. · "
    "The scheduled changes were not published: check the text and schedule them again. ({reason})"
)


def copy_of(item) -> WorkingCopy | None:
    return WorkingCopy.objects.of(item).select_related("revision", "updated_by").first()


def opened(copy, item):
    """Put the text of a copy into the row of its item: inside `what_if`, or to publish it."""
    snapshot = graph.read(type(item), item.pk, copy.revision.version_set.all())
    return graph.put_back(item, snapshot) if snapshot else graph.Lost()


def store(item, revision, user, *, status=None, publish_at=None) -> WorkingCopy:
    """Keep `revision` as the text of the item's working copy."""
    copy = WorkingCopy.objects.of(item).first() or WorkingCopy(item=item, created_by=user)
    copy.revision, copy.updated_by = revision, user
    copy.status = status or copy.status
    copy.publish_at = publish_at if copy.status == Status.SCHEDULED else None
    copy.save()
    return copy


def drop(item):
    WorkingCopy.objects.of(item).delete()


def hold_back(item, live, languages, user):
    """Leave the languages that were not chosen as they were in `live`.

    Gives the whole text as a revision, to be kept as what remains of the working copy; None when nothing is
    left to wait.
    """
    whole = graph.taken(item)
    chosen = with_languages(type(item), live, whole, languages)
    if not compare.summary(type(item), chosen, whole):
        return None
    remainder = graph.record(item, user)
    graph.put_back(item, chosen)
    return remainder


def keep_remainder(item, remainder, user):
    """What was not published goes on as the working copy."""
    if remainder is not None:
        store(item, remainder, user, status=Status.DRAFT)
        history.note(item, Action.COPY_SAVED, user, revision=remainder)


def publish_due(now=None) -> int:
    """Publish the scheduled copies whose moment has come; several processes may try at once."""
    return sum(_publish_one(key, now) for key in WorkingCopy.objects.due(now).values_list("pk", flat=True))


@transaction.atomic
def _publish_one(key, now) -> bool:
    copy = WorkingCopy.objects.due(now).select_for_update(skip_locked=True).filter(pk=key).first()
    if copy is None:
        return False
    try:
        with transaction.atomic():
            return _take_its_place(copy, now)
    except (IntegrityError, ValidationError) as error:
        # What cannot stand in the database any more must not fail each page: it waits for a person.
        copy.status, copy.publish_at = Status.DRAFT, None
        copy.save()
        Comment.objects.create(item=copy.item, text=NOT_PUBLISHED.format(reason=type(error).__name__))
        return False


def _take_its_place(copy, now) -> bool:
    model = copy.content_type.model_class()
    rows = model._base_manager.select_for_update()
    item = rows.filter(pk=copy.object_id, binned_at__isnull=True).first()
    if item is None:
        copy.delete()
        return False
    opened(copy, item)
    if item.status not in PUBLIC_STATUSES:
        item.status, item.published_at = Status.PUBLISHED, now or timezone.now()
        item.save()
    history.note(item, Action.PUBLISHED, copy.updated_by)
    copy.delete()
    return True
