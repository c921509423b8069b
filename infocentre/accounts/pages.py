"""What the pages of an account are called; their views are allauth's and have no titles."""

from django.utils.translation import gettext_lazy as _

TITLES = {
    "account_login": _("Sign in"),
    "account_logout": _("Sign out"),
    "account_inactive": _("The account is deactivated"),
    "account_reauthenticate": _("Is it you?"),
    "mfa_reauthenticate": _("Is it you?"),
    "mfa_reauthenticate_webauthn": _("Is it you?"),
    "mfa_authenticate": _("Second factor"),
    "account_change_password": _("Change the password"),
    "account_reset_password": _("New password"),
    "account_reset_password_done": _("Check your e-mail"),
    "account_reset_password_from_key": _("New password"),
    "account_reset_password_from_key_done": _("The password is set"),
    "mfa_activate_totp": _("Set up an authenticator app"),
    "mfa_deactivate_totp": _("Remove the authenticator app"),
    "mfa_view_recovery_codes": _("Recovery codes"),
    "mfa_generate_recovery_codes": _("New recovery codes"),
    "mfa_list_webauthn": _("Passkeys"),
    "mfa_add_webauthn": _("Add a passkey"),
    "mfa_edit_webauthn": _("Rename the passkey"),
    "mfa_remove_webauthn": _("Remove the passkey"),
}
