import time
from datetime import UTC, datetime

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.contrib.auth.hashers import Argon2PasswordHasher, PBKDF2PasswordHasher
from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse

from infocentre.accounts.conf import SIGN_IN
from tests.accounts.conftest import LOGIN, PASSWORD, add_app, code_of, is_in, sign_in


def test_new_passwords_are_hashed_with_argon2_and_old_ones_replaced(settings, client, member):
    settings.PASSWORD_HASHERS = SIGN_IN["PASSWORD_HASHERS"]
    User.objects.filter(pk=member.pk).update(password=PBKDF2PasswordHasher().encode(PASSWORD, "salt", 1000))
    sign_in(client, member)
    member.refresh_from_db()
    assert is_in(client)
    assert member.password.startswith(Argon2PasswordHasher.algorithm)


@pytest.mark.parametrize("typed", ["aigerim", "AIGERIM", "aigerim@example.kz", "Aigerim@Example.kz"])
def test_name_or_email_signs_in_in_any_case(client, member, typed):
    sign_in(client, typed)
    assert is_in(client)


@pytest.mark.parametrize("taken", [{"email": "AIGERIM@example.kz"}, {"name": "Aigerim", "email": ""}])
def test_name_and_email_belong_to_one_account(member, make_member, taken):
    with pytest.raises(IntegrityError):
        make_member(**({"name": "other"} | taken))


def test_admin_login_redirects_to_site_login_and_back(client, member):
    response = client.get("/admin/login/", {"next": "/admin/news/newsitem/"})
    assert response.url == f"{LOGIN}?next=%2Fadmin%2Fnews%2Fnewsitem%2F"
    data = {"login": "aigerim", "password": PASSWORD, "next": "/admin/news/newsitem/"}
    assert client.post(LOGIN, data).url == "/admin/news/newsitem/"


def test_the_admins_own_form_takes_no_password(client, member):
    client.post("/admin/login/", {"username": "aigerim", "password": PASSWORD})
    assert not is_in(client)


@pytest.mark.parametrize("path", ["signup/", "email/", "confirm-email/", "passkeys/signup/", "login/code/"])
def test_nobody_signs_up_or_adds_addresses(client, db, path):
    assert client.get(f"/admin/account/{path}").status_code == 404
    data = {"username": "x", "email": "x@example.kz", "password1": PASSWORD, "password2": PASSWORD}
    assert client.post(f"/admin/account/{path}", data).status_code == 404
    assert not User.objects.exists()


def test_sign_up_has_no_address():
    with pytest.raises(NoReverseMatch):
        reverse("account_signup")


def refusal(client, name, password=PASSWORD):
    response = client.post(LOGIN, {"login": name, "password": password})
    return response.status_code, response.context["form"].non_field_errors()


def test_refusal_is_the_same_for_every_reason(client, make_member):
    make_member("off", is_active=False)
    make_member("visitor", is_staff=False)
    make_member("here")
    answers = [refusal(client, name) for name in ("nobody", "off", "visitor")]
    answers.append(refusal(client, "here", "wrong"))
    assert answers == [answers[0]] * 4
    assert answers[0][0] == 200


def test_password_alone_does_not_open_an_account_with_an_app(client, member):
    add_app(member)
    response = sign_in(client, member)
    assert response.url == reverse("mfa_authenticate")
    assert not is_in(client)
    assert client.post("/admin/news/newsitem/add/", {"title_kk": "x"}).status_code == 302


def test_code_works_once(client, member):
    code = code_of(add_app(member))
    sign_in(client, member)
    client.post(reverse("mfa_authenticate"), {"code": code})
    assert is_in(client)
    client.post(reverse("account_logout"))
    sign_in(client, member)
    client.post(reverse("mfa_authenticate"), {"code": code})
    assert not is_in(client)


@pytest.mark.parametrize("seconds", [1, 29, 31, 33, 59])
def test_code_works_once_as_long_as_it_would_be_right(client, member, seconds):
    """The app's clock may be half a minute wrong, so a code is right for three periods and not for one."""
    with time_machine.travel(datetime(2026, 12, 1, 10, 0, 29, tzinfo=UTC), tick=False) as clock:
        secret = add_app(member)
        code = totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // 30 + 1))
        sign_in(client, member)
        client.post(reverse("mfa_authenticate"), {"code": code})
        assert is_in(client)
        client.post(reverse("account_logout"))

        clock.shift(seconds)
        assert totp.validate_totp_code(secret, code)
        sign_in(client, member)
        client.post(reverse("mfa_authenticate"), {"code": f" {code[:3]} {code[3:]} "})
        assert not is_in(client)


def test_code_of_somebody_elses_app_opens_nothing(client, member, make_member):
    add_app(member)
    sign_in(client, member)
    client.post(reverse("mfa_authenticate"), {"code": code_of(add_app(make_member("other")))})
    assert not is_in(client)


def test_recovery_code_opens_the_account_once(client, member):
    add_app(member)
    code = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()[0]
    for expected in (True, False):
        sign_in(client, member)
        client.post(reverse("mfa_authenticate"), {"code": code})
        assert is_in(client) is expected
        client.post(reverse("account_logout"))


def test_guessing_codes_is_stopped_in_the_database(client, member):
    code = code_of(add_app(member))
    sign_in(client, member)
    for _guess in range(5):
        client.post(reverse("mfa_authenticate"), {"code": "000000"})
    response = client.post(reverse("mfa_authenticate"), {"code": code})
    assert response.status_code == 200
    assert not is_in(client)
    assert type(cache._connections[cache._alias]).__name__ == "DatabaseCache"


def test_secrets_of_factors_are_sealed(member):
    secret = add_app(member)
    with connection.cursor() as cursor:
        cursor.execute("SELECT data::text FROM mfa_authenticator")
        assert not any(secret in row[0] for row in cursor.fetchall())


@pytest.mark.parametrize("path", ["/kk/", "/ru/news/", "/healthz", "/robots.txt"])
def test_public_pages_do_not_query_the_user(client, member, path):
    with CaptureQueriesContext(connection) as visitor:
        client.get(path)
    sign_in(client, member)
    with CaptureQueriesContext(connection) as signed_in:
        response = client.get(path)
    assert len(signed_in) == len(visitor)
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")
