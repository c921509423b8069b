import time_machine
from django.conf import settings
from django.test import Client
from django.urls import reverse

from infocentre.accounts.browsers import family
from infocentre.accounts.models import Session
from tests.accounts.conftest import PASSWORD, is_in, sign_in

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0"
YANDEX = (
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/128.0 YaBrowser/24.10 Mobile Safari/537.36"
)
URL = "/admin/account/sessions/"


def signed_in(user, browser=FIREFOX):
    client = Client()
    sign_in(client, user, **{"User-Agent": browser})
    return client


def test_browsers_are_recognised_by_family():
    assert family(FIREFOX) == "Firefox, Windows"
    assert family(YANDEX) == "Yandex Browser, Android"
    assert family("curl/8") == ""


def test_list_names_the_browsers_and_no_key_in_clear(member):
    first, second = signed_in(member), signed_in(member, YANDEX)
    text = first.get(URL).text
    assert "Firefox, Windows" in text
    assert "Yandex Browser, Android" in text
    for client in (first, second):
        key = client.cookies[settings.SESSION_COOKIE_NAME].value
        assert key not in text
        assert not Session.objects.filter(pk=key).exists()


def test_one_session_is_ended(member):
    first, second, elsewhere = signed_in(member), signed_in(member), signed_in(member)
    key = second.session._get_session_from_db().pk
    first.post(URL, {"end": key})
    assert [is_in(client) for client in (first, second, elsewhere)] == [True, False, True]


def test_others_are_ended_or_all(member):
    first, second = signed_in(member), signed_in(member)
    first.post(URL, {"end": "others"})
    assert [is_in(first), is_in(second)] == [True, False]
    second = signed_in(member)
    first.post(URL, {"end": "everywhere"})
    assert [is_in(first), is_in(second)] == [False, False]


def test_nobody_ends_the_session_of_somebody_else(member, make_member):
    stranger, own = signed_in(make_member("stranger")), signed_in(member)
    stranger.post(URL, {"end": own.session._get_session_from_db().pk})
    stranger.post(URL, {"end": "others"})
    assert is_in(own)


def test_new_password_ends_the_other_sessions(member):
    first, second = signed_in(member), signed_in(member)
    words = {"oldpassword": PASSWORD, "password1": "басқа құпиясөз 5", "password2": "басқа құпиясөз 5"}
    first.post(reverse("account_change_password"), words)
    assert [is_in(first), is_in(second)] == [True, False]
    assert Session.objects.of(member).count() == 1


def test_account_switched_off_loses_its_sessions_at_once(member):
    client = signed_in(member)
    member.is_active = False
    member.save()
    assert not Session.objects.of(member).exists()
    member.is_active = True
    member.save()
    assert not is_in(client)


def test_session_ends_12_hours_after_its_last_use(member):
    with time_machine.travel("2026-11-25 09:00+05:00") as clock:
        client = signed_in(member)
        for hours in (11, 11):
            clock.shift(hours * 3600)
            assert is_in(client)
        clock.shift(12 * 3600 + 1)
        assert not is_in(client)


def test_last_use_is_kept_for_the_list(member):
    with time_machine.travel("2026-11-25 09:00+05:00", tick=False) as clock:
        client = signed_in(member)
        clock.shift(3600)
        client.get("/admin/")
        (session,) = Session.objects.of(member)
        assert (session.last_seen_at - session.began_at).total_seconds() == 3600


def test_session_cookie_is_http_only_and_same_site(member):
    cookie = signed_in(member).cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_signing_out_everywhere_is_confirmed(member):
    client = signed_in(member)
    response = client.post(URL, {"end": "everywhere"}, follow=True)
    assert "Барлық құрылғыда тіркелгіден шықтыңыз." in response.text
