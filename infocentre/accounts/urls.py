"""Account pages. allauth's other pages are left out: no sign-up, no extra e-mail addresses."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from django.urls import include, path, re_path
from django.views.generic import RedirectView

from infocentre.accounts import views

urlpatterns = [
    # One page under two names: ours and the one that allauth returns to.
    path("account/", views.security, name="account_security"),
    path("account/", views.security, name="mfa_index"),
    path("account/sessions/", views.sessions, name="account_sessions"),
    path("account/login/", account.login, name="account_login"),
    path("account/logout/", account.logout, name="account_logout"),
    path("account/inactive/", account.account_inactive, name="account_inactive"),
    path("account/confirm/", account.reauthenticate, name="account_reauthenticate"),
    path("account/password/", account.password_change, name="account_change_password"),
    # Somebody who only ever used a passkey gets a password the same way as who forgot it.
    path(
        "account/password/set/",
        RedirectView.as_view(pattern_name="account_reset_password"),
        name="account_set_password",
    ),
    path("account/password/reset/", account.password_reset, name="account_reset_password"),
    path("account/password/reset/sent/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "account/password/reset/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^account/password/reset/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("account/code/", mfa.authenticate, name="mfa_authenticate"),
    path("account/code/confirm/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("account/app/", include("allauth.mfa.totp.urls")),
    path("account/recovery-codes/", include("allauth.mfa.recovery_codes.urls")),
    path("account/passkeys/", include("allauth.mfa.webauthn.urls")),
    # The admin would ask strangers to sign in for whatever it does not know.
    re_path(r"^account/.+/$", views.nothing),
    # The admin's own names lead to the same pages.
    path("logout/", account.logout),
    path("password_change/", account.password_change),
]
