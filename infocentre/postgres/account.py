"""Who the server runs as: PostgreSQL refuses root."""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass

from .errors import ServerError

SERVICE_USER = "infocentre-postgres"


@dataclass(frozen=True)
class Account:
    uid: int
    gid: int

    @property
    def process_options(self):
        """What subprocess needs to run a program as this user."""
        if os.geteuid():
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}


def server_account(data):
    """Ourselves, or for root the owner of the data, or for new data an unprivileged service user."""
    if os.geteuid():
        if data.exists() and data.stat().st_uid != os.geteuid():
            raise ServerError(f"{data} belongs to another user. Run this as that user or as root.")
        return Account(os.geteuid(), os.getegid())
    if data.exists() and (owner := data.stat()).st_uid:
        return Account(owner.st_uid, owner.st_gid)
    return service_account()


def service_account():
    if (entry := find_user(SERVICE_USER)) is None and (useradd := shutil.which("useradd")):
        # It may fail, because another process was faster or accounts cannot be made here: we look again.
        subprocess.run(
            [useradd, "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"]
            + ["--shell", "/usr/sbin/nologin", SERVICE_USER],
            capture_output=True,
            check=False,
        )
        entry = find_user(SERVICE_USER)
    entry = entry or find_user("nobody")
    if entry is None:
        raise ServerError(f"PostgreSQL refuses to run as root, and there is no user {SERVICE_USER}. Add one.")
    return Account(entry.pw_uid, entry.pw_gid)


def find_user(name):
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None


def name_of(uid):
    """The name of a user, None for one that only exists as a number (in many containers)."""
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return None
