"""The demo logins: they exist only where the demo was loaded, with a password made once on this machine."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from infocentre.accounts.roles import Role
from infocentre.secrets import stored_secret

USERNAME = "demo"
PASSWORD_FILE = settings.VAR_DIR / "demo-password"
SHORT = {Role.EVENT_MANAGER: "events"}
# Who may do everything, and one member of each role.
ACCOUNTS = {USERNAME: None, **{f"{USERNAME}-{SHORT.get(role, role.value)}": role for role in Role}}


def ensure_demo_accounts() -> str:
    """Make the accounts on first use; return the password kept in `var/demo-password`."""
    password = stored_secret(PASSWORD_FILE, length=12)
    users = get_user_model().objects
    known = set(users.filter(username__in=ACCOUNTS).values_list("username", flat=True))
    missing = [name for name in ACCOUNTS if name not in known]
    # Hashing takes its time on purpose: once for all of them, and only when they are made.
    encoded = make_password(password) if missing else ""
    for name in missing:
        role = ACCOUNTS[name]
        user = users.create(username=name, password=encoded, is_staff=True, is_superuser=role is None)
        user.groups.set(Group.objects.filter(name=role))
    return password
