"""How members of the office sign in: the settings of allauth, axes, sessions and passwords in one place."""

from datetime import timedelta

MINUTE, HOUR = 60, 3600

SIGN_IN = {
    # Django's older hashes are still read, and replaced when their owner signs in.
    "PASSWORD_HASHERS": [
        "django.contrib.auth.hashers.Argon2PasswordHasher",
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    ],
    "AUTHENTICATION_BACKENDS": [
        "axes.backends.AxesStandaloneBackend",
        "infocentre.accounts.backends.OfficeBackend",
    ],
    "LOGIN_URL": "account_login",
    "LOGIN_REDIRECT_URL": "admin:index",
    "LOGOUT_REDIRECT_URL": "account_login",
    # A link to set a password, in an invitation too.
    "PASSWORD_RESET_TIMEOUT": 24 * HOUR,
}
SESSIONS = {
    "SESSION_ENGINE": "infocentre.accounts.sessions",
    # Counted from the last use (`middleware.py` keeps it going).
    "SESSION_COOKIE_AGE": 12 * HOUR,
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
}
ALLAUTH = {
    "ACCOUNT_ADAPTER": "infocentre.accounts.adapters.AccountAdapter",
    "ACCOUNT_LOGIN_METHODS": {"username", "email"},
    "ACCOUNT_SIGNUP_FIELDS": ["username*", "email*", "password1*", "password2*"],
    "ACCOUNT_EMAIL_VERIFICATION": "none",
    "ACCOUNT_SESSION_REMEMBER": True,
    "ACCOUNT_REAUTHENTICATION_TIMEOUT": 10 * MINUTE,
    "ACCOUNT_FORMS": {
        "login": "infocentre.accounts.forms.LoginForm",
        "reset_password": "infocentre.accounts.forms.ResetPasswordForm",
    },
    "ACCOUNT_RATE_LIMITS": {
        "reset_password": "10/10m/ip,3/15m/key",
        # Passwords are guarded by axes; this one counts codes of the second step, for each account.
        "login_failed": "5/15m/key",
    },
    "MFA_ADAPTER": "infocentre.accounts.adapters.MFAAdapter",
    "MFA_FORMS": {
        "authenticate": "infocentre.accounts.forms.AuthenticateForm",
        "reauthenticate": "infocentre.accounts.forms.ReauthenticateForm",
        "add_webauthn": "infocentre.accounts.forms.AddPasskeyForm",
        "edit_webauthn": "infocentre.accounts.forms.RenamePasskeyForm",
    },
    "MFA_SUPPORTED_TYPES": ["totp", "webauthn", "recovery_codes"],
    "MFA_PASSKEY_LOGIN_ENABLED": True,
    "MFA_TOTP_ISSUER": "JINR Almaty",
    # A telephone's clock may be half a minute wrong.
    "MFA_TOTP_TOLERANCE": 1,
}
AXES = {
    "AXES_HANDLER": "infocentre.accounts.guard.Handler",
    "AXES_LOCKOUT_PARAMETERS": [["username", "ip_address"]],
    "AXES_FAILURE_LIMIT": "infocentre.accounts.guard.failure_limit",
    "AXES_COOLOFF_TIME": timedelta(minutes=15),
    "AXES_RESET_ON_SUCCESS": True,
    "AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT": False,
    "AXES_USERNAME_CALLABLE": "infocentre.accounts.guard.counted_name",
    "AXES_CLIENT_IP_CALLABLE": "infocentre.accounts.guard.counted_address",
    "AXES_LOCKOUT_CALLABLE": "infocentre.accounts.guard.refuse",
    "AXES_DISABLE_ACCESS_LOG": True,
    "AXES_ENABLE_ADMIN": False,
    "AXES_VERBOSE": False,
}
# Limits are counted in the database, which all processes share. Nothing else is cached there, and no flood
# of keys may push a count out.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_limit",
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    }
}
SETTINGS = {**SIGN_IN, **SESSIONS, **ALLAUTH, **AXES, "CACHES": CACHES}
