import pytest
from axes.models import AccessAttempt
from django.urls import reverse
from django.utils import timezone

from infocentre.accounts import guard
from infocentre.accounts.jobs import purge
from infocentre.accounts.models import Limit, Session
from tests.accounts.conftest import LOGIN, PASSWORD, is_in, sign_in


def guess(client, name="aigerim", times=5, **where):
    for _time in range(times):
        response = sign_in(client, name, "guess", **where)
    return response


def test_five_failures_lock_the_guesser_out(client, member):
    assert guess(client, times=4).status_code == 200
    response = guess(client, times=1)
    assert response.status_code == 429
    assert 60 <= int(response.headers["Retry-After"]) <= 15 * 60
    assert sign_in(client, member).status_code == 429
    assert not is_in(client)


def test_owner_gets_in_from_another_address(client, member):
    guess(client)
    sign_in(client, member, address="198.51.100.7")
    assert is_in(client)


def test_email_and_name_and_case_count_as_one(client, member):
    for name in ("aigerim", "AIGERIM", "aigerim@example.kz", " aigerim", "Aigerim@example.kz"):
        response = sign_in(client, name, "guess")
    assert response.status_code == 429


def test_unknown_names_are_locked_like_known_ones(client, db):
    assert guess(client, "nobody").status_code == 429


def test_lock_ends_after_its_time(client, member):
    guess(client)
    AccessAttempt.objects.update(attempt_time=timezone.now() - timezone.timedelta(minutes=16))
    sign_in(client, member)
    assert is_in(client)


def test_trying_while_locked_does_not_lengthen_the_lock(client, member):
    guess(client)
    before = AccessAttempt.objects.get().attempt_time
    guess(client)
    assert AccessAttempt.objects.get().attempt_time == before


def test_header_of_a_visitor_does_not_change_their_address(client, member, settings):
    for place in range(5):
        response = sign_in(client, member, "guess", **{"X-Forwarded-For": f"198.51.100.{place}"})
    assert response.status_code == 429
    settings.TRUSTED_PROXIES = 1
    for place in range(5):
        response = sign_in(client, "x", "guess", **{"X-Forwarded-For": f"198.51.100.{place}, 192.0.2.9"})
    assert response.status_code == 429


def test_household_of_ipv6_is_one_address(client, member):
    for place in range(5):
        response = sign_in(client, member, "guess", address=f"2001:db8::{place}")
    assert response.status_code == 429


def test_many_addresses_guessing_one_name_get_one_try_each(client, member, monkeypatch):
    monkeypatch.setattr(guard, "FAILURES_OF_NAME", 3)
    for place in range(3):
        sign_in(client, member, "guess", address=f"203.0.113.{place}")
    assert sign_in(client, member, "guess", address="203.0.113.90").status_code == 429
    sign_in(client, member, address="198.51.100.7")
    assert is_in(client)


def test_address_trying_many_names_is_locked_for_all_names(client, member, monkeypatch):
    monkeypatch.setattr(guard, "FAILURES_OF_ADDRESS", 3)
    for name in ("a", "b", "c"):
        sign_in(client, name, "guess")
    assert sign_in(client, member).status_code == 429
    sign_in(client, member, address="198.51.100.7")
    assert is_in(client)


@pytest.mark.parametrize(
    ("language", "words"), [("kk", "Тым көп"), ("ru", "Слишком много"), ("en", "Too many")]
)
def test_lock_is_explained_in_the_readers_language(client, db, language, words):
    response = guess(client, **{"Accept-Language": language})
    assert words in response.text


def test_attempts_store_nothing_that_was_typed(client, member, caplog):
    caplog.set_level("DEBUG")
    for name in ("aigerim", "my password by mistake"):
        client.post(LOGIN, {"login": name, "password": PASSWORD + "!"}, HTTP_USER_AGENT="Mozilla")
    kept = [str(value) for row in AccessAttempt.objects.values_list() for value in row]
    assert not [value for value in kept if PASSWORD in value or "mistake" in value or "Mozilla" in value]
    assert PASSWORD not in caplog.text
    assert "mistake" not in caplog.text


def test_purge_deletes_old_attempts(client, member):
    sign_in(client, "nobody", "guess")
    sign_in(client, member)
    client.post(reverse("account_reset_password"), {"email": "x@example.kz"})
    past = timezone.now() - timezone.timedelta(days=2)
    AccessAttempt.objects.update(attempt_time=past)
    assert Limit.objects.exists()
    Limit.objects.update(expires=past)
    Session.objects.update(expire_date=past)
    purge()
    assert not AccessAttempt.objects.exists()
    assert not Limit.objects.exists()
    assert not Session.objects.exists()
