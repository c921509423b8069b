from urllib.parse import urlsplit

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.contrib.auth.models import Group, User

from infocentre.accounts.models import GroupPolicy
from infocentre.accounts.roles import Role
from tests.contact.conftest import mail_server, sink  # noqa: F401

PASSWORD = "kök aspan 2026"
LOGIN = "/admin/account/login/"


@pytest.fixture
def make_member(db):
    def make(name="aigerim", *roles, **fields):
        values = {"email": f"{name}@example.kz", "is_staff": True, "first_name": "Әйгерім"} | fields
        user = User.objects.create_user(name, password=PASSWORD, **values)
        user.groups.set(Group.objects.filter(name__in=roles or [Role.EDITOR]))
        return user

    return make


@pytest.fixture
def member(make_member):
    return make_member()


@pytest.fixture
def director(make_member):
    return make_member("director", Role.DIRECTOR)


@pytest.fixture
def demand_factor(db):
    def demand(role=Role.EDITOR):
        GroupPolicy.objects.create(group=Group.objects.get(name=role), second_factor_required=True)

    return demand


def add_app(user):
    """An authenticator app; returns its secret."""
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(user, secret)
    RecoveryCodes.activate(user)
    return secret


def code_of(secret):
    return totp.format_hotp_value(totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time())))


def sign_in(client, user, password=PASSWORD, address="203.0.113.5", **headers):
    name = getattr(user, "username", user)
    data = {"login": name, "password": password}
    return client.post(LOGIN, data, REMOTE_ADDR=address, headers=headers or None)


def is_in(client):
    return client.get("/admin/").status_code == 200


@pytest.fixture
def open_page(page, live_server):
    """Opens pages on `localhost`, where passkeys work without TLS; the console must stay empty."""
    troubles = []
    origin = live_server.url.replace(urlsplit(live_server.url).hostname, "localhost")
    page.on("console", lambda m: troubles.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.context.set_extra_http_headers({"Accept-Language": "en"})
    page.context.set_default_timeout(10_000)

    def go(path):
        page.goto(path if path.startswith("http") else origin + path)
        return page

    yield go
    assert [trouble for trouble in troubles if "429" not in trouble] == []
