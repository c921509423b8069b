"""The one base of the admins of translated content."""

import copy

from django.contrib.admin.utils import flatten
from django.db.models import BooleanField, ExpressionWrapper, Value
from django.forms.widgets import Script
from django.urls import NoReverseMatch, reverse
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from modeltranslation.admin import TranslationAdmin

from infocentre.accounts import rights
from infocentre.content.composition import needed_texts, text_fields
from infocentre.content.languages import (
    DEFAULT_LANGUAGE,
    LANGUAGES,
    OWN_NAMES,
    all_languages,
)
from infocentre.content.models import STAMPS, is_stamped
from infocentre.history import deleted_objects, journal
from infocentre.history.models import Action
from infocentre.office import states
from infocentre.office.admin import colleagues, columns
from infocentre.office.admin.columns import LANGUAGE_COLUMNS
from infocentre.office.admin.form_screen import FormScreen, Opening
from infocentre.office.admin.forms import ContentForm
from infocentre.office.admin.history import HistoryScreens
from infocentre.office.admin.preview import PreviewScreens
from infocentre.office.admin.rules import FieldRules
from infocentre.office.admin.text_export import send_out
from infocentre.office.media import with_nonce
from infocentre.publishing.saving import Intent
from infocentre.translations.listing import TranslationFilter, states_of

# As they stand in the form.
STAMP_ROWS = [("created_at", "created_by"), ("updated_at", "updated_by")]


