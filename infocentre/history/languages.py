"""Publishing some languages of a working copy: which texts result."""

import json

from infocentre.content.composition import parts_of
from infocentre.content.languages import LANGUAGES
from infocentre.history.snapshots import Snapshot


def with_languages(model, live: Snapshot, copy: Snapshot, chosen) -> Snapshot:
    """`copy` in the chosen languages and in all that has none; `live` in the other languages.

    A part that is new comes with the texts of the chosen languages only.
    """
    others = [code for code in LANGUAGES if code not in chosen]
    fields = _chosen(model, live.fields, copy.fields, others)
    if "languages" in copy.fields:
        fields["languages"] = _released(model, live.fields, copy.fields, others)
    parts = {}
    for name, part in parts_of(model).items():
        before = live.parts.get(name, {})
        rows = copy.parts.get(name, {})
        parts[name] = {key: _chosen(part, before.get(key, {}), row, others) for key, row in rows.items()}
    return Snapshot(fields, parts, list(copy.topics))


def _chosen(model, live, copy, others):
    """A row of the copy with its texts in the other languages as they are live."""
    left = [column for column in model._meta.local_fields if getattr(column, "language", None) in others]
    texts = {column.name: live.get(column.name, None if column.null else "") for column in left}
    return copy | {name: text for name, text in texts.items() if name in copy}


def _released(model, live, copy, others):
    """Whether a language that was not chosen is released stays as it is."""
    column = model._meta.get_field("languages")
    before, after = (column.to_python(side.get("languages") or []) for side in (live, copy))
    released = [code for code in LANGUAGES if code in (before if code in others else after)]
    # As the serializer writes an array.
    return json.dumps(released)
