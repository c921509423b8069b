"""Querysets that are compiled to SQL once.

Building and compiling a queryset over our wide translated tables takes Django three times as long as
asking the database, and the queries that every visitor's page makes never change but for their values.
With `COMPILED_QUERIES` off they are built on each call. The answers are the same: it is there for the day
when a new Django no longer lets itself be asked in this way.
"""

import copy
import threading
from datetime import UTC, datetime

from django.conf import settings
from django.db import connection
from django.db.models import prefetch_related_objects
from django.utils import timezone

from infocentre.content.languages import reader_language

NOW = datetime(1, 2, 3, 4, 5, 6, tzinfo=UTC)


def marker(value, place):
    """A placeholder for the `place`th value during compilation, unlike any real value."""
    return -2_000_000_000 - place if isinstance(value, int) else f"\ue000{place}"


class CompiledQuery:
    """A query that is compiled on its first use in a thread and language, and only asked from then on.

    `build(now, *values)` returns the queryset; the values must reach its SQL as they are. `related(*values)`
    gives what to prefetch, anew each time: inside the queryset it would keep the moment of the first use.
    The answer is a list, since a queryset could be narrowed further and would silently not be.
    """

    def __init__(self, build, related=None):
        self.build = build
        self.related = related
        self.compiled = threading.local()

    def __call__(self, *values) -> list:
        rows = list(self.asking(values) if settings.COMPILED_QUERIES else self.built(timezone.now(), values))
        if self.related:
            prefetch_related_objects(rows, *self.related(*values))
        return rows

    def asking(self, values):
        """The queryset of `values` at this moment, with its SQL written."""
        known = self.compiled.__dict__
        key = (reader_language(), connection.settings_dict["NAME"], tuple(type(value) for value in values))
        if key not in known:
            known[key] = self.compile(values)
        queryset, compiler, sql, slots = known[key]
        given = {NOW: timezone.now()} | {marker(value, place): value for place, value in enumerate(values)}
        params = tuple(slot if isinstance(slot, list) else given.get(slot, slot) for slot in slots)
        written = copy.copy(compiler)
        written.as_sql = lambda *args, **kwargs: (sql, params)
        answer = queryset._chain()
        answer.query.get_compiler = lambda *args, **kwargs: written
        return answer

    def compile(self, values):
        queryset = self.built(NOW, [marker(value, place) for place, value in enumerate(values)])
        compiler = queryset.query.get_compiler(connection=connection)
        sql, params = compiler.as_sql()
        return queryset, compiler, sql, params

    def built(self, now, values):
        queryset = self.build(now, *values)
        if queryset._prefetch_related_lookups:
            raise TypeError(
                "Give what to prefetch as `related`: in the queryset its moment would never change."
            )
        return queryset
