"""The office in a browser: by keyboard, on a telephone, without scripts, for those who do not see it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from infocentre.content.models import Status
from news.models import NewsItem
from tests import factories
from tests.admin.conftest import address, session_cookie

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DESK, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}


@pytest.fixture
def item(transactional_db):
    factories.NewsItemFactory(status=Status.IN_REVIEW, published_at=None)
    return factories.NewsItemFactory(**factories.only_in("kk"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_screen_fails_an_accessibility_check(scheme, item, page, client, editor, live_server):
    """Watched for nothing else: the checker itself writes styles that the policy refuses."""
    axe, found = Axe(), {}
    page.context.add_cookies([session_cookie(client, editor, live_server)])
    form = address(NewsItem, "change", item.pk)
    screens = ["/admin/", "/admin/news/newsitem/", "/admin/news/newsitem/?q=яя", form, "/admin/search/?q=ақ"]
    screens += [address(NewsItem, "delete", item.pk), "/admin/people/person/add/", "/admin/content/picture/"]
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for place, screen in enumerate([*screens, "/admin/login/"]):
        page.set_viewport_size(PHONE if place % 2 else DESK)
        if screen == "/admin/login/":
            page.context.clear_cookies()
        page.goto(live_server.url + screen)
        for violation in axe.run(page, options={"runOnly": RULES}).response["violations"]:
            nodes = [node["html"][:160] for node in violation["nodes"][:3]]
            found.setdefault(screen, []).append((violation["id"], nodes))
    assert found == {}


def test_navigation_on_a_telephone_needs_no_scripts(browser, live_server, client, editor):
    context = browser.new_context(java_script_enabled=False, viewport=PHONE, locale="kk")
    context.add_cookies([session_cookie(client, editor, live_server)])
    page = context.new_page()
    page.goto(live_server.url + "/admin/")
    rail = page.locator("#office-navigation")
    expect(rail).to_be_hidden()
    page.click(".menu-button")
    rail.get_by_role("link", name="Жаңалықтар").click()
    expect(page.locator("h1")).to_have_text("Жаңалықтар")
    page.fill("#office-search", "ақ")
    page.keyboard.press("Enter")
    expect(page).to_have_url(live_server.url + "/admin/search/?q=%D0%B0%D2%9B")
    context.close()


def test_keyboard_skips_to_the_content_and_to_the_search(office_page, page, samples):
    page.set_viewport_size(DESK)
    office_page("/admin/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip-to-content-link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#content-start")).to_be_focused()
    page.keyboard.press("ControlOrMeta+k")
    expect(page.locator("#office-search")).to_be_focused()
    page.keyboard.type("тақырып")
    page.keyboard.press("Enter")
    expect(page.locator(".found .item__title").first).to_be_visible()


def test_filter_narrows_the_list_and_closes_by_escape(item, office_page, page):
    office_page("/admin/news/newsitem/")
    status = page.locator(".filter").first
    status.locator("summary").click()
    page.keyboard.press("Escape")
    expect(status.locator("ul")).to_be_hidden()
    expect(status.locator("summary")).to_be_focused()
    status.locator("summary").click()
    status.get_by_role("link", name="тексерілуде").click()
    expect(page.locator("#result_list tbody tr")).to_have_count(1)
    expect(page.locator(".filter summary b")).to_have_text("тексерілуде")


def test_theme_that_is_chosen_stays(office_page, page):
    page.emulate_media(color_scheme="light")
    office_page("/admin/")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    for _press in range(2):
        if page.evaluate(paper) == light:
            page.click(".theme-toggle")
    assert page.evaluate(paper) != light
    office_page("/admin/news/newsitem/")
    assert page.evaluate(paper) != light
