"""The menus as editors arrange them, and the usual ones where they arranged nothing."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext

from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Status
from infocentre.pages.models import MenuEntry
from infocentre.pages.sections import DEFAULT_MENUS
from tests import factories

pytestmark = pytest.mark.django_db
each_language = pytest.mark.parametrize("language", LANGUAGES)
ELSEWHERE = {"url": "https://jinr.example/", "label_ru": "Сайт института"}


@pytest.fixture
def no_entries():
    MenuEntry.objects.all().delete()


def page_of(client, name="pages:privacy"):
    return client.get(reverse(name)).content.decode()


def links(html, menu="main"):
    """(address, text) of each link of a menu."""
    start = {"main": 'id="menu"', "footer": 'aria-labelledby="footer-site"', "hero": "hero__actions"}[menu]
    part = html.split(start, 1)[1].split("</nav>" if menu != "hero" else "</div>", 1)[0]
    link = r'<a [^>]*?href="([^"]*)"[^>]*>\s*(?:<svg.*?</svg>)?\s*(.*?)\s*</a>'
    return re.findall(link, part, re.DOTALL)


@each_language
def test_what_the_migration_arranged_is_the_usual_menu(client, language):
    factories.SiteSettingsFactory()
    with translation.override(language):
        arranged = page_of(client), page_of(client, "pages:home")
        MenuEntry.objects.all().delete()
        assert (page_of(client), page_of(client, "pages:home")) == arranged


@each_language
def test_an_empty_database_has_the_usual_menus(client, language, no_entries):
    with translation.override(language):
        html = page_of(client, "pages:home")
        for place, entries in DEFAULT_MENUS.items():
            shown = [address for address, _text in links(html, place)]
            assert shown[: len(entries)] == [reverse(section) for section, _name in entries]


@each_language
def test_entries_stand_in_their_order_under_their_names(client, language, no_entries):
    page = factories.PageFactory(path="goals")
    MenuEntry.objects.create(section="news:list", order=2)
    MenuEntry.objects.create(page=page, order=1)
    MenuEntry.objects.create(section="events:list", order=3, label_kk="Күн", label_ru="Дни", label_en="Days")
    with translation.override(language):
        expected = [
            (page.get_absolute_url(), page.text("title").text),
            (reverse("news:list"), gettext("News")),
            (reverse("events:list"), {"kk": "Күн", "ru": "Дни", "en": "Days"}[language]),
        ]
        assert links(page_of(client))[:3] == expected


def test_a_borrowed_name_says_its_language(client, no_entries):
    MenuEntry.objects.create(**ELSEWHERE)
    html = page_of(client)

    assert links(html)[0] == ("https://jinr.example/", '<span lang="ru">Сайт института</span>')
    assert 'href="https://jinr.example/" rel="noopener"' in html


def test_an_entry_shows_only_while_its_page_is_public(client, no_entries):
    now = timezone.now().replace(microsecond=0)
    MenuEntry.objects.create(section="news:list")
    page = factories.PageFactory(
        published_at=now + timedelta(hours=1), expires_at=now + timedelta(hours=2), status=Status.SCHEDULED
    )
    entry = MenuEntry.objects.create(page=page, label_kk="Жасырын")
    shown_at = {59: False, 60: True, 119: True, 120: False}

    for minute, is_shown in shown_at.items():
        with time_machine.travel(now + timedelta(minutes=minute), tick=False):
            assert ("Жасырын" in page_of(client)) is is_shown, minute

    with time_machine.travel(now + timedelta(minutes=61)):
        for change in ({"status": Status.DRAFT}, {"languages": []}):
            with transaction.atomic():
                type(page).objects.filter(pk=page.pk).update(**change)
                assert "Жасырын" not in page_of(client)
                transaction.set_rollback(True)
        MenuEntry.objects.filter(pk=entry.pk).update(is_shown=False)
        assert "Жасырын" not in page_of(client)


def test_a_title_that_is_not_released_is_not_shown(client, no_entries):
    page = factories.PageFactory(**factories.only_in("ru") | {"title_kk": "Жасырын"})
    MenuEntry.objects.create(page=page)

    assert f'<span lang="ru">{page.title_ru}</span>' in page_of(client)
    assert "Жасырын" not in page_of(client)


def test_the_nearest_entry_is_marked(client, no_entries):
    for section in ("news:list", "news:articles", "people:list"):
        MenuEntry.objects.create(section=section)

    for name, current in (
        ("news:articles", reverse("news:articles")),
        ("news:media", reverse("news:list")),
        ("people:organisations", reverse("people:list")),
        ("pages:home", None),
    ):
        found = re.findall(r'<a href="([^"]*)" aria-current="true">', page_of(client, name))
        assert found == ([current] if current else [])


def test_buttons_of_the_home_page_are_two(client, no_entries):
    for order, section in enumerate(("events:opportunities", "news:list", "events:list")):
        MenuEntry.objects.create(place="hero", section=section, order=order)

    found = [address for address, _text in links(page_of(client, "pages:home"), "hero")]
    assert found == [reverse("events:opportunities"), reverse("news:list")]


@pytest.mark.parametrize(
    "target",
    [
        {},
        {"section": "news:list", **ELSEWHERE},
        {"url": "https://jinr.example/"},
        {"url": "javascript:alert(1)", "label_kk": "A"},
        {"url": "http://jinr.example/", "label_kk": "A"},
    ],
)
def test_a_target_is_exactly_one_and_safe(target):
    with pytest.raises(ValidationError):
        MenuEntry(**target).full_clean()
    with transaction.atomic(), pytest.raises(IntegrityError):
        MenuEntry.objects.create(**target)
    MenuEntry(**ELSEWHERE).full_clean()


def test_menus_cost_no_query(client, django_assert_num_queries):
    factories.SiteSettingsFactory()
    MenuEntry.objects.create(page=factories.PageFactory())
    MenuEntry.objects.create(place="footer", page=factories.PageFactory())
    page_of(client)
    with django_assert_num_queries(1):
        page_of(client)
