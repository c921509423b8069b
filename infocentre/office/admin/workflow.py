"""The admin of what is published: saving, working copies and the steps to the site and back."""

from django.contrib import messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from infocentre.accounts import rights
from infocentre.content.languages import LANGUAGES
from infocentre.history import copies, journal
from infocentre.history.models import Action
from infocentre.history.rolled_back import rolled_back
from infocentre.office import bin
from infocentre.office.admin.bulk import BulkSteps
from infocentre.office.admin.panel import panel_of
from infocentre.office.admin.publishable_form import PublishableForm
from infocentre.publishing import steps, workflow
from infocentre.publishing.editing import Editing

# What only those who publish decide.
FOR_PUBLISHERS = ["languages", "published_at", "expires_at"]


class WorkflowAdmin(BulkSteps):
    """Mixed into the admin of publishable content, before `ContentAdmin`."""

    form = PublishableForm
    change_form_template = "admin/publishable_form.html"
    delete_confirmation_template = "admin/workflow/bin_confirmation.html"

    # --- What may be done ---------------------------------------------------------------------------

    def get_queryset(self, request):
        return super().get_queryset(request).outside_bin()

    def get_readonly_fields(self, request, obj=None):
        fields = list(super().get_readonly_fields(request, obj))
        if not rights.may_publish(request.user, self.model):
            fields += FOR_PUBLISHERS
            if obj is not None and obj.is_public:
                fields.append("slug")
        return fields

    def _action_of(self, request):
        """The step that the pressed button asks for; one that is not allowed is refused."""
        pressed = (action for name, action in workflow.SAVING.items() if name in request.POST)
        action = next(pressed, Action.SAVED)
        if not workflow.is_allowed(action, request.user, self.model):
            raise PermissionDenied
        return action

    # --- The form -----------------------------------------------------------------------------------

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        editing = getattr(request, "editing", None)
        if editing is not None:
            form.action, form.is_copy = editing.action, editing.goes_to_copy
        return form

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if not object_id and (IS_POPUP_VAR in request.POST or IS_POPUP_VAR in request.GET):
            # A new item made beside another form is a draft, with no steps yet.
            return super().changeform_view(request, object_id, form_url, extra_context)
        if request.method == "POST":
            return self._save(request, object_id, form_url, extra_context)
        editing = request.editing = self._editing(request, object_id)
        if editing.copy is None:
            return super().changeform_view(request, object_id, form_url, extra_context)
        with rolled_back():
            editing.open_copy()
            response = super().changeform_view(request, object_id, form_url, extra_context)
            return response.render() if hasattr(response, "render") else response

    def _editing(self, request, object_id, action=Action.SAVED):
        item = self.get_object(request, unquote(object_id)) if object_id else None
        copy = copies.copy_of(item) if item else None
        editing = Editing(request.user, self.model, item, copy, action)
        if "publish_languages" in request.POST:
            asked = request.POST.getlist("publish_languages")
            editing.languages = tuple(code for code in LANGUAGES if code in asked) or LANGUAGES
        return editing

    def editing_of(self, request, object_id):
        """What a form that is only to be shown, not stored, is about; inside `rolled_back`."""
        editing = request.editing = self._editing(request, str(object_id or ""))
        editing.open_copy()
        return editing

    def _save(self, request, object_id, form_url, extra_context):
        response = self._attempt(request, object_id, form_url, extra_context, self._action_of(request))
        if response is not None:
            return response
        # The checklist stands against it: nothing that was typed is lost, it is kept as a draft.
        response = self._attempt(request, object_id, form_url, extra_context, Action.SAVED)
        if request.editing.saved is None:
            return response
        messages.warning(
            request, _("Saved, but not published: the checklist says what must be mended first.")
        )
        return HttpResponseRedirect(self._form_address(request.editing.saved) + "#checklist")

    def _attempt(self, request, object_id, form_url, extra_context, action):
        """Save the form and take a step; None when the checklist forbids the step, and nothing is stored."""
        with transaction.atomic():
            editing = request.editing = self._editing(request, object_id, action)
            if editing.item:
                self._lock(editing)
                journal.ensure_beginning(self.model, editing.item.pk)
            with transaction.atomic():
                editing.open_copy()
                response = super().changeform_view(request, object_id, form_url, extra_context)
                finish = None
                if editing.saved is None:
                    response = response.render() if hasattr(response, "render") else response
                    transaction.set_rollback(True)
                elif self._is_barred(request, editing):
                    transaction.set_rollback(True)
                    return None
                else:
                    finish = editing.keep(request.POST.get("override_reason", "").strip())
            if finish:
                finish()
                if editing.goes_to_copy:
                    super().log_change(request, editing.item, editing.message)
                self._say_what_was_done(request, editing)
        return response

    def _is_barred(self, request, editing):
        editing.hold_back()
        return editing.is_barred(request.POST.get("override_reason", "").strip())

    def _lock(self, editing):
        """One saving of an item at a time."""
        self.model._base_manager.select_for_update().filter(pk=editing.item.pk).first()

    # --- What Django calls when the form has stored its values --------------------------------------

    def log_addition(self, request, obj, message):
        self._remember(request, message)
        return super().log_addition(request, obj, message)

    def log_change(self, request, obj, message):
        self._remember(request, message)
        return super().log_change(request, obj, message)

    def _remember(self, request, message):
        if editing := getattr(request, "editing", None):
            editing.message = message

    def keep_version(self, request, obj):
        """Done by `Editing.keep`, which knows the step; a window of its own has no other steps."""
        if getattr(request, "editing", None) is None:
            super().keep_version(request, obj)

    # --- The bin --------------------------------------------------------------------------------------

    def get_deleted_objects(self, objs, request):
        """Nothing else goes with an item: it only moves to the bin, what leads to it stays."""
        return [str(item) for item in objs], {self.opts.verbose_name_plural: len(objs)}, set(), []

    def delete_model(self, request, obj):
        bin.put(obj, request.user)

    def delete_queryset(self, request, queryset):
        for item in queryset:
            bin.put(item, request.user)

    def save_form(self, request, form, change):
        if editing := getattr(request, "editing", None):
            editing.publish_at = form.cleaned_data.get("schedule_at")
        return super().save_form(request, form, change)

    def response_add(self, request, obj, post_url_continue=None):
        return self._response(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        return self._response(request, obj) or super().response_change(request, obj)

    def _response(self, request, obj):
        """Where to go next; the words are said once it is certain that all was kept."""
        editing = getattr(request, "editing", None)
        if editing is None:
            return None
        editing.saved = obj
        if IS_POPUP_VAR in request.POST:
            return None
        if "_addanother" in request.POST:
            return HttpResponseRedirect(reverse(self._name("add")))
        if "_save" in request.POST:
            return self.response_post_save_change(request, obj)
        return HttpResponseRedirect(self._form_address(obj))

    def _name(self, action):
        return f"admin:{self.opts.app_label}_{self.opts.model_name}_{action}"

    def _form_address(self, obj):
        return reverse(self._name("change"), args=[obj.pk])

    def _say_what_was_done(self, request, editing):
        link = format_html('<a href="{}">{}</a>', self._form_address(editing.saved), editing.saved)
        messages.success(request, format_html(said(editing), link=link))

    # --- Steps that need nothing typed --------------------------------------------------------------

    def get_urls(self):
        step = path("<int:pk>/step/", self.admin_site.admin_view(self.step_view), name=self._name("step")[6:])
        return [step, *super().get_urls()]

    @method_decorator(require_POST)
    def step_view(self, request, pk):
        item = self.get_object(request, str(pk))
        if item is None:
            raise Http404
        if not self.has_view_or_change_permission(request, item):
            raise PermissionDenied
        said = steps.take(request.POST.get("step", ""), item, request.user, request.POST)
        messages.success(request, said)
        return HttpResponseRedirect(self._form_address(item))

    # --- The page -----------------------------------------------------------------------------------

    def render_change_form(self, request, context, *args, **kwargs):
        editing = getattr(request, "editing", None)
        if editing is not None:
            context["panel"] = panel = panel_of(editing, context["adminform"].form)
            if editing.item and self.has_delete_permission(request, editing.item):
                panel.delete_address = reverse(self._name("delete"), args=[editing.item.pk])
        return super().render_change_form(request, context, *args, **kwargs)


def said(editing) -> str:
    """What the message after saving says; `{link}` stands for the item."""
    if editing.goes_to_copy:
        return {
            Action.SENT: _("The working copy of {link} was sent for review. Visitors see the former text."),
            Action.RETURNED: _("The working copy of {link} was returned to its author."),
            Action.SCHEDULED: _("The changes of {link} appear at the chosen time."),
        }.get(editing.action) or _("Saved as a working copy of {link}. Visitors see the former text.")
    if editing.remainder:
        return _("{link} was published in the chosen languages; the others wait in the working copy.")
    return {
        Action.SENT: _("{link} was sent for review."),
        Action.RETURNED: _("{link} was returned to its author."),
        Action.SCHEDULED: _("{link} appears on the site at the chosen time."),
        Action.PUBLISHED: _(
            "{link} was published in the chosen languages; the others wait in the working copy."
        )
        if editing.remainder
        else _("{link} was published."),
    }.get(editing.action) or _("{link} was saved.")
