"""The base of the admins of what is published: its steps to the site and back, and its bin."""

from django.contrib import messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.core.exceptions import PermissionDenied
from django.forms.widgets import Script
from django.http import Http404, HttpResponseRedirect
from django.urls import path
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from infocentre.accounts import rights
from infocentre.content.languages import LANGUAGES, OWN_NAMES
from infocentre.history.models import Action
from infocentre.office import bin, undo
from infocentre.office.admin import comments
from infocentre.office.admin.base import ContentAdmin
from infocentre.office.admin.bulk import BULK_STEPS
from infocentre.office.admin.filters import (
    ChecklistFilter,
    MissingTextFilter,
    ReadyFilter,
    ReleasedFilter,
    WaitingFilter,
)
from infocentre.office.admin.panel import panel_of
from infocentre.office.admin.publishable_form import PublishableForm, typed_moment
from infocentre.publishing import steps, workflow
from infocentre.publishing.workflow import GOING_PUBLIC
from infocentre.translations.listing import TranslationFilter

PUBLICATION = (
    gettext_lazy("Publication"),
    {"fields": ["languages", "original_language", ("published_at", "expires_at"), "slug", "is_example"]},
)
ACCOMPANIMENT = (gettext_lazy("Picture, topics and sources"), {"fields": ["cover", "topics", "sources"]})
# What only those who publish decide.
FOR_PUBLISHERS = ["languages", "published_at", "expires_at"]


