"""References in rich text: finding them and looking them up in one query.

A text stores the model and id of what it shows, never a copy: addresses, captions and posters are those
of today, in the language of the page, and what is not public (any more) is simply not shown.
"""

import re
from collections import defaultdict
from typing import NamedTuple

from django.apps import apps
from django.db.models import F, Value
from django.db.models.functions import JSONObject
from django.utils import timezone

from infocentre.content.attached import object_of
from infocentre.content.columns import COVER, IDENTITY, below
from infocentre.content.columns import PICTURE as SHOWN_PICTURE
from infocentre.content.fields import RichTextField
from infocentre.content.kinds import kind_of
from infocentre.content.languages import all_languages
from infocentre.content.models import Publishable
from infocentre.content.richtext.cleaning import clean

PICTURE, RECORDING, LECTURE = "library.picture", "lectures.recording", "lectures.lecture"
PICTURE_COLUMNS = [*SHOWN_PICTURE, "credit", *all_languages("caption")]
RECORDING_COLUMNS = ["kind", "media", "language", "duration", *all_languages("title")]
RECORDING_COLUMNS += below("lecture", [*IDENTITY, *COVER, *all_languages("title")])
WRITTEN = re.compile(
    r'<figure data-picture="(?P<picture>\d+)"'
    r'|<div data-recording="(?P<recording>\d+)"'
    r'|<a href="item:(?P<kind>[a-z.]+):(?P<item>\d+)"'
)
UNKNOWN = object()


class Reference(NamedTuple):
    """The kind (`app.model`) and the key of something a text refers to."""

    kind: str
    key: int


def references_in(html: str) -> set[Reference]:
    """What a clean text refers to."""
    found = set()
    for match in WRITTEN.finditer(html):
        if match["picture"]:
            found.add(Reference(PICTURE, int(match["picture"])))
        elif match["recording"]:
            found.add(Reference(RECORDING, int(match["recording"])))
        else:
            found.add(Reference(match["kind"], int(match["item"])))
    return found


def linkable_models() -> dict:
    """Every kind of item that has a page of its own, by its label."""
    models = (model for model in apps.get_models() if issubclass(model, Publishable))
    return {model._meta.label_lower: model for model in models if hasattr(model, "get_absolute_url")}


def look_up(references, *, published=True) -> dict:
    """The objects behind `references`, in one query; with `published`, only what visitors may see."""
    keys = defaultdict(set)
    for reference in references:
        keys[reference.kind].add(reference.key)
    linkable = linkable_models()
    now = timezone.now()
    parts = [
        _rows(kind, keys[kind], linkable, now if published else None)
        for kind in sorted(keys)
        if kind in (PICTURE, RECORDING) or kind in linkable
    ]
    if not parts:
        return {}
    rows = parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0]
    return {Reference(kind, key): object_of(apps.get_model(kind), row) for kind, key, row in rows}


def _rows(kind, keys, linkable, now):
    """Rows of (kind, key, columns), alike for every kind, to be united."""
    model = apps.get_model(kind)
    rows = model.objects.all()
    if kind == PICTURE:
        columns = PICTURE_COLUMNS
    elif kind == RECORDING:
        columns = RECORDING_COLUMNS
        if now:
            rows = rows.filter(lecture__in=apps.get_model(LECTURE).objects.published(now).values("pk"))
    else:
        columns = ["languages", *kind_of(model).address]
        rows = rows.published(now) if now else rows
    row = JSONObject(id="pk", **{column: column for column in columns})
    return (
        rows.filter(pk__in=keys)
        .order_by()
        .annotate(reference_kind=Value(kind), reference_key=F("pk"), reference_row=row)
        .values_list("reference_kind", "reference_key", "reference_row")
    )


def rich_fields(model) -> list[str]:
    """The names of the rich texts of a model, without their columns for each language."""
    fields = (field for field in model._meta.fields if isinstance(field, RichTextField))
    return [field.name for field in fields if not hasattr(field, "translated_field")]


def gather(*items) -> None:
    """Look up the references in the texts of these items; called once per page.

    It asks the database once, and not at all where the texts refer to nothing.
    """
    wanted = set()
    for item in items:
        for name in rich_fields(item._meta.model):
            if f"{name}_kk" in item.__dict__:
                wanted |= references_in(clean(item.text(name).text))
    found = look_up(wanted) if wanted else {}
    for item in items:
        item._references = found


def targets_of(item) -> dict:
    """What `gather` found for an item."""
    if not hasattr(item, "_references"):
        gather(item)
    return item._references
