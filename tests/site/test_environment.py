"""What the environment says is checked when the site starts: production refuses what would fail later."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

from infocentre.accounts import sealing

STRONG, FORMER = (
    "k7Qz-mVw3x_RtY8bNc2Lp5Jh9Df4Gs6Aa1Ee0UuIiOo",
    "Zx9_former-key-of-fifty-characters-Qw3rTy7uIoP",
)
PRODUCTION = {
    "ENVIRONMENT": "production",
    "READ_DOT_ENV": "off",
    "SECRET_KEY": STRONG,
    "DATABASE_URL": "postgresql://user:password@127.0.0.1/site",
    "ALLOWED_HOSTS": "example.kz",
    "EMAIL_URL": "smtp+tls://user:password@mail.example.kz:587",
}
SHOW = "from infocentre import settings; print(settings.SECRET_KEY_FALLBACKS, settings.EMAIL_HOST)"


def started(**changes):
    environment = {name: value for name, value in (PRODUCTION | changes).items() if value is not None}
    # The libraries of this Python are found by these.
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    command = [sys.executable, "-c", SHOW]
    environment |= kept
    return subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True)


def test_production_starts_with_what_it_needs():
    answer = started(SECRET_KEY_FALLBACKS=FORMER)

    assert (answer.returncode, answer.stdout.strip()) == (0, f"['{FORMER}'] mail.example.kz")


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"SECRET_KEY": None}, "SECRET_KEY"),
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"SECRET_KEY": "x"}, "SECRET_KEY"),
        ({"SECRET_KEY": "x" * 60}, "SECRET_KEY"),
        ({"SECRET_KEY_FALLBACKS": "short"}, "SECRET_KEY_FALLBACKS"),
        ({"EMAIL_URL": None}, "EMAIL_URL"),
        ({"EMAIL_URL": ""}, "EMAIL_URL"),
        ({"EMAIL_URL": "filemail:///tmp/mail"}, "EMAIL_URL"),
        ({"EMAIL_URL": "consolemail://"}, "EMAIL_URL"),
        ({"DATABASE_URL": None}, "DATABASE_URL"),
        ({"DEBUG": "on"}, "DEBUG"),
    ],
)
def test_production_refuses_what_would_fail_later(changes, named):
    answer = started(**changes)

    assert answer.returncode != 0
    assert named in answer.stderr.strip().splitlines()[-1]


def test_a_changed_key_still_opens_what_the_former_sealed(settings):
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = FORMER, []
    sealed = sealing.seal("secret of an app")

    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = STRONG, [FORMER]
    assert sealing.unseal(sealed) == "secret of an app"
