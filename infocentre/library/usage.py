"""Finds where library objects are used, and replaces them."""

import re
from functools import reduce
from operator import or_
from typing import NamedTuple

from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Replace

from infocentre.content.fields import RichTextField
from infocentre.library.models import Picture

PICTURE_IN_TEXT = re.compile(r'data-picture="(\d+)"')


class Use(NamedTuple):
    """An object and the field of it that refers to a thing of the library."""

    item: models.Model
    field: models.Field


def relations(model) -> list[models.ForeignKey]:
    """Every foreign key to a model of the library, those behind many-to-many fields too."""
    return [
        field
        for owner in apps.get_models(include_auto_created=True)
        for field in owner._meta.concrete_fields
        if field.is_relation and field.remote_field.model is model and field.model is owner
    ]


def rich_texts() -> list[tuple[type[models.Model], list[models.Field]]]:
    """Every model with rich text, and its columns."""
    found = []
    for model in apps.get_models():
        columns = [field for field in model._meta.concrete_fields if isinstance(field, RichTextField)]
        if columns:
            found.append((model, columns))
    return found


def text_marks(item) -> list[str]:
    """How rich text refers to an object: by id where shown, by URL where linked."""
    shown = [f'data-picture="{item.pk}"'] if isinstance(item, Picture) else []
    return [*shown, item.file.url]


def mentions(item, column) -> Q:
    named = Q()
    for mark in text_marks(item):
        named |= Q(**{f"{column.name}__contains": mark})
    return named


def uses_of(item) -> list[Use]:
    """Everything that refers to `item`; of a text in several languages, the first column that does.

    Where it is used is asked of all kinds at once, then each kind that was found is loaded once.
    """
    places, queries = [], []
    for key in relations(type(item)):
        queries.append(_hits(key.model, Q(**{key.name: item.pk}), Value(len(places))))
        places.append(key)
    for model, columns in rich_texts():
        first = [
            When(mentions(item, column), then=Value(len(places) + n)) for n, column in enumerate(columns)
        ]
        condition = reduce(or_, (mentions(item, column) for column in columns))
        queries.append(_hits(model, condition, Case(*first, output_field=models.IntegerField())))
        places += columns
    hits = sorted(queries[0].union(*queries[1:], all=True))
    keys = {}
    for place, key in hits:
        keys.setdefault(places[place].model, set()).add(key)
    owners = {model: model._base_manager.in_bulk(found) for model, found in keys.items()}
    return [Use(owners[places[place].model][key], places[place]) for place, key in hits]


def _hits(model, condition, place):
    """Rows of (place, key). A plain queryset: that of translated models mixes up columns of a union."""
    rows = models.QuerySet(model).filter(condition).order_by()
    return rows.annotate(use_place=place).values_list("use_place", "pk")


def used(model):
    """The condition under which an object of the library is used; texts are read for it."""
    keys = set()
    for key in relations(model):
        keys |= set(key.model._base_manager.exclude(**{key.name: None}).values_list(key.attname, flat=True))
    if model is Picture:
        keys |= pictures_in_texts()
    return Q(pk__in=keys) | Q(file__in=files_in_texts(model))


def texts_with(mark):
    for model, columns in rich_texts():
        for column in columns:
            rows = model._base_manager.filter(**{f"{column.name}__contains": mark})
            yield from rows.values_list(column.name, flat=True)


def pictures_in_texts() -> set[int]:
    return {int(key) for text in texts_with("data-picture=") for key in PICTURE_IN_TEXT.findall(text)}


def files_in_texts(model) -> set[str]:
    """Names of the stored files that texts link to."""
    field = model._meta.get_field("file")
    start = field.storage.url(f"{model._meta.model_name}s/")
    address = re.compile(re.escape(start) + r'([^"?#<\s]+)')
    return {
        f"{model._meta.model_name}s/{name}" for text in texts_with(start) for name in address.findall(text)
    }


@transaction.atomic
def replace(old, new) -> int:
    """Replace `old` by `new` everywhere; returns the number of places."""
    count = 0
    for key in relations(type(old)):
        for owner in key.model._base_manager.select_for_update().filter(**{key.name: old.pk}):
            count += 1
            _repoint(owner, key, new)
    for model, columns in rich_texts():
        for column in columns:
            # In the database, so that the text around it stays as it is, whatever is allowed in texts today.
            text = F(column.name)
            for mark, other in zip(text_marks(old), text_marks(new), strict=True):
                text = Replace(text, Value(mark), Value(other), output_field=models.TextField())
            count += model._base_manager.filter(mentions(old, column)).update(**{column.name: text})
    return count


def _repoint(owner, key, new):
    """A gallery that has the new picture already does not get it twice: the old one goes."""
    rows = key.model._base_manager.filter(pk=owner.pk)
    try:
        with transaction.atomic():
            rows.update(**{key.name: new.pk})
    except IntegrityError:
        rows.delete()
