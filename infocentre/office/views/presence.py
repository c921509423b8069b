"""The form of an item says that it is open, and hears who else has it open."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from infocentre.history import journal, token
from infocentre.office import presence
from infocentre.office.admins import admin_of


@require_POST
def renew(request, kind, pk):
    model_admin = admin_of(admin.site, kind)
    item = model_admin and model_admin.get_object(request, str(pk))
    if item is None:
        raise Http404
    if not model_admin.has_change_permission(request, item):
        raise PermissionDenied
    opened_at = _moment(request.POST.get("opened", ""))
    if "leave" in request.POST:
        presence.left(item, request.user, opened_at)
        return JsonResponse({})
    presence.renewed(item, request.user, opened_at)
    sentences = [presence.sentence(each) for each in presence.others(item, request.user)]
    if request.POST.get("version") != token.version_of(item):
        sentences.append(_saved_meanwhile(item))
    return JsonResponse({"told": sentences})


def _moment(text):
    try:
        return parse_datetime(text)
    except ValueError:
        return None


def _saved_meanwhile(item):
    step = journal.latest(item)
    user = step.revision.user if step else None
    who = (user.get_full_name() or user.get_username()) if user else "–"
    return _("%(who)s has saved this since you opened it: when you save, both texts will be shown.") % {
        "who": who
    }
