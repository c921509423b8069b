"""In which languages a page exists whose item is released by its name alone.

The name of a person is known in three languages long before a biography is written in all of them: the
item is released, and its page is in the language of its text.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.functions import Coalesce, NullIf

from infocentre.content.languages import LANGUAGES


def text_languages(item, texts) -> list[str]:
    """The released languages of the first of `texts` that is written in one; without any, all of them."""
    for field in texts:
        if written := [code for code in item.languages if getattr(item, f"{field}_{code}")]:
            return written
    return list(item.languages)


def text_languages_field(*texts):
    """The same as a column that the database keeps, for lists that do not load the texts."""
    output = ArrayField(models.CharField(max_length=2))
    written = (NullIf(_released_with(field), Value([], output_field=output)) for field in texts)
    return models.GeneratedField(
        expression=Coalesce(*written, F("languages")), output_field=output, db_persist=True
    )


def _released_with(field):
    """The released languages that have a text in `field`, as an array."""
    cases = (
        Case(When(Q(languages__contains=[code], **{f"{field}_{code}__gt": ""}), then=Value(code)))
        for code in LANGUAGES
    )
    template = "array_remove(ARRAY[%(expressions)s]::varchar(2)[], NULL)"
    return Func(*cases, template=template, output_field=ArrayField(models.CharField(max_length=2)))
