"""Hooks for allauth: no sign-up, notifications by mail, encrypted secrets."""

import time

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.stagekit import clear_login
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.urls import reverse
from qrcode import QRCode
from qrcode.image.svg import SvgPathImage

from infocentre.accounts import mails, sealing
from infocentre.visitors import network_of, visitor_address


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False

    def get_client_ip(self, request):
        return network_of(visitor_address(request))

    def get_login_stages(self):
        return ["allauth.mfa.stages.AuthenticateStage"]

    def pre_authenticate(self, request, **credentials):
        """Leave rate limiting to axes, which does not lock out the account's owner."""

    def pre_login(self, request, user, **kwargs):
        """Check passkey sign-ins here: they do not go through the authentication backend."""
        if user.is_active and user.is_staff:
            return None
        clear_login(request)
        return self.respond_user_inactive(request, user)

    def is_reauthentication_required(self, *, app, **kwargs):
        """Do not ask for the password again right after signing in."""
        records = get_authentication_records(self.request, self.request.user)
        if records and time.time() - records[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT:
            return False
        return super().is_reauthentication_required(app=app, **kwargs)

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        mails.notify_of_change(self.request, user, template_prefix)

    def get_password_change_redirect_url(self, request):
        return reverse("account_security")


class MFAAdapter(DefaultMFAAdapter):
    def encrypt(self, text):
        return sealing.seal(text)

    def decrypt(self, encrypted_text):
        return sealing.unseal(encrypted_text)

    def get_totp_label(self, user):
        return user.get_username()

    def build_totp_svg(self, url):
        """An inline SVG: the content security policy does not allow `data:` URLs."""
        code = QRCode(border=2)
        code.add_data(url)
        return code.make_image(image_factory=SvgPathImage).to_string(encoding="unicode")

    def _get_site_name(self):
        return settings.MFA_TOTP_ISSUER
