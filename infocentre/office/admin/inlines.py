"""Objects edited inside the form of the one they belong to."""

from django.contrib import admin
from django.contrib.admin.utils import flatten
from modeltranslation.admin import TranslationStackedInline

from infocentre.accounts import rights
from infocentre.content.languages import LANGUAGES
from infocentre.office.admin.forms import ContentForm
from infocentre.office.admin.rules import FieldRules


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

    def get_readonly_fields(self, request, obj=None):
        """Whoever only translates the item translates its parts too, and changes nothing else of them."""
        languages = rights.writable_languages(request.user, self.parent_model, obj)
        if languages == LANGUAGES or not languages:
            return super().get_readonly_fields(request, obj)
        own = {f"{name}_{code}" for name in self.trans_opts.fields for code in languages}
        shown = [
            name for _title, group in self.get_fieldsets(request, obj) for name in flatten(group["fields"])
        ]
        return [name for name in shown if name not in own]


class LinkInline(FieldRules, admin.TabularInline):
    """One line an object, for those that hold a name and an address; nothing in it is to be translated."""

    extra = 0

    def has_add_permission(self, request, obj=None):
        return super().has_add_permission(request, obj) and self._is_open(request, obj)

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and self._is_open(request, obj)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and self._is_open(request, obj)

    def _is_open(self, request, obj):
        return rights.writable_languages(request.user, self.parent_model, obj) == LANGUAGES
