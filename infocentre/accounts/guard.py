"""Against guessing passwords: how failures are counted (by axes, in the database) and what is answered.

The guesser is locked out, not the account: five failures lock one name at one address. When many
addresses guess one name, each address gets one try, so its owner still gets in from wherever they are. One
address that tries many names is locked whole.
"""

from axes.attempts import get_cool_off_threshold
from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_cool_off
from axes.models import AccessAttempt
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db.models import Max, Q, Sum
from django.shortcuts import render
from django.utils import timezone
from django.utils.crypto import salted_hmac

from infocentre.visitors import network_of, visitor_address

FAILURES = 5
FAILURES_OF_ADDRESS = 30
FAILURES_OF_NAME = 30


def counted_name(request, credentials):
    """The account's user name, whether user name or e-mail was typed, in any case.

    Unknown names are stored as a keyed digest, since people type passwords into the wrong field.
    """
    typed = ((credentials or {}).get("username") or request.POST.get("login", "")).strip().replace("\0", "")
    known = request.__dict__.setdefault("_counted_names", {})
    if typed not in known:
        known[typed] = account_name(typed) or unknown_name(typed)
    return known[typed]


def account_name(typed):
    named = Q(username__iexact=typed) | Q(email=typed.lower(), email__gt="")
    found = get_user_model().objects.filter(named).order_by("pk").values_list("username", flat=True).first()
    return found and found.lower()


def unknown_name(typed):
    return "?" + salted_hmac("infocentre.accounts.guard", typed.lower(), algorithm="sha256").hexdigest()


def counted_address(request):
    """The visitor's IP address as used across the site; for IPv6, the network address."""
    address = visitor_address(request)
    network = network_of(address) if address else "unknown"
    return None if network == "unknown" else network.partition("/")[0]


def failures_since(moment, **what):
    attempts = AccessAttempt.objects.filter(attempt_time__gte=moment, **what)
    return attempts.aggregate(total=Sum("failures_since_start"))["total"] or 0


def failure_limit(request, credentials):
    """How many failures one address may have with one name."""
    name = counted_name(request, credentials)
    if failures_since(timezone.now() - get_cool_off(request), username=name) >= FAILURES_OF_NAME:
        return 1
    return FAILURES


class Handler(AxesDatabaseHandler):
    def user_login_failed(self, sender, credentials, request=None, **kwargs):
        """Record a failure without the user agent, which is personal data and serves no purpose here."""
        if request is not None:
            request.axes_user_agent = request.axes_http_accept = request.axes_path_info = ""
        super().user_login_failed(sender, credentials, request, **kwargs)

    def get_failures(self, request, credentials=None):
        of_address = failures_since(get_cool_off_threshold(request), ip_address=request.axes_ip_address)
        if of_address >= FAILURES_OF_ADDRESS:
            return max(of_address, FAILURES)
        return super().get_failures(request, credentials)


def refuse(request, original_response, credentials):
    """The page that says to wait, the same for names that exist and names that do not."""
    cool_off = get_cool_off(request)
    attempts = AccessAttempt.objects.filter(ip_address=request.axes_ip_address)
    latest = attempts.aggregate(latest=Max("attempt_time"))["latest"] or timezone.now()
    seconds = max(60, int((latest + cool_off - timezone.now()).total_seconds()))
    context = admin.site.each_context(request) | {"minutes": -(-seconds // 60)}
    response = render(request, "account/locked.html", context, status=429)
    response.headers["Retry-After"] = seconds
    return response