class ContentAdmin(FieldRules, TranslationAdmin):
    """Texts in one tab a language, the rest in groups titled by task, bookkeeping last.

    On modeltranslation's plain admin: its tabbed one loads scripts from another site. `fields` of a
    fieldset name untranslated fields only; the translated ones are `texts`.
    """

    form = ContentForm
    change_form_template = "admin/content_form.html"
    list_per_page = 50
    actions = [send_out]
    # The number of groups shown before the texts.
    groups_before_texts = 0
    # The translated field that names an item, and the long ones a list does without.
    title_field = "title"
    long_texts = ()
    # What this copy of the admin is opened for; the registered one serves everybody and has nothing.
    opening = None

    class Media:
        js = [
            Script("admin-site/languages.js", type="module"),
            Script("admin-site/unsaved.js", type="module"),
            Script("admin-site/autosave.js", type="module"),
            Script("admin-site/colleagues.js", type="module"),
        ]
        css = {"all": ["admin-site/history.css"]}

    headline = columns.headline
    status_chip = columns.status_column
    example = columns.example
    changed = columns.changed
    in_kk, in_ru, in_en = (columns.language_column(code) for code in LANGUAGES)

    @property
    def texts(self):
        return text_fields(self.model)

    @property
    def needed_texts(self):
        return needed_texts(self.model)

    def has_change_permission(self, request, obj=None):
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or rights.may_write(request.user, obj))

    def get_queryset(self, request):
        queryset = super().get_queryset(request)
        match = request.resolver_match
        is_list = match and match.url_name == f"{self.opts.app_label}_{self.opts.model_name}_changelist"
        return self.for_list(queryset) if is_list else queryset

    def get_list_filter(self, request):
        filters = list(super().get_list_filter(request))
        has_states = set(LANGUAGE_COLUMNS) <= set(self.list_display)
        return filters if TranslationFilter in filters or not has_states else [*filters, TranslationFilter]

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
        return columns.title_key(self.title_field)

    # --- The form ---------------------------------------------------------------------------------

    def get_fieldsets(self, request, obj=None):
        groups = list(super().get_fieldsets(request, obj))
        groups[self.groups_before_texts : self.groups_before_texts] = [
            (
                OWN_NAMES[code],
                {"fields": [f"{text}_{code}" for text in self.texts], "classes": [f"language-{code}"]},
            )
            for code in LANGUAGES
        ]
        if obj is not None and self._is_stamped:
            groups.append((_("Created and changed"), {"fields": STAMP_ROWS, "classes": ["collapse"]}))
        return groups

    def get_readonly_fields(self, request, obj=None):
        """Whoever only translates writes the texts of their languages; the rest is shown to them."""
        stamps = STAMPS if self._is_stamped else ()
        fields = [*super().get_readonly_fields(request, obj), *stamps]
        languages = rights.writable_languages(request.user, self.model, obj)
        if languages == LANGUAGES or not languages:
            return fields
        own = {f"{text}_{code}" for text in self.texts for code in languages}
        shown = [
            name for _title, group in self.get_fieldsets(request, obj) for name in flatten(group["fields"])
        ]
        return [*fields, *(name for name in shown if name not in own and name not in fields)]

    def get_prepopulated_fields(self, request, obj=None):
        """An address is made while the title is typed only where it can be changed."""
        readonly = self.get_readonly_fields(request, obj)
        fields = super().get_prepopulated_fields(request, obj)
        return {name: sources for name, sources in fields.items() if name not in readonly}

    def get_form(self, request, obj=None, change=False, **kwargs):
        """Texts that are only shown are named as those that can be written: the tab says the language."""
        form = super().get_form(request, obj, change=change, **kwargs)
        names = {
            f"{text}_{code}": capfirst(self.opts.get_field(text).verbose_name)
            for text in self.texts
            for code in LANGUAGES
        }
        form._meta.labels = names | (form._meta.labels or {})
        form.conflict = self.opening and self.opening.conflict
        return form

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        context["sections"] = states.sections(context["adminform"], self.texts, self.needed_texts)
        context["media"] = with_nonce(context["media"], request)
        if self.previews.exist and not context.get("is_popup"):
            context |= self.previews.links(request, obj)
        context["colleagues"] = colleagues.context_of(self.opening, request, context)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    @property
    def history(self):
        return HistoryScreens(self)

    @property
    def previews(self):
        return PreviewScreens(self)

    def get_urls(self):
        return [*self.history.urls(), *self.previews.urls(), *super().get_urls()]

    def screen_address(self, action, *args):
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{action}", args=args)

    def history_view(self, request, object_id, extra_context=None):
        return self.history.steps(request, object_id)

    # --- Saving -----------------------------------------------------------------------------------

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        def django_form(request, opening):
            bound = self.opened(opening)
            return super(ContentAdmin, bound).changeform_view(request, object_id, form_url, extra_context)

        return FormScreen(self, request, object_id, django_form).respond()

    def opened(self, opening):
        """A copy of this admin that knows what is going on; Django hands its methods the request alone."""
        bound = copy.copy(self)
        bound.opening = opening
        return bound

    def opened_for(self, request, pk):
        """This admin and the item for a form that is only shown; to be called inside `rolled_back`."""
        item = self.get_object(request, str(pk)) if pk else None
        intent = Intent.of(item, request.user, self.model)
        intent.open_copy()
        return self.opened(Opening(intent)), item

    @property
    def _is_stamped(self):
        return is_stamped(self.model)

    def save_model(self, request, obj, form, change):
        if self._is_stamped:
            obj.updated_by = request.user
            if not change:
                obj.created_by = request.user
        if change:
            journal.ensure_first_step(self.model, obj.pk)
        # The unsuffixed columns take the texts of the active language: let it be the same one always.
        with translation.override(DEFAULT_LANGUAGE):
            super().save_model(request, obj, form, change)

    def save_formset(self, request, form, formset, change):
        with translation.override(DEFAULT_LANGUAGE):
            super().save_formset(request, form, formset, change)

    def log_addition(self, request, obj, message):
        self._record_step(request, obj, message)
        return super().log_addition(request, obj, message)

    def log_change(self, request, obj, message):
        self._record_step(request, obj, message)
        return super().log_change(request, obj, message)

    def _record_step(self, request, obj, message):
        """What is stored by a form is noted with its step; what is changed in a list is a step of its own."""
        if self.opening is None:
            journal.record_step(obj, Action.SAVED, request.user)
        else:
            self.opening.message = message

    def response_add(self, request, obj, post_url_continue=None):
        self.opening.saved = obj
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        self.opening.saved = obj
        return super().response_change(request, obj)

    def action_of(self, request):
        """The step that the pressed button asks for."""
        return Action.SAVED

    def finish(self, request, item, outcome):
        """All was kept: say so, where Django has not."""

    def log_copy(self, request, item, message):
        """What Django logged was undone with the row."""
        super().log_change(request, item, message)

    def construct_change_message(self, request, form, formsets, add=False):
        """The history names the language of each text; the labels in the tabs do without."""
        for name, field in form.fields.items():
            if any(name == f"{text}_{code}" for text in self.texts for code in LANGUAGES):
                field.label = self.verbose_name_of(name)
        return super().construct_change_message(request, form, formsets, add)

    def view_on_site(self, obj):
        """The public address in the editor's language; none while there is nothing to see at it."""
        if not hasattr(obj, "get_absolute_url") or not getattr(obj, "is_public", True):
            return None
        try:
            return obj.get_absolute_url()
        except NoReverseMatch:
            # What was stored before an address was demanded has no page; its form must open all the same.
            return None

    # --- Deleting -----------------------------------------------------------------------------------

    def get_deleted_objects(self, objs, request):
        """Refused while something needs it; what Django itself guards is not repeated."""
        deleted, counts, perms_needed, protected = super().get_deleted_objects(objs, request)
        used = deleted_objects.references_to(self.model, list(objs))
        protected = [*protected, *(f"{capfirst(each._meta.verbose_name)}: {each}" for each in used)]
        return deleted, counts, perms_needed, protected

    def log_deletions(self, request, queryset):
        """One by one: Django stores several without the signal that the audit log follows."""
        for item in queryset:
            super().log_deletions(request, [item])

    def delete_model(self, request, obj):
        deleted_objects.delete(obj, request.user)

    def delete_queryset(self, request, queryset):
        for item in queryset:
            self.delete_model(request, item)
