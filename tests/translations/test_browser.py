"""Translating in a browser: side by side, by keyboard, without scripts, with others at the same time."""

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from infocentre.content.models import Status
from infocentre.translations.models import Progress, Term
from infocentre.translations.tracking import refresh
from news.models import NewsItem
from tests import factories
from tests.accessibility import violations
from tests.layout import scrolls_sideways
from tests.office.conftest import session_cookie, write
from tests.office.test_browser import DESK, PHONE

pytestmark = pytest.mark.django_db(transaction=True)
OUTDATED = ".translate-row--outdated"


@pytest.fixture
def item():
    """Written in Russian alone."""
    texts = {"title_ru": "Новость о реакторе", "summary_ru": "Реактор пущен в марте", "languages": ["ru"]}
    only = factories.only_in("ru") | texts | {"body_ru": "<p>Первый пуск.</p>"}
    item = factories.NewsItemFactory(status=Status.DRAFT, **only)
    refresh(item)
    return item


def view_of(item, language, source="ru"):
    address = reverse("translations:translate", args=[item._meta.label_lower, item.pk, language])
    return f"{address}?from={source}"


def fill(page, **texts):
    for name, text in texts.items():
        page.locator(f"#id_text__{name}").fill(text)


def press_save(page):
    with page.expect_navigation():
        page.keyboard.press("ControlOrMeta+s")


def states(item):
    return {each.language: each.state for each in Progress.objects.of(item)}


def test_changed_source_makes_its_translations_outdated_until_they_are_looked_through(item, office_page):
    page = office_page(view_of(item, "kk"))
    fill(page, title="Реактор туралы жаңалық", summary="Реактор наурызда іске қосылды")
    write(page, "text__body", "Алғашқы іске қосу.")
    press_save(page)
    office_page(view_of(item, "en"))
    fill(page, title="News of the reactor", summary="The reactor was started in March")
    write(page, "text__body", "The first start.")
    press_save(page)
    assert states(item) == {"kk": "in-progress", "ru": "current", "en": "in-progress"}

    office_page(view_of(item, "ru", "en"))
    fill(page, title="Новость о новом реакторе", summary="Реактор пущен в апреле")
    press_save(page)
    for language in ("kk", "en"):
        office_page(view_of(item, language))
        expect(page.locator(OUTDATED)).to_have_count(2)
        expect(page.locator(f"{OUTDATED} ins")).to_have_text(["новом", "апреле"])
        expect(page.locator(f"{OUTDATED} del")).to_have_text(["марте"])

    page.locator("[name=confirmed][value=title]").check()
    fill(page, summary="The reactor was started in April")
    press_save(page)
    expect(page.locator(".messagelist .success")).to_be_visible()
    expect(page.locator(OUTDATED)).to_have_count(0)
    assert states(item) == {"kk": "outdated", "ru": "current", "en": "in-progress"}
    item.refresh_from_db()
    assert (item.title_en, item.summary_en) == ("News of the reactor", "The reactor was started in April")


def test_keys_move_between_texts_and_lead_to_the_queue(item, office_page):
    page = office_page(view_of(item, "kk"))
    page.locator("#id_text__title").focus()
    page.keyboard.type("Жаңалық")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator("#id_text__summary")).to_be_focused()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator("#id_text__title")).to_be_focused()
    expect(page.locator("[data-length]").first).to_contain_text("7")
    with page.expect_navigation():
        page.keyboard.press("ControlOrMeta+Enter")
    expect(page).to_have_url(f"{page.url.split('?')[0]}?language=kk")
    item.refresh_from_db()
    assert item.title_kk == "Жаңалық"


@pytest.fixture
def browser_of(browser, live_server, member):
    """A browser of its own for each person of the office."""
    contexts = []

    def open_desk(role, path, username=None, **options):
        context = browser.new_context(extra_http_headers={"Accept-Language": "kk"}, **options)
        contexts.append(context)
        context.set_default_timeout(10_000)
        context.add_cookies([session_cookie(Client(), member(role, username), live_server)])
        page = context.new_page()
        page.goto(live_server.url + path)
        return page

    yield open_desk
    for context in contexts:
        context.close()


def test_two_languages_at_once_lose_nothing(item, browser_of, live_server):
    kazakh = browser_of("translator-kk", view_of(item, "kk"))
    english = browser_of("translator-en", view_of(item, "en"))
    fill(kazakh, title="Қазақша")
    fill(english, title="In English")
    press_save(kazakh)
    press_save(english)
    item.refresh_from_db()
    assert (item.title_kk, item.title_ru, item.title_en) == ("Қазақша", "Новость о реакторе", "In English")
    kazakh.goto(live_server.url + view_of(item, "en"))
    expect(kazakh.locator("[data-save]")).to_have_count(0)


def test_same_language_at_once_shows_both_texts_and_is_merged(item, browser_of):
    first = browser_of("translator-kk", view_of(item, "kk"))
    second = browser_of("translator-kk", view_of(item, "kk"), username="another")
    fill(first, title="Бірінші", summary="Біріншінің мазмұны")
    press_save(first)
    fill(second, title="Екінші")
    press_save(second)
    expect(second.locator(".errornote")).to_be_visible()
    expect(second.locator(".translate-row__theirs")).to_contain_text("Бірінші")
    assert second.locator("#id_text__title").input_value() == "Екінші"
    fill(second, title="Бірінші және екінші")
    press_save(second)
    expect(second.locator(".messagelist .success")).to_be_visible()
    item.refresh_from_db()
    assert (item.title_kk, item.summary_kk) == ("Бірінші және екінші", "Біріншінің мазмұны")


def test_translation_is_stored_without_scripts(item, browser_of):
    page = browser_of("translator-kk", view_of(item, "kk"), java_script_enabled=False, viewport=PHONE)
    fill(page, title="Скриптсіз", body="<p>Мәтін</p>")
    page.locator("[data-save]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    item.refresh_from_db()
    assert (item.title_kk, item.body_kk) == ("Скриптсіз", "<p>Мәтін</p>")


def test_no_screen_of_translators_fails_an_accessibility_check(item, browser_of, live_server):
    """Narrow and wide, light and dark by turns: what is drawn is the same on all of them."""
    term = Term.objects.create(kk="реактор", ru="реактор", en="reactor", note="Ескерту")
    NewsItem.objects.filter(pk=item.pk).update(title_ru="Реактор")
    page = browser_of("translator-kk", "/admin/", reduced_motion="reduce")
    screens = ["/admin/", "/admin/news/newsitem/?translation=kk-missing", reverse("translations:board")]
    screens += [reverse("translations:queue"), view_of(item, "kk"), view_of(item, "en")]
    screens += [f"/admin/translations/term/{path}" for path in ("", f"{term.pk}/change/")]
    found = {}
    for place, screen in enumerate(screens):
        page.set_viewport_size(PHONE if place % 2 else DESK)
        page.emulate_media(color_scheme="dark" if place % 3 else "light", reduced_motion="reduce")
        page.goto(live_server.url + screen)
        if broken := violations(page):
            found[screen] = broken
        assert not scrolls_sideways(page), screen
    assert found == {}
