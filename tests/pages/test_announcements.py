"""Announcements above the pages: there from their first minute to their last, by time alone."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.urls import reverse
from django.utils import timezone, translation

from infocentre.content.languages import LANGUAGES
from infocentre.pages.addresses import as_stored, localised
from infocentre.pages.models import Announcement
from tests.factories import AnnouncementFactory, SiteSettingsFactory

pytestmark = pytest.mark.django_db


def shown(client, name="pages:privacy"):
    html = client.get(reverse(name)).content.decode()
    found = re.search(r'<section class="announcement.*?</section>', html, re.DOTALL)
    return found and " ".join(found[0].split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_appears_and_disappears_at_its_minute(client, language):
    start = timezone.now().replace(second=0, microsecond=0) + timedelta(hours=1)
    note = AnnouncementFactory(starts_at=start, ends_at=start + timedelta(minutes=5))
    second = timedelta(seconds=1)
    with translation.override(language):
        for moment, is_shown in (
            (start - second, False),
            (start, True),
            (note.ends_at - second, True),
            (note.ends_at, False),
        ):
            with time_machine.travel(moment, tick=False):
                assert bool(shown(client)) is is_shown, moment
        with time_machine.travel(start, tick=False):
            assert getattr(note, f"message_{language}") in shown(client)


def test_a_page_known_to_the_browser_changes_with_it(client):
    start = timezone.now() + timedelta(hours=1)
    AnnouncementFactory(starts_at=start, ends_at=start + timedelta(hours=1))
    address = reverse("pages:privacy")
    known = client.get(address)
    assert "max-age=0" in known["Cache-Control"]
    asking = {"if-none-match": known["ETag"]}

    assert client.get(address, headers=asking).status_code == 304
    with time_machine.travel(start, tick=False):
        assert client.get(address, headers=asking).status_code == 200


@pytest.mark.parametrize("name", ["pages:home", "news:list", "contact:form", "search:search", "pages:impact"])
def test_it_stands_on_every_page_for_everyone(client, name, django_assert_num_queries):
    AnnouncementFactory(message_kk="Жабық")
    first = shown(client, name)
    assert "Жабық" in first
    assert shown(client, name) == first


def test_the_important_one_comes_first_then_the_latest(client):
    now = timezone.now()
    old = AnnouncementFactory(starts_at=now - timedelta(days=2))
    new = AnnouncementFactory(starts_at=now - timedelta(days=1))
    assert new.message_kk in shown(client)

    Announcement.objects.filter(pk=old.pk).update(kind=Announcement.Kind.IMPORTANT)
    html = shown(client)
    assert old.message_kk in html
    assert new.message_kk not in html
    assert "announcement--important" in html


def test_a_missing_translation_is_borrowed_and_says_so(client):
    AnnouncementFactory(message_kk="", message_en="", message_ru="Закрыто <b>")
    assert '<span lang="ru">Закрыто &lt;b&gt;</span>' in shown(client)


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_link_opens_in_the_language_of_the_reader(client, language):
    AnnouncementFactory(link="/events/?kind=school", link_text_ru="Запись")
    with translation.override(language):
        assert f'<a href="/{language}/events/?kind=school">' in shown(client)


def test_a_link_elsewhere_is_kept_whole(client):
    AnnouncementFactory(link="https://jinr.example/a")
    assert '<a href="https://jinr.example/a" rel="noopener">' in shown(client)


def test_addresses_of_this_site_are_kept_without_their_language(settings):
    settings.SITE_ORIGIN = "https://jinr-almaty.example"
    for typed in ("https://jinr-almaty.example/ru/events/?a=1", "/kk/events/?a=1", "/events/?a=1"):
        assert as_stored(typed) == "/events/?a=1"
    assert as_stored("https://jinr.example/ru/") == "https://jinr.example/ru/"
    assert localised("/events/") == "/kk/events/"


@pytest.mark.parametrize("link", ["javascript:alert(1)", "//evil.example/", "http://a.example/", "/nowhere/"])
def test_unsafe_and_wrong_links_are_refused(link):
    now = timezone.now()
    note = Announcement(message_kk="A", link=link, starts_at=now, ends_at=now + timedelta(hours=1))
    with pytest.raises(ValidationError) as refused:
        note.full_clean()
    assert list(refused.value.error_dict) == ["link"]


def test_the_end_is_after_the_start():
    now = timezone.now()
    with pytest.raises(ValidationError):
        Announcement(message_kk="A", starts_at=now, ends_at=now).full_clean()
    with pytest.raises(IntegrityError):
        AnnouncementFactory(starts_at=now, ends_at=now)


def test_it_costs_no_query_and_needs_no_settings(client, django_assert_num_queries):
    AnnouncementFactory()
    shown(client)
    with django_assert_num_queries(1):
        assert shown(client)
    SiteSettingsFactory()
    with django_assert_num_queries(1):
        assert shown(client)


def test_an_error_page_does_without(client):
    AnnouncementFactory()
    assert "announcement" not in client.get("/kk/nowhere/").content.decode()
