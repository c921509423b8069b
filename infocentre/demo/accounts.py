"""The demo login: it exists only where the demo was loaded, with a password made once on this machine."""

from django.conf import settings
from django.contrib.auth import get_user_model

from infocentre.secrets import stored_secret

USERNAME = "demo"
PASSWORD_FILE = settings.VAR_DIR / "demo-password"


def ensure_demo_account() -> str:
    """Make the account on first use; return the password kept in `var/demo-password`."""
    password = stored_secret(PASSWORD_FILE, length=12)
    user, made = get_user_model().objects.get_or_create(
        username=USERNAME, defaults={"is_staff": True, "is_superuser": True}
    )
    if made:
        user.set_password(password)
        user.save()
    return password
