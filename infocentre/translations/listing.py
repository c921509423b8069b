"""The states of translations in the lists of the office: shown, sorted by and narrowed to."""

from django.contrib import admin
from django.db.models import Exists, F, OuterRef, Subquery
from django.utils.translation import gettext_lazy as _

from infocentre.content.languages import LANGUAGES, OWN_NAMES
from infocentre.translations.models import Progress, State


def states_of(model) -> dict[str, Subquery]:
    """What a list loads beside each item: how far each language of it is, without a query a row."""
    own = Progress.objects.of_kind(model).filter(object_id=OuterRef("pk"))
    return {f"state_{code}": Subquery(own.filter(language=code).values("state")) for code in LANGUAGES}


def by_urgency(code):
    """Order: outdated, missing, in progress, current (happens to be reverse alphabetical)."""
    return F(f"state_{code}").desc(nulls_last=True)


class TranslationFilter(admin.SimpleListFilter):
    """Items of which a language is in a state."""

    title = _("translation")
    parameter_name = "translation"

    def lookups(self, request, model_admin):
        return [
            (f"{code}-{state}", f"{OWN_NAMES[code]}: {state.label}") for code in LANGUAGES for state in State
        ]

    def queryset(self, request, queryset):
        code, _dash, state = (self.value() or "").partition("-")
        if code not in LANGUAGES or state not in State.values:
            return queryset
        own = Progress.objects.of_kind(queryset.model).filter(language=code, state=state)
        return queryset.filter(Exists(own.filter(object_id=OuterRef("pk"))))
