"""Colleagues on one item: they are told of each other, and none overwrites what another stored."""

from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import unquote
from django.db import transaction
from django.http import HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse

from infocentre.content.languages import OWN_NAMES
from infocentre.history import token
from infocentre.office import presence

# The field of the form that says with which version it was opened.
VERSION = "_version"
SAVED_MARK = "office_saved"


class TogetherAdmin:
    """Mixed into the admin of all translated content."""

    # --- Opening ------------------------------------------------------------------------------------

    def change_view(self, request, object_id, form_url="", extra_context=None):
        if request.method == "GET" and IS_POPUP_VAR not in request.GET:
            item = self.get_object(request, unquote(object_id))
            if item is not None and not item._state.adding and self.has_change_permission(request, item):
                request.presence = presence.opened(item, request.user)
        response = super().change_view(request, object_id, form_url, extra_context)
        return self._marked(request, response, unquote(object_id))

    def add_view(self, request, form_url="", extra_context=None):
        return self._marked(request, super().add_view(request, form_url, extra_context), "new")

    def _marked(self, request, response, key):
        """After a saving the next page tells the browser to forget what it keeps of this form."""
        if getattr(request, "stored", False) and isinstance(response, HttpResponseRedirect):
            mark = f"{request.user.pk}|{self.opts.label_lower}|{key}"
            request.session[SAVED_MARK] = [*request.session.get(SAVED_MARK, []), mark]
            if "_save" in request.POST and key != "new":
                presence.left(self.model(pk=self.opts.pk.to_python(key)), request.user)
        return response

    def construct_change_message(self, request, form, formsets, add=False):
        request.stored = True
        return super().construct_change_message(request, form, formsets, add)

    # --- Saving -------------------------------------------------------------------------------------

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method != "POST" or not object_id:
            return super().changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic():
            self._meet(request, unquote(object_id))
            return super().changeform_view(request, object_id, form_url, extra_context)

    def _meet(self, request, key):
        # Loaded late: it stands on the admin's own columns.
        from infocentre.office.conflicts.conflict import meet

        request.meeting = None
        item = self.get_object(request, key)
        if item is None or item._state.adding or not self.has_change_permission(request, item):
            return
        # One saving at a time: the other one waits here, and meets this one.
        self.model._base_manager.select_for_update().filter(pk=item.pk).first()
        item = self.get_object(request, key)
        if item is not None:
            request.meeting = meet(self, request, item, request.POST.get(VERSION, ""))

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.meeting = getattr(request, "meeting", None)
        return form

    # --- The page -----------------------------------------------------------------------------------

    def render_change_form(self, request, context, *args, **kwargs):
        item, form = context.get("original"), context["adminform"].form
        meeting = getattr(request, "meeting", None)
        if meeting is not None:
            self._show_meeting(request, form, meeting)
        context["together"] = self._together(request, item, form, meeting)
        return super().render_change_form(request, context, *args, **kwargs)

    def _together(self, request, item, form, meeting):
        is_stored = item is not None and not item._state.adding
        present = getattr(request, "presence", None)
        return {
            "user": request.user.pk,
            "kind": self.opts.label_lower,
            "item": item.pk if is_stored else "new" if item is None else item.pk,
            "version": token.of(item),
            "came_back": form.is_bound,
            "others": [presence.sentence(each) for each in presence.others(item, request.user)]
            if is_stored
            else [],
            "address": reverse("office:presence", args=[self.opts.label_lower, item.pk]) if is_stored else "",
            "opened": present.opened_at.isoformat() if present else "",
            "meeting": meeting,
            "names": OWN_NAMES,
        }

    def _show_meeting(self, request, form, meeting):
        """What a colleague made of a field stands right below it."""
        for name, met in meeting.fields.items():
            if name in form.fields:
                bound = form[name]
                context = {"met": met, "meeting": meeting, "target": bound.id_for_label}
                shown = render_to_string("admin/history/_met.html", context, request)
                bound.help_text = bound.field.help_text = shown
