"""The site as people read it: in Chromium, with scripts on and off, by keyboard, in three languages."""

import gzip
import re

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from events.models import Event, Opportunity
from infocentre.content.languages import LANGUAGES
from lectures.models import Lecture, Material, Recording, Series
from news.models import Article, NewsItem
from people.models import Organisation, Person, Project, ThesisTopic
from tests.accessibility import violations
from tests.demo_once import load_demo
from tests.layout import scrolls_sideways

WIDTHS = (390, 1280)
NEW_KINDS = (Article, Opportunity, Material, Project, ThesisTopic)


@pytest.fixture
def site(transactional_db, live_server):
    load_demo()
    return live_server.url


def one_of_each_kind():
    """Addresses of one page of each kind, in the language that is active."""
    today = timezone.localdate()
    lists = ["pages:home", "news:list", "events:list", "events:past", "lectures:list", "people:list"]
    lists += ["people:organisations", "pages:about", "pages:privacy", "contact:form"]
    lists += ["news:articles", "news:media", "pages:press-kit", "pages:education", "pages:impact"]
    lists += ["events:opportunities", "people:projects", "people:thesis-topics", "people:student-groups"]
    lists += ["lectures:materials", "search:search", "vision:settings"]
    complete = {"languages": list(LANGUAGES)}
    items = [model.objects.published().filter(**complete).first() for model in (NewsItem, Event, Series)]
    items += [
        Lecture.objects.filter(recordings__kind="youtube").first(),
        Lecture.objects.filter(recordings=None).first(),
        Person.objects.get(slug="raushan-kabatayeva"),
        Organisation.objects.get(slug="inp"),
        Event.objects.get(slug="winter-school-students"),
        Lecture.objects.get(slug="podcast-what-is-inside-the-atom"),
        *(model.objects.published().filter(**complete).first() for model in NEW_KINDS),
    ]
    audiences = [reverse("pages:audience", args=[each]) for each in ("pupils", "media")]
    pages = [reverse("pages:page", args=[path]) for path in ("history", "key-stages", "contact-persons")]
    month = reverse("events:month", args=[today.year, today.month])
    return [
        *map(reverse, lists),
        *(item.get_absolute_url() for item in items),
        *pages,
        *audiences,
        month,
        "/kk/nowhere/",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_any_kind_fails_an_accessibility_check(site, page, language):
    found = {}
    with translation.override(language):
        addresses = one_of_each_kind()
    for index, address in enumerate(addresses):
        page.set_viewport_size({"width": WIDTHS[index % 2], "height": 900})
        page.emulate_media(color_scheme=("light", "dark")[index // 2 % 2], reduced_motion="reduce")
        page.goto(site + address)
        if broken := violations(page):
            found[address] = broken
    assert found == {}


def test_reading_leaves_no_cookie_asks_no_other_host_and_breaks_no_rule(site, context, page):
    requests, messages = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))

    for address in one_of_each_kind():
        if "contact" in address:
            continue
        page.goto(site + address, wait_until="networkidle")

    assert [url for url in requests if not url.startswith((site, "data:"))] == []
    assert [text for text in messages if "404" not in text] == []
    assert context.cookies() == []


def test_recording_asks_youtube_for_nothing_before_the_click(site, context, page):
    asked = []
    context.route(re.compile("youtube"), lambda route: (asked.append(route.request.url), route.abort()))
    lecture = Recording.objects.filter(kind="youtube").first().lecture

    page.goto(site + lecture.get_absolute_url(), wait_until="networkidle")
    assert asked == []
    page.locator("[data-youtube]").click()

    frame = page.locator("iframe")
    frame.wait_for(state="attached")
    assert frame.get_attribute("src").startswith("https://www.youtube-nocookie.com/embed/0gWVBuDJcY8")
    assert all(url.startswith("https://www.youtube-nocookie.com/") for url in asked)


@pytest.fixture
def page_without_scripts(browser):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def test_everything_can_be_reached_without_scripts(site, page_without_scripts):
    page = page_without_scripts
    page.goto(f"{site}/ru/")
    page.locator(".site-header__bar > .menu-button").click()
    page.get_by_role("navigation", name="Главное меню").get_by_role("link", name="Лекции").click()
    assert page.url == f"{site}/ru/lectures/"

    page.locator(".filters summary").click()
    page.select_option("#filter-language", "en")
    page.locator(".filters button").click()
    assert "language=en" in page.url

    page.goto(f"{site}/ru/lectures/what-are-colliders/")
    address = page.locator("[data-youtube]").get_attribute("href")
    assert address == "https://youtu.be/0gWVBuDJcY8"


def test_keyboard_reaches_content_menu_and_languages(site, page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{site}/kk/news/")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"

    reached = set()
    page.goto(f"{site}/kk/news/")
    for _number in range(14):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.getAttribute('href')"))
    assert {"/kk/", "/kk/events/", "/kk/contact/", "/ru/news/", "/en/news/"} <= reached


def test_filter_applies_itself_and_can_be_taken_back(site, page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{site}/en/news/")
    everything = page.locator(".news-row").count()

    page.select_option("#filter-topic", "neutrinos")
    page.locator(".chosen__all").wait_for()
    assert page.url.endswith("topic=neutrinos")
    assert 0 < page.locator(".news-row").count() < everything

    page.locator(".chosen__all").click()
    assert page.url == f"{site}/en/news/"


def test_no_page_scrolls_sideways(site, page):
    wide = []
    for language in ("kk", "ru"):
        with translation.override(language):
            for address in one_of_each_kind():
                page.goto(site + address)
                for width in (320, 390, 768, 1024, 1280):
                    page.set_viewport_size({"width": width, "height": 900})
                    if scrolls_sideways(page):
                        wide.append((address, width))
    assert wide == []


SHIFTS = """() => document.fonts.ready.then(() => new Promise(done => {
    let total = 0;
    // A shift without a node lies inside the browser's own controls of a sound player.
    const ours = entry => entry.sources.some(source => source.node);
    const add = list => list.getEntries().filter(ours).forEach(entry => { total += entry.value; });
    new PerformanceObserver(add).observe({type: "layout-shift", buffered: true});
    requestAnimationFrame(() => requestAnimationFrame(() => done(total)));
}))"""


@pytest.mark.parametrize("width", WIDTHS)
def test_first_visit_stays_within_its_budget(site, browser, width):
    """HTML, CSS, scripts and fonts at most 120 KB as they travel, scripts 15 KB, and nothing moves."""
    for address in one_of_each_kind():
        context = browser.new_context(viewport={"width": width, "height": 900})
        page = context.new_page()
        sizes = {}

        def note(response, sizes=sizes):
            kind = response.request.resource_type
            if kind in ("document", "stylesheet", "script", "font"):
                body = response.body()
                packed = body if kind == "font" else gzip.compress(body)
                sizes[kind] = sizes.get(kind, 0) + len(packed)

        page.on("response", note)
        page.goto(site + address)
        assert page.evaluate(SHIFTS) == 0, address
        assert sum(sizes.values()) <= 120 * 1024, (address, sizes)
        assert sizes.get("script", 0) <= 15 * 1024
        context.close()


def test_a_gallery_is_leafed_through_by_keyboard(site, page):
    event = Event.objects.get(slug="photo-exhibition-almaty-university")
    page.goto(site + event.get_absolute_url())
    links = page.locator("[data-gallery] a")
    links.nth(1).focus()

    page.keyboard.press("Enter")
    caption = page.locator(".viewer__caption")
    assert "2 / 6" in caption.text_content()
    page.keyboard.press("ArrowRight")
    assert "3 / 6" in caption.text_content()
    page.keyboard.press("Escape")

    assert page.locator("dialog[open]").count() == 0
    assert links.nth(2).evaluate("link => link === document.activeElement")


def test_a_chapter_moves_our_own_player(site, page):
    lecture = Lecture.objects.get(slug="podcast-what-is-inside-the-atom")
    page.goto(site + lecture.get_absolute_url())
    link = page.locator("a[data-player]").nth(1)
    seconds = int(link.get_attribute("data-seconds"))

    link.click()

    player = page.locator(f"#{link.get_attribute('data-player')}")
    page.wait_for_function(
        "([id, seconds]) => document.getElementById(id).currentTime >= seconds - 1",
        arg=[player.get_attribute("id"), seconds],
    )


def test_the_address_of_a_page_can_be_copied(site, context, page):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site}/ru/projects/nica-mpd/")

    page.locator("[data-copy] button").click()
    page.locator("[data-copied]:not(:empty)").wait_for()

    assert page.evaluate("navigator.clipboard.readText()") == f"{site}/ru/projects/nica-mpd/"
