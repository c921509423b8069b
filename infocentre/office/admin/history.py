"""The history of an item in the admin: its steps, the difference of two of them, the way back to one."""

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.decorators import method_decorator
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from infocentre.content.languages import OWN_NAMES
from infocentre.history import comparison, copies, restoring, timeline

PER_PAGE = 25


class HistoryScreens:
    """The screens of one admin; Django's own history knows no texts."""

    def __init__(self, admin):
        self.admin, self.model = admin, admin.model

    def urls(self):
        view = self.admin.admin_site.admin_view
        meta = self.model._meta
        name = f"{meta.app_label}_{meta.model_name}"
        return [
            path("<int:pk>/history/compare/", view(self.compare), name=f"{name}_compare"),
            path("<int:pk>/history/<int:step>/restore/", view(self.restore), name=f"{name}_restore"),
        ]

    def _item(self, request, key):
        item = self.admin.get_object(request, unquote(str(key)))
        if item is None or item._state.adding:
            raise Http404
        if not self.admin.has_view_or_change_permission(request, item):
            raise PermissionDenied
        return item

    def _page(self, request, template, item, title, **context):
        context |= self.admin.admin_site.each_context(request) | {
            "title": title,
            "opts": self.model._meta,
            "item": item,
            "form_address": self.admin.screen_address("change", item.pk),
            "history_address": self.admin.screen_address("history", item.pk),
            "compare_address": self.admin.screen_address("compare", item.pk),
            "may_restore": self.admin.has_change_permission(request, item)
            and restoring.may_restore(request.user, item),
        }
        return TemplateResponse(request, f"admin/history/{template}.html", context)

    def steps(self, request, object_id):
        item = self._item(request, object_id)
        page = Paginator(timeline.steps_of(item), PER_PAGE).get_page(request.GET.get("p"))
        steps = list(page)
        earlier = timeline.steps_of(item).filter(pk__lt=steps[-1].pk).first() if page.has_next() else None
        return self._page(
            request,
            "steps",
            item,
            _("History"),
            page=page,
            pages=page.paginator.get_elided_page_range(page.number),
            entries=timeline.entries(item, steps, earlier),
            copy=copies.copy_of(item),
        )

    @method_decorator(require_safe)
    def compare(self, request, pk):
        item = self._item(request, pk)
        new = timeline.resolve_side(item, request.GET.get("new", ""))
        if new is None:
            raise Http404
        key = request.GET.get("old", "")
        old = (
            timeline.resolve_side(item, key) if key or not new.step else timeline.side_before(item, new.step)
        )
        if old is None:
            raise Http404
        if old.step and new.step and old.step.pk > new.step.pk:
            old, new = new, old
        difference = comparison.compare(self.model, old.snapshot, new.snapshot)
        title = _("What changed")
        return self._page(request, "compare", item, title, old=old, new=new, comparison=difference)

    @method_decorator(require_POST)
    def restore(self, request, pk, step):
        item = self._item(request, pk)
        if not self.admin.has_change_permission(request, item) or not restoring.may_restore(
            request.user, item
        ):
            raise PermissionDenied
        chosen = timeline.steps_of(item).filter(pk=step).first()
        if chosen is None:
            raise Http404
        if copies.copy_of(item) and "_sure" not in request.POST:
            title = _("Replace the working copy?")
            return self._page(request, "replace_copy", item, title, step=chosen, copy=copies.copy_of(item))
        try:
            outcome = restoring.restore(item, chosen, request.user)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return HttpResponseRedirect(self.admin.screen_address("history", item.pk))
        messages.success(request, _outcome_message(outcome))
        if outcome.missing:
            missing = ", ".join(capfirst(name) for name in outcome.missing)
            words = _("Some objects that this text referred to no longer exist and were left out:")
            messages.warning(request, f"{words} {missing}.")
        if outcome.closed:
            words = _("This version lacks texts in languages that were released; they are closed in it:")
            names = ", ".join(OWN_NAMES[code] for code in outcome.closed)
            messages.warning(request, f"{words} {names}.")
        return HttpResponseRedirect(self.admin.screen_address("change", item.pk))


def _outcome_message(outcome):
    if outcome.in_copy:
        return _("The earlier version is now a working copy: visitors will see it once it is published.")
    return _("The earlier version has been restored. It has not been published.")
