"""Columns of the lists."""

from django.contrib import admin
from django.db.models import BooleanField, CharField, ExpressionWrapper, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from infocentre.content.dates import as_typed
from infocentre.content.languages import (
    FALLBACKS,
    LANGUAGES,
    SHORT_NAMES,
    all_languages,
    reader_language,
    translated,
)
from infocentre.content.models import Status
from infocentre.office import states
from infocentre.translations.listing import by_urgency, states_of

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
        return states.mark(code, states.MARKS.get(state, mark), released)

    return column


class Columns:
    """Title, languages and date of change: what every list of translated content shows."""

    # The translated field that names an item, and the long ones a list does without.
    title_field = "title"
    long_texts = ()

    def for_list(self, queryset):
        """Load what the columns show: long texts stay behind, how complete they are does not."""
        complete = {f"complete_{code}": self.is_complete(code) for code in LANGUAGES}
        # The unsuffixed columns behind the texts are as long, and read by nobody.
        queryset = queryset.defer(*self.long_texts, *all_languages(*self.long_texts))
        return queryset.annotate(headline_key=self.headline_key(), **complete, **states_of(self.model))

    def complete_in(self, code):
        """The condition under which a language has all the texts it needs."""
        return states.has_text(self.needed_texts, code)

    def is_complete(self, code):
        condition = self.complete_in(code)
        return ExpressionWrapper(condition, BooleanField()) if condition else Value(True)

    def headline_key(self):
        """What the list is ordered by when the title's column is chosen."""
        columns = [f"{self.title_field}_{code}" for code in FALLBACKS[reader_language()]]
        text = CharField()
        filled = [NullIf(column, Value(""), output_field=text) for column in columns]
        return Coalesce(*filled, Value(""), output_field=text)

    @admin.display(description=_("title"), ordering="headline_key")
    def headline(self, obj):
        """The title for this reader, whatever is released; a borrowed one says which language it is in."""
        title = translated(obj, self.title_field)
        if not title or title.language == reader_language():
            return title.text or str(obj)
        return format_html('<span lang="{}">{}</span>', title.language, title.text)

    in_kk, in_ru, in_en = (language_column(code) for code in LANGUAGES)

    @admin.display(description=_("status"), ordering="status")
    def status_chip(self, obj):
        return status_chip(obj.status)

    @admin.display(description=_("example"), ordering="is_example")
    def example(self, obj):
        """In words: Django's own drawing for a truth says "True" and "False" to those who hear it."""
        return _("example") if obj.is_example else None

    @admin.display(description=_("changed"), ordering="updated_at")
    def changed(self, obj):
        return as_typed(obj.updated_at)
