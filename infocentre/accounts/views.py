from allauth.mfa.base.views import IndexView
from django.contrib import admin, messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from infocentre.accounts.models import Session
from infocentre.accounts.policy import FACTORS
from infocentre.accounts.sessions import digest


class SecurityView(IndexView):
    """One's own account at a glance: password, second factor, sessions."""

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {
            "title": _("Account security"),
            "has_factor": bool(context["authenticators"].keys() & set(FACTORS)),
            "is_demanded": self.request.lacks_factor,
            "session_count": Session.objects.of(self.request.user).count(),
        }


security = never_cache(SecurityView.as_view())


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sessions(request):
    """List the user's sessions and end one, all others or all of them."""
    own = digest(request.session.session_key)
    if request.method == "POST":
        return end_sessions(request, own)
    current = [(each, each.pk == own) for each in Session.objects.of(request.user)]
    context = {"title": _("Your sessions"), "sessions": sorted(current, key=lambda pair: not pair[1])}
    return TemplateResponse(request, "account/sessions.html", context)


def end_sessions(request, own):
    ended = Session.objects.of(request.user)
    which = request.POST.get("end", "")
    if which == "everywhere":
        ended.delete()
        logout(request)
        messages.success(request, _("You are signed out on every device."))
        return HttpResponseRedirect(reverse("account_login"))
    ended = ended.exclude(pk=own) if which == "others" else ended.exclude(pk=own).filter(pk=which)
    if ended.delete()[0]:
        messages.success(request, _("Signed out there."))
    return HttpResponseRedirect(reverse("account_sessions"))


def nothing(request):
    raise Http404


def too_many_requests(request, exception=None):
    """allauth's limits (codes, links, passkeys) speak through this page."""
    response = render(request, "account/too_many.html", admin.site.each_context(request), status=429)
    response.headers["Retry-After"] = 15 * 60
    return response
