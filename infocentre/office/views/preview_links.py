"""Preview links: made and revoked in the office, opened by whoever was given one."""

from datetime import timedelta

from csp.constants import NONE
from csp.decorators import csp_replace
from django.contrib import messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from infocentre.content.languages import LANGUAGES, OWN_NAMES, reader_language
from infocentre.office.admin.links import LinkForm
from infocentre.office.models import PreviewLink
from infocentre.office.preview import screen
from infocentre.office.preview.rendering import Bar, NotShownError, saved_page
from infocentre.office.views.preview import item_for, unlisted


def item_to_share(request, kind, pk):
    """Whoever may change an item may show it to others."""
    item, model_admin = item_for(request, kind, pk)
    if not model_admin.has_change_permission(request, item):
        raise PermissionDenied
    return item


@require_POST
def make(request, kind, pk):
    item = item_to_share(request, kind, pk)
    form = LinkForm(request.POST, prefix="link")
    if not form.is_valid():
        messages.error(request, _("No link was created: choose its languages and how long it stays open."))
        return _back_to(item)
    languages = [code for code in LANGUAGES if code in form.cleaned_data["languages"]]
    expires_at = timezone.now() + timedelta(days=form.cleaned_data["days"])
    link = PreviewLink.objects.create(
        item=item, languages=languages, created_by=request.user, expires_at=expires_at
    )
    _log(request.user, item, "added", link)
    messages.success(request, _("The link was created: it is shown beside the form and can be shared."))
    return _back_to(item)


@require_POST
def revoke(request, kind, pk, link):
    item = item_to_share(request, kind, pk)
    link = get_object_or_404(PreviewLink.objects.of(item).open(), pk=link)
    link.revoked_at = timezone.now()
    link.save()
    _log(request.user, item, "deleted", link)
    messages.success(request, _("The link was revoked: nobody can open it any more."))
    return _back_to(item)


def _back_to(item):
    return HttpResponseRedirect(f"{screen.form_address(item)}#preview-links")


def _log(user, item, what, link):
    """For the audit log; put into words in the language of whoever reads it."""
    message = [{what: {"name": gettext_noop("preview link"), "object": str(link)}}]
    LogEntry.objects.log_actions(user.pk, [item], CHANGE, message, single_object=True)


@never_cache
@require_safe
@csp_replace({"form-action": [NONE]})
def show(request, token):
    """The item of a link, as it stands now, to anybody who has the link; no session is asked for."""
    link = PreviewLink.objects.of_token(token)
    item = link and _item_of(link)
    if item is None:
        return refusal(request)
    language = screen.chosen(request.GET.get("lang"), link.languages, _first_language(link))
    try:
        html = saved_page(item, language, request, Bar(tuple(link.languages), is_alone=True))
    except NotShownError:
        return refusal(request)
    link.count_opening()
    return unlisted(HttpResponse(html), language)


def _item_of(link):
    model = link.content_type.model_class()
    item = model._base_manager.filter(pk=link.object_id).first() if model else None
    return None if getattr(item, "binned_at", None) else item


def _first_language(link):
    reader = reader_language()
    return reader if reader in link.languages else link.languages[0]


def refusal(request):
    """The same for every link that leads nowhere: it says nothing of what there is or was."""
    words = [(code, OWN_NAMES[code], *_refusal_in(code)) for code in LANGUAGES]
    response = render(request, "office/link_refused.html", {"words": words}, status=404)
    return unlisted(response, ", ".join(LANGUAGES))


def _refusal_in(code):
    with translation.override(code):
        advice = _("It has expired, been revoked or is incomplete. Ask whoever sent it to you for a new one.")
        return reverse("pages:home"), _("This link does not open"), advice
