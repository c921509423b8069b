"""Adding work to the queue."""

import json

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection
from django.utils import timezone

from infocentre.worker.registry import handlers

# A job that waits under the same key is not doubled but locked: no worker begins it before the caller's
# changes, which it may be about, are committed. One already begun may have read what was there before.
ENQUEUE = """
INSERT INTO worker_job (kind, payload, key, state, run_at, attempts, max_attempts, error, created_at)
VALUES (%s, %s, %s, 'waiting', %s, 0, %s, '', %s)
ON CONFLICT (kind, key) WHERE (attempts = 0 AND key > '' AND state = 'waiting')
DO UPDATE SET run_at = LEAST(worker_job.run_at, excluded.run_at)
RETURNING id
"""


def enqueue(kind, payload=None, run_at=None, key=None) -> int:
    """Have `kind` done in the background once the caller's transaction is committed; returns its number.

    `payload` is given to the handler as keyword arguments. Jobs of one `key` are done once for all that were
    asked for until it begins.
    """
    handler = handlers[kind]
    now = timezone.now()
    data = json.dumps(payload or {}, cls=DjangoJSONEncoder)
    with connection.cursor() as cursor:
        cursor.execute(ENQUEUE, [kind, data, key or "", run_at or now, handler.max_attempts, now])
        return cursor.fetchone()[0]
