"""When scheduled working copies are looked for: the worker publishes each at its second."""

from infocentre.content.models import Status
from infocentre.worker.queue import enqueue

JOB = "publishing.due_copies"


def plan(copy):
    """Have a scheduled copy published at its moment; one whose moment changes is planned for each."""
    if copy.status == Status.SCHEDULED:
        enqueue(JOB, run_at=copy.publish_at, key=f"{copy.pk}:{copy.publish_at.timestamp():.0f}")
