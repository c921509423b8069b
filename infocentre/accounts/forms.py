from functools import partial

from allauth.account import forms as account
from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa import app_settings as mfa_settings
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as mfa
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.webauthn import forms as webauthn
from django.core.cache import cache
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from infocentre.accounts import mails
from infocentre.content.site import origin_of


class LoginForm(account.LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("User name or e-mail")
        self.fields["password"].help_text = ""


class ResetPasswordForm(account.ResetPasswordForm):
    """Responds the same, and as fast, for unknown addresses: the lookup runs after the response."""

    def clean_email(self):
        return self.cleaned_data["email"].lower()

    def save(self, request, **kwargs):
        email = self.cleaned_data["email"]
        request.after_response.append(partial(mails.send_reset, email, origin_of(request), get_language()))
        return email


class CodeOnce:
    """Takes a code once as long as it would be right: allauth forgets it after one period of three."""

    def clean_code(self):
        used = f"infocentre.accounts.code:{self.user.pk}:{normalize_user_code(self.cleaned_data['code'])}"
        if cache.get(used):
            check_rate_limit(self.user)
            raise get_adapter().validation_error("incorrect_code")
        code = super().clean_code()
        cache.set(used, True, mfa_settings.TOTP_PERIOD * (2 * mfa_settings.TOTP_TOLERANCE + 1))
        return code


class AuthenticateForm(CodeOnce, mfa.AuthenticateForm):
    pass


class ReauthenticateForm(CodeOnce, mfa.ReauthenticateForm):
    pass


class RenamePasskeyForm(webauthn.EditWebAuthnForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Passkey name")


class AddPasskeyForm(webauthn.AddWebAuthnForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Passkey name")
        self.fields["name"].help_text = _("To recognise it in the list, for example “my phone”.")
        passwordless = self.fields["passwordless"]
        passwordless.initial = True
        passwordless.label = _("Sign in with this passkey alone, without a password")
        passwordless.help_text = _("The device asks for your fingerprint, your face or its PIN.")
