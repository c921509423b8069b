"""Which objects of entries can still be opened, asked for once a page."""

from django.apps import apps
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import CharField, QuerySet, Value
from django.db.models.functions import Cast


def existing_objects(entries) -> set[tuple[str, str]]:
    """(kind, number) of those that exist and that the office has a form for."""
    wanted = {}
    for entry in entries:
        if entry.kind and entry.object_id:
            wanted.setdefault(entry.kind, set()).add(entry.object_id)
    found = (_query(kind, ids) for kind, ids in sorted(wanted.items()))
    queries = [query for query in found if query is not None]
    if not queries:
        return set()
    return set(queries[0].union(*queries[1:], all=True) if len(queries) > 1 else queries[0])


def _query(kind, ids):
    try:
        model = apps.get_model(kind)
        keys = [model._meta.pk.to_python(id_) for id_ in ids]
    except (LookupError, ValueError, ValidationError):
        return None
    if not admin.site.is_registered(model):
        return None
    # A plain query: that of translated models mixes up the order of columns, by which a union pairs them.
    rows = QuerySet(model).filter(pk__in=keys).order_by()
    return rows.values_list(Value(kind, CharField()), Cast("pk", CharField()))
