"""Scheduled working copies whose moment has come."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from infocentre.content.models import Status
from infocentre.history.models import WorkingCopy
from infocentre.publishing.models import Comment
from infocentre.publishing.saving import publish_copy

# In the three languages at once: nobody is asking when it is written.
NOT_PUBLISHED = (
    "Жоспарланған өзгерістер жарияланбады: мәтінді тексеріп, қайта жоспарлаңыз. · "
    "Запланированные изменения не опубликованы: проверьте текст и запланируйте их снова. · "
    "The scheduled changes were not published: check the text and schedule them again. ({reason})"
)


def publish_due() -> int:
    """Publish every due copy; several workers may try at once, and a copy that fails stops no other."""
    return sum(_publish(copy) for copy in WorkingCopy.objects.due().select_related("updated_by"))


@transaction.atomic
def _publish(copy) -> bool:
    try:
        return publish_copy(copy) is not None
    except (IntegrityError, ValidationError) as error:
        # What cannot stand in the database any more waits for a person.
        WorkingCopy.objects.filter(pk=copy.pk).update(status=Status.DRAFT, publish_at=None)
        Comment.objects.create(item=copy.item, text=NOT_PUBLISHED.format(reason=type(error).__name__))
        return False
