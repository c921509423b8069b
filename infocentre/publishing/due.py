"""Scheduled working copies: the worker publishes each at its second."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from infocentre.content.models import Status
from infocentre.content.models.publication import PUBLIC_STATUSES
from infocentre.history import journal
from infocentre.history.copies import opened
from infocentre.history.models import Action, WorkingCopy
from infocentre.publishing.models import Comment
from infocentre.worker.queue import enqueue

JOB = "publishing.due_copies"
# In the three languages at once: nobody is asking when it is written.
NOT_PUBLISHED = (
    "Жоспарланған өзгерістер жарияланбады: мәтінді тексеріп, қайта жоспарлаңыз. · "
    "Запланированные изменения не опубликованы: проверьте текст и запланируйте их снова. · "
    "The scheduled changes were not published: check the text and schedule them again. ({reason})"
)


def plan(copy):
    """Have a scheduled copy published at its moment; one whose moment changes is planned for each."""
    if copy.status == Status.SCHEDULED:
        enqueue(JOB, run_at=copy.publish_at, key=f"{copy.pk}:{copy.publish_at.timestamp():.0f}")


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
    journal.note(item, Action.PUBLISHED, copy.updated_by)
    copy.delete()
    return True
