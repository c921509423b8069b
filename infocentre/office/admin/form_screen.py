"""The form of an item, opened or saved once: what Django has to know for it, and what comes of it."""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import unquote
from django.db import transaction
from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _

from infocentre.history.models import Action
from infocentre.history.rolled_back import rolled_back
from infocentre.office import conflicts, presence
from infocentre.publishing import saving
from infocentre.publishing.saving import Intent, Written

# The field of the form that says with which version it was opened.
VERSION = "_version"
SAVED_MARK = "office_saved"


@dataclass
class Opening:
    """One opening or saving of a form; a copy of its admin carries it through Django's methods."""

    intent: Intent
    # What a colleague stored since the form was opened.
    conflict: conflicts.Conflict | None = None
    presence: object = None
    is_popup: bool = False
    # What Django stored, and its words for the change.
    saved: object = None
    message: object = ""


class FormScreen:
    """Answers one request for a form; `django_form` is the admin's own way to let Django handle it."""

    def __init__(self, admin, request, object_id, django_form):
        self.admin, self.request, self.django_form = admin, request, django_form
        item = admin.get_object(request, unquote(object_id)) if object_id else None
        # A single record is there before it is stored for the first time.
        self.item = None if item is None or item._state.adding else item
        self.key = object_id and unquote(object_id)
        self.is_popup = IS_POPUP_VAR in request.GET or IS_POPUP_VAR in request.POST

    def respond(self):
        return self.save() if self.request.method == "POST" else self.show()

    # --- Opening ------------------------------------------------------------------------------------

    def show(self):
        opening = Opening(self._intent(), is_popup=self.is_popup)
        if self.item and not self.is_popup and self.admin.has_change_permission(self.request, self.item):
            opening.presence = presence.opened(self.item, self.request.user)
        if opening.intent.copy is None:
            return self.django_form(self.request, opening)
        with rolled_back():
            opening.intent.open_copy()
            return rendered(self.django_form(self.request, opening))

    def _intent(self):
        return Intent.of(self.item, self.request.user, self.admin.model)

    # --- Saving -------------------------------------------------------------------------------------

    def save(self):
        # What is made beside another form is a draft, with no steps yet.
        is_beside = self.is_popup and not self.key
        outcome, response = self._attempt(Action.SAVED if is_beside else self.admin.action_of(self.request))
        if outcome.is_barred:
            # Nothing that was typed is lost: it is kept as a draft.
            outcome, response = self._attempt(Action.SAVED)
            if outcome.item is not None:
                words = _("Saved, but not published: the checklist shows what must be fixed first.")
                messages.warning(self.request, words)
                response = HttpResponseRedirect(
                    self.admin.screen_address("change", outcome.item.pk) + "#checklist"
                )
        if outcome.item is not None and isinstance(response, HttpResponseRedirect):
            self._mark_saved()
        return response

    @transaction.atomic
    def _attempt(self, action):
        """Let Django store the form as a part of one saving or publication."""
        answers, openings = [], []

        def write(intent):
            opening = Opening(intent, is_popup=self.is_popup)
            request = self.request
            if self.item and self.admin.has_change_permission(request, self.item):
                version = request.POST.get(VERSION, "")
                item = self.admin.get_object(request, self.key)
                opening.conflict, request = conflicts.find(self.admin, request, item, version)
            response = self.django_form(request, opening)
            openings.append(opening)
            answers.append(response if opening.saved else rendered(response))
            return Written(opening.saved, opening.message) if opening.saved else None

        user, model = self.request.user, self.admin.model
        if action in saving.GOING_PUBLIC:
            options = self.admin.publication_of(self.request)
            outcome = saving.publish(self.item, by=user, model=model, write=write, action=action, **options)
        else:
            outcome = saving.save(self.item, by=user, model=model, write=write, action=action)
        if outcome.in_copy:
            self.admin.log_copy(self.request, self.item, openings[-1].message)
        if outcome.item is not None:
            self.admin.finish(self.request, self.item, outcome)
        return outcome, answers[-1]

    def _mark_saved(self):
        """The next page tells the browser to forget what it keeps of this form."""
        key = self.key or "new"
        mark = f"{self.request.user.pk}|{self.admin.opts.label_lower}|{key}"
        self.request.session[SAVED_MARK] = [*self.request.session.get(SAVED_MARK, []), mark]
        if "_save" in self.request.POST and self.item:
            presence.left(self.item, self.request.user)


def rendered(response):
    return response.render() if hasattr(response, "render") else response