class PublishableAdmin(ContentAdmin):
    """News, events, lectures, series, people and pages: filtered by status and by language."""

    class Media:
        js = [Script("admin-site/comments.js", type="module")]

    form = PublishableForm
    change_form_template = "admin/publishable_form.html"
    delete_confirmation_template = "admin/workflow/bin_confirmation.html"
    actions = [*BULK_STEPS, *ContentAdmin.actions]
    list_filter = [
        *("status", WaitingFilter, ReleasedFilter, TranslationFilter, "original_language"),
        *(ReadyFilter, MissingTextFilter, ChecklistFilter, "is_example"),
    ]

    # --- What may be done ---------------------------------------------------------------------------

    def get_queryset(self, request):
        return super().get_queryset(request).outside_bin()

    def has_publish_permission(self, request):
        return rights.may_publish(request.user, self.model)

    def get_readonly_fields(self, request, obj=None):
        fields = list(super().get_readonly_fields(request, obj))
        if not self.has_publish_permission(request):
            fields += FOR_PUBLISHERS
            if obj is not None and obj.is_public:
                fields.append("slug")
        return fields

    # --- The form -----------------------------------------------------------------------------------

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        if self.opening is not None:
            form.action, form.is_copy = self.opening.intent.action, self.opening.intent.goes_to_copy
        return form

    def action_of(self, request):
        """The step that the pressed button asks for; one that is not allowed is refused."""
        pressed = (action for name, action in workflow.SAVING.items() if name in request.POST)
        action = next(pressed, Action.SAVED)
        if not workflow.is_allowed(action, request.user, self.model):
            raise PermissionDenied
        return action

    def publication_of(self, request) -> dict:
        """What was chosen beside the button: languages, moment, reason to override the checklist."""
        requested = request.POST.getlist("publish_languages")
        return {
            "languages": tuple(code for code in LANGUAGES if code in requested) or LANGUAGES,
            "moment": typed_moment(request.POST),
            "reason": request.POST.get("override_reason", "").strip(),
        }

    def response_add(self, request, obj, post_url_continue=None):
        return self._response(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        return self._response(request, obj) or super().response_change(request, obj)

    def _response(self, request, obj):
        """Where to go next; the words are said once it is certain that all was kept."""
        self.opening.saved = obj
        if IS_POPUP_VAR in request.POST:
            return None
        if "_addanother" in request.POST:
            return HttpResponseRedirect(self.screen_address("add"))
        if "_save" in request.POST:
            return self.response_post_save_change(request, obj)
        return HttpResponseRedirect(self.screen_address("change", obj.pk))

    def finish(self, request, item, outcome):
        if IS_POPUP_VAR in request.POST and item is None:
            return
        address = self.screen_address("change", outcome.item.pk)
        link = format_html('<a href="{}">{}</a>', address, outcome.item)
        words = format_html(said(outcome), link=link)
        if languages := released_in(outcome):
            words = format_html("{} {}", words, languages)
        messages.success(request, words)

    def render_change_form(self, request, context, *args, **kwargs):
        opening = self.opening
        if not (opening.is_popup and opening.intent.item is None):
            panel = panel_of(opening.intent, context["adminform"].form)
            item = opening.intent.item
            if item is not None:
                panel.step_address = self.screen_address("step", item.pk)
                if self.has_delete_permission(request, item):
                    panel.delete_address = self.screen_address("delete", item.pk)
            context["panel"] = panel
        return super().render_change_form(request, context, *args, **kwargs)

    # --- Steps that need nothing typed --------------------------------------------------------------

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_step"
        return [
            path("<int:pk>/step/", self.admin_site.admin_view(self.step_view), name=name),
            *super().get_urls(),
        ]

    @method_decorator(require_POST)
    def step_view(self, request, pk):
        item = self.get_object(request, str(pk))
        if item is None:
            raise Http404
        if not self.has_view_or_change_permission(request, item):
            raise PermissionDenied
        if not request.accepts("text/html"):
            return comments.answer(request, item, self.screen_address("step", item.pk))
        former = {item.pk: item.status}
        name = request.POST.get("step", "")
        words = steps.take(name, item, request.user, request.POST)
        if name in steps.LEAVING:
            undo.offer(request, self.model, former, words)
        else:
            messages.success(request, words)
        return HttpResponseRedirect(self.screen_address("change", item.pk))

    # --- The bin --------------------------------------------------------------------------------------

    def get_deleted_objects(self, objs, request):
        """Nothing else goes with an item: it only moves to the bin, what leads to it stays."""
        return [str(item) for item in objs], {self.opts.verbose_name_plural: len(objs)}, set(), []

    def delete_model(self, request, obj):
        bin.move_in(obj, request.user)

    def response_delete(self, request, obj_display, obj_id):
        """Django would say that it was deleted."""
        if IS_POPUP_VAR in request.POST:
            return super().response_delete(request, obj_display, obj_id)
        messages.success(request, _("{item} was moved to the bin.").format(item=obj_display))
        return self.response_post_save_change(request, None)


def said(outcome) -> str:
    """What the message after saving says; `{link}` stands for the item."""
    if outcome.in_copy:
        return {
            Action.SENT: _(
                "The working copy of {link} was sent for review. Visitors still see the old text."
            ),
            Action.RETURNED: _("The working copy of {link} was returned to its author."),
            Action.SCHEDULED: _("The changes to {link} will appear at the chosen time."),
        }.get(outcome.action) or _("Saved as a working copy of {link}. Visitors still see the old text.")
    if outcome.has_remainder:
        return _("{link} was published in the chosen languages; the others are waiting in the working copy.")
    return {
        Action.SENT: _("{link} was sent for review."),
        Action.RETURNED: _("{link} was returned to its author."),
        Action.SCHEDULED: _("{link} will appear on the site at the chosen time."),
        Action.PUBLISHED: _("{link} was published."),
    }.get(outcome.action) or _("{link} was saved.")


def released_in(outcome) -> str:
    """Which languages were opened, where they are not all."""
    languages = outcome.item.languages
    if outcome.action not in GOING_PUBLIC or outcome.in_copy or set(languages) == set(LANGUAGES):
        return ""
    return _("Languages: %(names)s.") % {"names": ", ".join(OWN_NAMES[code] for code in languages)}
