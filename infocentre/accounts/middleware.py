"""Middleware for requests to the office; public pages are not affected."""

from django.contrib import admin
from django.http import HttpResponseRedirect
from django.urls import reverse

from infocentre.accounts import policy
from infocentre.accounts.pages import TITLES
from infocentre.accounts.sessions import record_use

OFFICE = "/admin/"
OWN_ACCOUNT = "/admin/account/"
# Where somebody may go who has yet to set up the second factor that their group demands.
ENROLMENT = {
    *("account_security", "mfa_index", "mfa_activate_totp", "mfa_list_webauthn", "mfa_add_webauthn"),
    *("account_reauthenticate", "account_logout", "admin:logout", "admin:jsi18n"),
}


class AccountsMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path.startswith(OFFICE):
            return self.get_response(request)
        request.after_response = []
        response = self.get_response(request)
        if request.user.is_authenticated:
            record_use(request.session)
        # Run when the answer has been sent, so that its time tells nothing of what is done then.
        response._resource_closers.extend(request.after_response)
        return response

    def process_view(self, request, view, args, kwargs):
        if not request.path.startswith(OFFICE) or not request.user.is_authenticated:
            return None
        request.lacks_factor = policy.lacks_required_factor(request.user)
        if request.lacks_factor and request.resolver_match.view_name not in ENROLMENT:
            return HttpResponseRedirect(reverse("account_security"))
        return None

    def process_template_response(self, request, response):
        """Give pages of the account what the frame of the office needs, and forms without hints in fields."""
        if request.path.startswith(OWN_ACCOUNT):
            context = admin.site.each_context(request)
            context["title"] = TITLES.get(request.resolver_match.url_name)
            if getattr(request, "lacks_factor", False):
                context |= {"available_apps": [], "is_nav_sidebar_enabled": False}
            response.context_data = context | (response.context_data or {})
            for name in ("form", "webauthn_form"):
                form = response.context_data.get(name)
                for field in form.fields.values() if form else ():
                    field.widget.attrs.pop("placeholder", None)
        return response
