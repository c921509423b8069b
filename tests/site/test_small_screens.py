"""Narrow screens: what a page is for stands first, no word widens it, the menu holds the keyboard."""

import pytest
from django.urls import reverse

from events.models import Event, Opportunity
from infocentre.vision.choices import COOKIE
from lectures.models import Material
from tests import factories
from tests.demo_once import load_demo
from tests.layout import scrolls_sideways
from tests.site import canary
from tests.site.test_canary import pages_of, site_addresses

PHONE = {"width": 390, "height": 844}
LONG_WORD = "Қанағаттандырылмағандықтарыңыздан"
BARE_ADDRESS = "https://indico.jinr.ru/event/5170/contributions/"
# The largest text with the most room between letters; and the same without pictures.
LARGEST = ("3.3.3.sans.white.on", "3.3.3.serif.black.off")


def overlong(marker_text):
    """A word that is as long as words get, and an address as people paste it, in place of the marker."""

    def long_text(field):
        text = marker_text(field)
        if canary.SEARCH_WORD not in text:
            return text
        words = f"{LONG_WORD} {BARE_ADDRESS} {LONG_WORD}"
        return f"00:00 {words}" if text.startswith("00:00") else words[: field.max_length]

    return long_text


@pytest.fixture
def long_words(transactional_db, monkeypatch):
    """A public item of each kind with its parts; in every text of them a word that is too long."""
    monkeypatch.setattr(canary, "marker_text", overlong(canary.marker_text))
    factories.SiteSettingsFactory()
    hidden, public = canary.hidden_in("published")
    addresses = [*site_addresses("kk"), *pages_of([*hidden.values(), *public.values()], "kk")]
    endings = (".xml", ".ics", ".vcf", ".zip", ".txt", ".json", ".svg", ".png", ".webmanifest")
    return [each for each in addresses if not each.partition("?")[0].endswith(endings)]


@pytest.mark.parametrize("looks", [None, *LARGEST])
def test_no_word_makes_a_page_scroll_sideways(long_words, live_server, context, page, looks):
    if looks:
        context.add_cookies([{"name": COOKIE, "value": looks, "url": live_server.url}])
    page.set_viewport_size({"width": 320, "height": 800})
    seen, wide = 0, []
    for address in long_words:
        answer = page.goto(live_server.url + address)
        if not answer.headers.get("content-type", "").startswith("text/html"):
            continue
        seen += LONG_WORD in page.content()
        if scrolls_sideways(page):
            wide.append(address)
    assert wide == []
    assert seen > 30


@pytest.fixture
def site(transactional_db, live_server):
    load_demo()
    return live_server.url


def what_is_done_here():
    """A page of each kind that leads somewhere, with the link that it is there for."""
    event = Event.objects.get(slug="winter-school-students")
    Event.objects.filter(pk=event.pk).update(is_example=False)
    opportunity = next(each for each in Opportunity.objects.published() if each.url and each.is_open)
    material = Material.objects.published().exclude(files=None).first()
    return {
        event: f"[href='{reverse('events:ics', args=[event.local_start.year, event.slug])}']",
        opportunity: f".ticket a[href='{opportunity.url}']",
        material: "a[href$='.pdf']",
    }


@pytest.mark.parametrize("width", [390, 768])
def test_what_a_page_is_for_stands_directly_below_its_heading(site, page, width):
    page.set_viewport_size({"width": width, "height": 900})
    for item, selector in what_is_done_here().items():
        page.goto(site + item.get_absolute_url())
        action = page.locator(selector).first
        below = action.bounding_box()["y"] - page.locator("article > header").bounding_box()["height"]
        assert below < 450, (item, below)
        first = action.evaluate(
            "link => !(link.compareDocumentPosition(document.querySelector('.lede')) & 2)"
        )
        assert first, item


def where_the_focus_is(page):
    return page.evaluate("document.activeElement.closest('#menu, body').id || document.activeElement.tagName")


@pytest.mark.parametrize("scripts", [True, False])
def test_focus_never_walks_behind_the_open_menu(site, browser, scripts):
    context = browser.new_context(java_script_enabled=scripts, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site}/kk/news/")
    page.locator(".site-header__bar > .menu-button").click()

    places = set()
    for _number in range(15):
        page.keyboard.press("Tab")
        places.add(where_the_focus_is(page))
    assert places <= {"menu", "BODY"}

    page.keyboard.press("Escape")
    assert page.locator("main h1").is_visible()
    context.close()


def test_back_undoes_one_choice_of_a_filter(site, page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{site}/en/lectures/")
    everything = page.locator(".lecture-card").count()
    page.select_option("#filter-language", "ru")
    page.locator(".chosen a:not(.chosen__all)").nth(0).wait_for()
    one = page.locator(".chosen").inner_text()
    page.select_option("#filter-year", index=1)
    page.locator(".chosen a:not(.chosen__all)").nth(1).wait_for()

    page.go_back()
    page.wait_for_function("one => document.querySelector('.chosen')?.innerText === one", arg=one)
    assert page.input_value("#filter-year") == ""
    assert page.input_value("#filter-language") == "ru"
    assert page.url.endswith("?language=ru")
    page.go_back()
    page.locator(".chosen").wait_for(state="detached")
    assert page.url == f"{site}/en/lectures/"
    assert page.locator(".lecture-card").count() == everything
