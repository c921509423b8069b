"""The version for people with low vision: a cookie of their own, pages of their own."""

import re
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.urls import reverse

from infocentre.vision.choices import COOKIE, OPTIONS, Vision
from tests.accessibility import violations
from tests.demo_once import load_demo
from tests.layout import scrolls_sideways

CSS = Path(django_settings.BASE_DIR) / "styles" / "css" / "site" / "8-vision.css"


def choose(client, **choices):
    return client.post(reverse("vision:settings"), choices)


@pytest.mark.django_db
def test_one_click_turns_it_on_and_leads_back(client):
    response = choose(client, size="3", scheme="black", next="/kk/news/")

    assert response.url == "/kk/news/"
    assert response.cookies[COOKIE].value == "3.1.1.sans.black.on"
    assert response.cookies[COOKIE]["samesite"] == "Lax"
    page = client.get("/kk/news/").content.decode()
    assert "vision-size-3" in page
    assert "vision-scheme-black" in page


@pytest.mark.django_db
def test_each_choice_keeps_the_others_and_it_can_be_turned_off(client):
    choose(client, size="3")
    choose(client, scheme="blue")
    assert client.cookies[COOKIE].value == "3.1.1.sans.blue.on"

    response = choose(client, off="1")
    assert response.cookies[COOKIE]["max-age"] == 0
    assert 'lang="kk" class="vision' not in client.get(reverse("pages:home")).content.decode()


@pytest.mark.django_db
def test_pages_of_these_visitors_are_never_stored_for_others(client):
    ordinary = client.get(reverse("news:list"))
    assert ordinary["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert "Cookie" not in ordinary.get("Vary", "")

    choose(client, size="2")
    own = client.get(reverse("news:list"))
    assert "private" in own["Cache-Control"]
    assert "public" not in own["Cache-Control"]
    assert "Cookie" in own["Vary"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "place", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "\\\\evil", ""]
)
def test_nobody_is_led_to_another_site(client, place):
    assert choose(client, size="2", next=place).url == reverse("vision:settings")


NONSENSE = ["x", "9.9.9.9.9.9", "3." * 50, "<script>", "3.1.1.sans.black.on.more"]


@pytest.mark.parametrize("cookie", NONSENSE)
def test_nonsense_falls_back(cookie):
    vision = Vision.read(cookie)

    assert all(getattr(vision, name) in dict(options) for name, options in OPTIONS.items())
    assert re.fullmatch(r"[a-z0-9 -]+", vision.classes)


@pytest.mark.django_db
def test_without_pictures_none_is_asked_for(client):
    load_demo()
    choose(client, images="off")

    for name in ("pages:home", "news:list", "lectures:list", "people:list"):
        body = client.get(reverse(name)).content.decode().partition("<body")[2]
        assert re.findall(r"/covers/[^\"]+", body) == []


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [value for value, _label in OPTIONS["scheme"]])
def test_each_scheme_has_strong_contrast(scheme):
    [(ink, paper)] = re.findall(
        rf"\.vision-scheme-{scheme} {{\s*--ink: (#\w{{6}});\s*--paper: (#\w{{6}});", CSS.read_text()
    )
    lighter, darker = sorted((luminance(ink), luminance(paper)), reverse=True)

    assert (lighter + 0.05) / (darker + 0.05) >= 7


@pytest.mark.parametrize("width", [320, 1280])
def test_the_largest_text_needs_no_scrolling_sideways(transactional_db, live_server, browser, width):
    load_demo()
    context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(f"{live_server.url}/ru/vision/")
    page.check("input[name=size][value='3']")
    page.check("input[name=scheme][value='black']")
    page.locator("form.form button").first.click()
    wide = []
    for path in ("", "news/", "events/", "lectures/what-are-colliders/", "contact/", "people/", "vision/"):
        page.goto(f"{live_server.url}/kk/{path}")
        assert page.locator(".vision-panel").count() == 1
        if scrolls_sideways(page, scripts=False):
            wide.append(path)
    context.close()
    assert wide == []


def test_the_mode_passes_an_accessibility_check(transactional_db, live_server, page):
    load_demo()
    page.goto(f"{live_server.url}/kk/")
    page.locator(".site-header .vision-switch__button").click()
    found = {}
    for path in ("", "news/", "vision/"):
        page.goto(f"{live_server.url}/kk/{path}")
        if broken := violations(page):
            found[path] = broken
    assert found == {}


@pytest.fixture
def with_looks(transactional_db, live_server, browser):
    """A function that opens a page of the demo on a phone, without scripts, as a visitor has chosen."""
    load_demo()
    contexts = []

    def open_page(cookie, path):
        context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
        contexts.append(context)
        context.add_cookies([{"name": COOKIE, "value": cookie, "url": live_server.url}])
        page = context.new_page()
        page.goto(live_server.url + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def test_signs_become_words_where_pictures_are_not_shown(with_looks):
    page = with_looks("2.1.1.sans.white.off", "/kk/lectures/what-are-colliders/")
    assert page.locator(".site-header__bar > .menu-button").inner_text() == "Мәзір"
    assert page.locator("a[data-youtube]").inner_text().startswith("Жазбаны көру")
    page.locator("a[data-youtube]").click(trial=True)
    page.locator(".site-header__bar > .menu-button").click()
    assert page.locator(".site-nav .menu-button").inner_text() == "Мәзірді жабу"

    page = with_looks("2.1.1.sans.white.off", "/kk/lectures/")
    cards = page.locator(".lecture-card:has(.lecture-card__time)").all()
    assert cards
    assert all(re.match("Жазбаны (көру|тыңдау)", card.inner_text()) for card in cards)


@pytest.mark.parametrize("size", [value for value, _label in OPTIONS["size"]])
def test_the_choices_are_one_line_that_opens(with_looks, size):
    page = with_looks(f"{size}.3.3.sans.white.on", "/ru/news/?kind=news")
    line = page.locator(".vision-panel summary")
    assert page.locator(".vision-panel").bounding_box()["height"] < 90
    line.click()

    page.locator(".vision-panel").locator("button[value=beige]").click()
    assert page.url.partition("#")[0].endswith("/ru/news/?kind=news")
    assert page.locator(".vision-panel__off").is_visible()
    at_size = {"1": 16, "2": 22, "3": 32}[size]
    assert float(line.evaluate("line => parseFloat(getComputedStyle(line).fontSize)")) >= at_size


def test_no_setting_makes_a_page_scroll_sideways(with_looks):
    wide = []
    for path in ("/kk/", "/ru/impact/", "/kk/lectures/what-are-colliders/"):
        for cookie in ("3.3.3.sans.white.on", "3.1.1.serif.black.off", "2.3.1.sans.blue.on"):
            page = with_looks(cookie, path)
            page.locator(".vision-panel summary").click()
            wide += [(path, cookie)] if scrolls_sideways(page, scripts=False) else []
    assert wide == []
