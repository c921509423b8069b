"""Objects edited inside the form of the one they belong to."""

from django.contrib import admin
from modeltranslation.admin import TranslationStackedInline

from infocentre.content.admin.forms import ContentForm
from infocentre.content.admin.rules import FieldRules
from infocentre.content.languages import LANGUAGES


class TranslatedInline(FieldRules, TranslationStackedInline):
    """One block an object, each translated text as a row of its three languages."""

    form = ContentForm
    extra = 0
    language_in_label = True

    def get_fieldsets(self, request, obj=None):
        translated = self.trans_opts.fields
        rows = [
            tuple(f"{name}_{code}" for code in LANGUAGES) if name in translated else name
            for name in self.fields
        ]
        return [(None, {"fields": rows})]


class LinkInline(FieldRules, admin.TabularInline):
    """One line an object, for those that hold a name and an address."""

    extra = 0
