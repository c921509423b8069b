"""Signing in speaks the reader's language, the libraries' strings included."""

import pytest
from django.urls import reverse

from infocentre.accounts.roles import Role
from tests.accounts.conftest import add_app, code_of, sign_in
from tests.site.test_words import WORD, Reader

# "Search" is the fixed text of a picture in Django's own search form.
SAME = {"Ctrl", "Eng", "JavaScript", "PIN", "Firefox", "Windows", "Search"}
NAMED = ["login", "reset_password", "reset_password_done", "inactive"]
OWN = ["account_security", "account_sessions", "account_change_password", "account_logout"]
OWN += ["mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_list_webauthn", "mfa_add_webauthn"]
OWN += ["account_reauthenticate", "mfa_reauthenticate", "mfa_deactivate_totp"]


def english(response, language):
    reader = Reader(language, False)
    reader.feed(response.text)
    words = set(WORD.findall(" ".join(reader.seen)))
    return {word for word in words - SAME if not word.startswith(("aigerim", "director"))}


@pytest.fixture(params=["kk", "ru"])
def language(request, client):
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = request.param
    return request.param


def test_pages_before_signing_in(client, language, member):
    add_app(member)
    pages = [client.get(reverse(f"account_{name}")) for name in NAMED]
    pages += [client.post(reverse("account_login"), data) for data in ({}, {"login": "x", "password": "y"})]
    pages.append(client.post(reverse("account_reset_password"), {"email": "x"}))
    pages.append(client.get("/admin/account/password/reset/1-x/"))
    sign_in(client, member)
    pages.append(client.get(reverse("mfa_authenticate")))
    pages.append(client.post(reverse("mfa_authenticate"), {"code": "1"}))
    assert [found for page in pages if (found := english(page, language))] == []


def test_pages_of_ones_account(client, language, member):
    secret = add_app(member)
    sign_in(client, member, **{"User-Agent": "Firefox/132.0 Windows"})
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    pages = [client.get(reverse(name)) for name in OWN]
    wrong = {"oldpassword": "x", "password1": "1", "password2": "2"}
    pages.append(client.post(reverse("account_change_password"), wrong))
    pages.append(client.post(reverse("account_reauthenticate"), {"password": "x"}))
    pages.append(client.post(reverse("mfa_deactivate_totp"), follow=True))
    page = client.get(reverse("mfa_activate_totp"))
    assert page.status_code == 200
    assert [(page.request["PATH_INFO"], found) for page in pages if (found := english(page, language))] == []


def test_pages_of_accounts_and_roles(client, language, member, director):
    client.force_login(director)
    pages = [client.get(f"/admin/auth/{kind}/") for kind in ("user", "user/add", "group")]
    pages.append(client.get(reverse("admin:auth_user_change", args=[member.pk])))
    group = director.groups.get(name=Role.DIRECTOR)
    pages.append(client.get(reverse("admin:auth_group_change", args=[group.pk])))
    assert [(page.request["PATH_INFO"], found) for page in pages if (found := english(page, language))] == []
