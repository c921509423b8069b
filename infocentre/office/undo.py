"""Taking back the step that took items off the site: offered in its message, kept in the user's session."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from infocentre.office.admins import admin_of
from infocentre.office.each import with_each
from infocentre.publishing import steps

KEY = "office_undo"
# The message with this tag gets the button.
TAG = "undo"


def offer(request, model, former: dict[int, str], words):
    """Say what was done with items, and offer to give them the statuses they had."""
    request.session[KEY] = [model._meta.label_lower, former]
    messages.success(request, words, extra_tags=TAG)


@require_POST
def undo(request):
    kind, former = request.session.pop(KEY, (None, {}))
    model_admin = kind and admin_of(admin.site, kind)
    if not model_admin:
        messages.warning(request, _("There is nothing to be undone any more."))
        return redirect("admin:index")
    if not model_admin.has_publish_permission(request):
        raise PermissionDenied
    items = list(model_admin.model._base_manager.filter(pk__in=former))
    with_each(request, items, lambda item, user: steps.put_back(item, user, former[str(item.pk)]))
    if len(items) == 1:
        return redirect(model_admin.screen_address("change", items[0].pk))
    return redirect(model_admin.screen_address("changelist"))
