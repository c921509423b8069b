from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import RequestFactory

from infocentre.contact import rate
from infocentre.contact.models import Attempt, Enquiry
from tests.contact.conftest import WORDS

NOON = datetime(2026, 11, 22, 7, tzinfo=UTC)  # in Almaty


def test_sixth_sending_within_an_hour_is_refused_with_everything_kept(send):
    with time_machine.travel(NOON, tick=False):
        statuses = [send().status_code for _i in range(5)]
        response = send()

    assert statuses == [302] * 5
    assert response.status_code == 429
    assert response.headers["Retry-After"] == "3600"
    assert "after 13:01 on 22 November 2026" in response.text
    assert WORDS in response.text
    assert Enquiry.objects.count() == 5


def test_sending_is_possible_again_when_the_oldest_is_an_hour_old(send):
    for minutes in (0, 10, 20, 30, 40):
        with time_machine.travel(NOON + timedelta(minutes=minutes), tick=False):
            send()

    with time_machine.travel(NOON + timedelta(minutes=59), tick=False):
        assert send().headers["Retry-After"] == "60"
    with time_machine.travel(NOON + timedelta(minutes=61), tick=False):
        assert send().status_code == 302


def test_twenty_first_sending_within_a_day_is_refused(send):
    for hour in range(20):
        with time_machine.travel(NOON + timedelta(hours=hour), tick=False):
            assert send().status_code == 302

    with time_machine.travel(NOON + timedelta(hours=23), tick=False):
        assert send().status_code == 429
    with time_machine.travel(NOON + timedelta(hours=24, minutes=1), tick=False):
        assert send().status_code == 302


def test_limit_of_one_address_is_not_that_of_another(send, settings):
    settings.ENQUIRIES_PER_HOUR = 1
    send(address="203.0.113.5")

    assert send(address="203.0.113.5").status_code == 429
    assert send(address="203.0.113.6").status_code == 302


def test_wrong_forms_do_not_count(send):
    for _i in range(7):
        send(name="")

    assert send().status_code == 302


def test_trapped_forms_count(send, settings):
    settings.ENQUIRIES_PER_HOUR = 1
    send(website="x")

    assert send(website="x").status_code == 429


@pytest.mark.django_db(transaction=True)
def test_parallel_sendings_cannot_pass_the_limit(send):
    def attempt(_number):
        try:
            return send().status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(attempt, range(16)))

    assert sorted(statuses) == [302] * 5 + [429] * 11
    assert Enquiry.objects.count() == Attempt.objects.count() == 5


def test_addresses_are_kept_as_keyed_hashes_for_a_day(send, settings):
    with time_machine.travel(NOON, tick=False):
        send(address="203.0.113.5")
    first = Attempt.objects.get().source
    with time_machine.travel(NOON + timedelta(hours=25), tick=False):
        send(address="203.0.113.6")

    assert len(first) == 64
    assert Attempt.objects.count() == 1
    settings.SECRET_KEY = "another"
    request = RequestFactory().get("/", REMOTE_ADDR="203.0.113.5")
    assert rate.source_of(request) != first


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, "198.51.100.1", "203.0.113.5"),
        (1, "198.51.100.1", "198.51.100.1"),
        (1, "6.6.6.6, 198.51.100.1", "198.51.100.1"),
        (2, "6.6.6.6, 198.51.100.1, 192.0.2.9", "198.51.100.1"),
        (2, "198.51.100.1", "203.0.113.5"),
        (1, "", "203.0.113.5"),
    ],
)
def test_forwarded_addresses_are_believed_only_from_our_proxies(settings, proxies, forwarded, expected):
    settings.TRUSTED_PROXIES = proxies
    request = RequestFactory().get("/", REMOTE_ADDR="203.0.113.5", headers={"X-Forwarded-For": forwarded})

    assert rate.visitor_address(request) == expected


def test_inventing_forwarded_addresses_does_not_help(send, settings):
    settings.TRUSTED_PROXIES, settings.ENQUIRIES_PER_HOUR = 1, 1
    send(headers={"X-Forwarded-For": "6.6.6.6, 198.51.100.1"})

    assert send(headers={"X-Forwarded-For": "7.7.7.7, 198.51.100.1"}).status_code == 429


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.5", "203.0.113.5"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9%eth0", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.5", "203.0.113.5"),
        ("::1", "::/64"),
        ("", "unknown"),
        ("unix:", "unknown"),
    ],
)
def test_network_counts_a_household_as_one(address, network):
    assert rate.network_of(address) == network
