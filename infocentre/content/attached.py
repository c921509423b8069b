"""Related lists as JSON columns of their item, instead of a query for each list.

The page of an event shows its topics, speakers, organisers, papers, lectures and news: a query for each
would pass the budget of a page, and each round trip costs more than the rows themselves.
"""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from infocentre.content.languages import all_languages
from infocentre.content.models import TaggedItem


def attached(queryset, *columns) -> ArraySubquery:
    """The rows of `queryset` with these columns, as an annotation; it refers to the item by `OuterRef`.

    `objects_of` makes objects of them. A column of a related object is named as in a lookup: `file__size`.
    """
    row = JSONObject(**{column: column for column in columns})
    # Named in a step of its own: modeltranslation takes `values()` without a name for all columns.
    return ArraySubquery(queryset.annotate(attached_row=row).values("attached_row"))


def objects_of(model, rows) -> list:
    """Objects of `model` from rows that `attached` brought; their other columns are deferred."""
    return [object_of(model, row) for row in rows or ()]


def of_item(item, parts) -> list:
    """Parts that were asked for by the key of their item, with the item: they are read in its languages."""
    for part in parts:
        part._meta.get_field(part.part_of).set_cached_value(part, item)
    return parts


def object_of(model, row):
    own, through = {}, {}
    for column, value in row.items():
        relation, _separator, rest = column.partition("__")
        if rest:
            through.setdefault(relation, {})[rest] = value
        else:
            own[column] = value
    fields = [field for field in model._meta.concrete_fields if {field.name, field.attname} & own.keys()]
    values = [_value(field, own) for field in fields]
    item = model.from_db(None, [field.attname for field in fields], values)
    for relation, columns in through.items():
        known = any(value is not None for value in columns.values())
        field = model._meta.get_field(relation)
        # Not by assignment, which would ask for the key of an object that came without it.
        field.set_cached_value(item, object_of(field.related_model, columns) if known else None)
    return item


def _value(field, row):
    value = row[field.name] if field.name in row else row[field.attname]
    return value if field.is_relation else field.to_python(value)


def topic_rows(model):
    """The topics of an item, brought along with it."""
    tagged = TaggedItem.objects.of(model).filter(object_id=OuterRef("pk"))
    names = [f"tag__{name}" for name in all_languages("name")]
    return attached(tagged, "tag__slug", *names)


def topics_of(rows):
    return [item.tag for item in objects_of(TaggedItem, rows)]
