from functools import partial

from allauth.account import forms as account
from allauth.mfa.webauthn import forms as webauthn
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


class RenamePasskeyForm(webauthn.EditWebAuthnForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name of the passkey")


class AddPasskeyForm(webauthn.AddWebAuthnForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name of the passkey")
        self.fields["name"].help_text = _("So that you know it in the list: your telephone, for instance.")
        passwordless = self.fields["passwordless"]
        passwordless.initial = True
        passwordless.label = _("Sign in with this passkey alone, without a password")
        passwordless.help_text = _("The device asks for your fingerprint, your face or its PIN.")
