"""Columns of the lists."""

from django.contrib import admin
from django.db.models import CharField, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from infocentre.content.dates import as_typed
from infocentre.content.languages import (
    FALLBACKS,
    LANGUAGES,
    SHORT_NAMES,
    reader_language,
    translated,
)
from infocentre.content.models import Status
from infocentre.office import states
from infocentre.translations.listing import by_urgency

# How far each language is: a narrow column for each, so that lists can be sorted by any of them.
LANGUAGE_COLUMNS = tuple(f"in_{code}" for code in LANGUAGES)


def status_chip(status):
    """The editorial status as a small coloured word."""
    return format_html('<span class="chip chip--{}">{}</span>', status, Status(status).label)


def language_column(code):
    @admin.display(description=SHORT_NAMES[code], ordering=by_urgency(code))
    def column(self, obj):
        released, state = getattr(obj, "languages", None), getattr(obj, f"state_{code}")
        mark = states.mark_of(getattr(obj, f"complete_{code}"), released, code)
        is_original = getattr(obj, "original_language", None) == code
        return states.mark(code, states.MARKS.get(state, mark), released, is_original=is_original)

    return column


def title_key(title_field):
    """The title in the reader's language or the next best, as the database can order by it."""
    names = [f"{title_field}_{code}" for code in FALLBACKS[reader_language()]]
    text = CharField()
    filled = [NullIf(name, Value(""), output_field=text) for name in names]
    return Coalesce(*filled, Value(""), output_field=text)


# The columns themselves: methods of every admin of translated content.


@admin.display(description=_("title"), ordering="headline_key")
def headline(self, obj):
    """The title for this reader, whatever is released; a borrowed one says which language it is in."""
    title = translated(obj, self.title_field)
    if not title or title.language == reader_language():
        return title.text or str(obj)
    return format_html('<span lang="{}">{}</span>', title.language, title.text)


@admin.display(description=_("status"), ordering="status")
def status_column(self, obj):
    return status_chip(obj.status)


@admin.display(description=_("example"), ordering="is_example")
def example(self, obj):
    """In words: Django's own drawing for a truth says "True" and "False" to those who hear it."""
    return _("example") if obj.is_example else None


@admin.display(description=_("changed"), ordering="updated_at")
def changed(self, obj):
    return as_typed(obj.updated_at)
