"""The one base of the admins of translated content."""

from django.contrib.admin.utils import flatten
from django.forms.widgets import Script
from django.urls import NoReverseMatch
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from modeltranslation.admin import TranslationAdmin

from infocentre.accounts import rights
from infocentre.content.composition import needed_texts, text_fields
from infocentre.content.languages import DEFAULT_LANGUAGE, LANGUAGES, OWN_NAMES
from infocentre.content.models import Stamped
from infocentre.history import journal
from infocentre.history.models import Action
from infocentre.office import states
from infocentre.office.admin.columns import LANGUAGE_COLUMNS, Columns
from infocentre.office.admin.forms import ContentForm
from infocentre.office.admin.history import HistoryAdmin
from infocentre.office.admin.preview import Previewing
from infocentre.office.admin.rules import FieldRules
from infocentre.office.admin.sending import SendingAdmin
from infocentre.office.admin.things import ThingsAdmin
from infocentre.office.admin.together import TogetherAdmin
from infocentre.office.media import with_nonce
from infocentre.translations.listing import TranslationFilter

STAMPS = [("created_at", "created_by"), ("updated_at", "updated_by")]


class ContentAdmin(
    TogetherAdmin, HistoryAdmin, ThingsAdmin, SendingAdmin, Previewing, Columns, FieldRules, TranslationAdmin
):
    """Texts in one tab a language, the rest in groups titled by task, bookkeeping last.

    On modeltranslation's plain admin: its tabbed one loads scripts from another site. `fields` of a
    fieldset name untranslated fields only; the translated ones are `texts`.
    """

    form = ContentForm
    change_form_template = "admin/content_form.html"
    list_per_page = 50
    # The number of groups shown before the texts.
    groups_before_texts = 0

    class Media:
        js = [
            Script("admin-site/languages.js", type="module"),
            Script("admin-site/unsaved.js", type="module"),
            Script("admin-site/keep.js", type="module"),
            Script("admin-site/together.js", type="module"),
        ]
        css = {"all": ["admin-site/history.css"]}

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
            groups.append((_("Bookkeeping"), {"fields": STAMPS, "classes": ["collapse"]}))
        return groups

    def get_readonly_fields(self, request, obj=None):
        """Whoever only translates writes the texts of their languages; the rest is shown to them."""
        stamps = [name for row in STAMPS for name in row] if self._is_stamped else []
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
        form = super().get_form(request, obj, change, **kwargs)
        names = {
            f"{text}_{code}": capfirst(self.opts.get_field(text).verbose_name)
            for text in self.texts
            for code in LANGUAGES
        }
        form._meta.labels = names | (form._meta.labels or {})
        return form

    def render_change_form(self, request, context, *args, **kwargs):
        context["sections"] = self._sections(context["adminform"])
        context["media"] = with_nonce(context["media"], request)
        return super().render_change_form(request, context, *args, **kwargs)

    def _sections(self, adminform):
        """The groups of the form as the page shows them: the languages are one section of three panels."""
        form_states = states.form_states(adminform.form, self.texts, self.needed_texts)
        panels = {f"language-{state.code}": {"state": state} for state in form_states}
        sections = []
        for group in adminform:
            if (panel := panels.get(group.classes)) is None:
                sections.append({"group": group})
                continue
            if not any("panels" in section for section in sections):
                sections.append({"panels": panels.values(), "needed": self.needed_texts})
            panel["group"] = group
        return sections

    # --- Saving -----------------------------------------------------------------------------------

    @property
    def _is_stamped(self):
        return issubclass(self.model, Stamped)

    def save_model(self, request, obj, form, change):
        if self._is_stamped:
            obj.updated_by = request.user
            if not change:
                obj.created_by = request.user
        if change:
            journal.ensure_beginning(self.model, obj.pk)
        # The unsuffixed columns take the texts of the active language: let it be the same one always.
        with translation.override(DEFAULT_LANGUAGE):
            super().save_model(request, obj, form, change)

    def save_formset(self, request, form, formset, change):
        with translation.override(DEFAULT_LANGUAGE):
            super().save_formset(request, form, formset, change)

    def log_addition(self, request, obj, message):
        self.keep_version(request, obj)
        return super().log_addition(request, obj, message)

    def log_change(self, request, obj, message):
        self.keep_version(request, obj)
        return super().log_change(request, obj, message)

    def keep_version(self, request, obj):
        """Keep what was saved as a step of the history."""
        journal.note(obj, Action.SAVED, request.user)

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
