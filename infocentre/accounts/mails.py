"""Mails about an account, in the language of its owner."""

import logging
from functools import partial

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from infocentre.accounts.models import Profile
from infocentre.content.site import origin_of

logger = logging.getLogger(__name__)

SUBJECTS = {
    "reset": gettext_lazy("Setting a new password"),
    "invitation": gettext_lazy("Your account in the editorial office"),
    "change": gettext_lazy("Your account has been changed"),
}
CHANGES = {
    "account/email/password_changed": gettext_lazy("The password of your account has been changed."),
    "account/email/password_reset": gettext_lazy("The password of your account has been changed."),
    "mfa/email/totp_activated": gettext_lazy("An authenticator app has been added to your account."),
    "mfa/email/totp_deactivated": gettext_lazy("The authenticator app has been removed from your account."),
    "mfa/email/webauthn_added": gettext_lazy("A passkey has been added to your account."),
    "mfa/email/webauthn_removed": gettext_lazy("A passkey has been removed from your account."),
    "mfa/email/recovery_codes_generated": gettext_lazy(
        "New recovery codes have been created for your account."
    ),
    "email_changed": gettext_lazy(
        "The e-mail address of your account has been changed; this one no longer belongs to it."
    ),
    "factors_removed": gettext_lazy("Your second factor has been removed by a director."),
}


def language_of(user, otherwise=settings.LANGUAGE_CODE):
    chosen = Profile.objects.filter(user=user).values_list("language", flat=True).first()
    return chosen or otherwise


def send(user, kind, language, to="", **context):
    """Send a mail; failures of the mail server are logged without personal data."""
    with translation.override(language):
        site = _("JINR Information Centre in Almaty")
        message = EmailMessage(
            subject=f"{SUBJECTS[kind]} — {site}",
            body=render_to_string(f"account/mail/{kind}.txt", {"user": user, **context}),
            to=[to or user.email],
            headers={"Auto-Submitted": "auto-generated"},
        )
    try:
        return message.send() == 1
    except Exception as error:  # whatever a mail server can do to us
        logger.error("A mail about an account was not sent: %s", type(error).__name__)
        return False


def password_link(user, origin):
    """Where a member sets a password: works once, for as long as PASSWORD_RESET_TIMEOUT says."""
    key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
    uidb36, _dash, token = key.partition("-")
    return origin + reverse("account_reset_password_from_key", kwargs={"uidb36": uidb36, "key": token})


def send_reset(email, origin, page_language):
    """Send the password reset mail if the account exists; runs after the response."""
    users = get_user_model().objects.filter(email=email.lower(), is_active=True, is_staff=True)
    for user in users.exclude(email=""):
        language = language_of(user, page_language)
        send(user, "reset", language, link=password_link(user, origin))


def invite(user, origin):
    return send(user, "invitation", language_of(user), link=password_link(user, origin))


def notify_of_change(request, user, change, to=""):
    """Notify the owner of a security change; sent after the response."""
    if (to or user.email) and change in CHANGES:
        job = partial(
            send,
            user,
            "change",
            language_of(user, translation.get_language()),
            to=to,
            change=CHANGES[change],
            link=origin_of(request) + reverse("account_reset_password"),
        )
        request.after_response.append(job)
