import pytest
from django.urls import reverse

from news.models import NewsItem
from tests.accounts.conftest import add_app, is_in, sign_in

SECURITY = "/admin/account/"
CRAFTED = [
    "/admin/",
    "/admin/news/newsitem/",
    "/admin/news/newsitem/add/",
    "/admin/account/sessions/",
    "/admin/account/recovery-codes/generate/",
    "/admin/password_change/",
]


@pytest.mark.parametrize("path", CRAFTED)
def test_member_without_the_demanded_factor_reaches_nothing(client, member, demand_factor, path):
    demand_factor()
    sign_in(client, member)
    assert client.get(path).url == SECURITY
    assert client.post(path, {"title_kk": "x", "status": "draft"}).url == SECURITY
    assert not NewsItem.objects.exists()


def test_member_without_the_demanded_factor_can_set_one_up(client, member, demand_factor):
    demand_factor()
    sign_in(client, member)
    for name in ("account_security", "mfa_activate_totp", "mfa_add_webauthn"):
        assert client.get(reverse(name)).status_code == 200


def test_new_requirement_applies_to_open_sessions(client, member, demand_factor):
    sign_in(client, member)
    assert is_in(client)
    demand_factor()
    assert not is_in(client)
    add_app(member)
    assert is_in(client)


def test_requirement_does_not_affect_other_groups(client, make_member, demand_factor):
    demand_factor()
    sign_in(client, make_member("author", "author"))
    assert is_in(client)
