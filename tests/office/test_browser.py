"""The office in a browser: by keyboard, on a telephone, without scripts, for those who do not see it."""

import pytest
from playwright.sync_api import expect

from infocentre.contact.models import Enquiry
from infocentre.content.models import Status
from infocentre.office import bin
from infocentre.publishing import steps
from infocentre.publishing.models import Comment
from news.models import NewsItem
from tests import accessibility, factories
from tests.admin.conftest import address, save, session_cookie
from tests.layout import scrolls_sideways

DESK, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}


@pytest.fixture
def item(transactional_db):
    factories.NewsItemFactory(status=Status.IN_REVIEW, published_at=None)
    return factories.NewsItemFactory(**factories.only_in("kk"))


@pytest.fixture
def busy(item, client, editor, samples):
    """An item with all that a form can show: a working copy, findings, a talk; others in the bin."""
    client.force_login(editor)
    save(client, address(NewsItem, "change", item.pk), title_kk="Жаңа тақырып", title_ru="Заголовок")
    for text in ("Дереккөзін қараңыз.", "Исправлено."):
        Comment.objects.create(item=item, author=editor, text=text)
    steps.resolve_comment(item, editor, {"comment": str(Comment.objects.latest("pk").pk)})
    bin.move_in(factories.NewsItemFactory(), editor)
    return item


def screens_of(item):
    form = address(NewsItem, "change", item.pk)
    name = f"news.newsitem/{item.pk}/"
    yield from ("/admin/", "/admin/news/newsitem/", "/admin/news/newsitem/?q=яя", form, "/admin/search/?q=ақ")
    yield from (
        address(NewsItem, "add"),
        address(NewsItem, "delete", item.pk),
        address(NewsItem, "history", item.pk),
    )
    yield from (f"{address(NewsItem, 'history', item.pk)}compare/?old=now&new=copy", f"/admin/preview/{name}")
    yield from ("/admin/translate/", "/admin/translate/queue/?language=en", f"/admin/translate/{name}en/")
    yield from ("/admin/bin/", "/admin/audit/entry/", "/admin/auth/user/", "/admin/contact/enquiry/")
    yield from ("/admin/people/person/add/", "/admin/events/event/add/", "/admin/library/picture/")
    yield address(Enquiry, "change", Enquiry.objects.first().pk)


def test_no_screen_fails_an_accessibility_check(busy, page, client, editor, live_server):
    """Watched for nothing else: the checker itself writes styles that the policy refuses."""
    page.context.add_cookies([session_cookie(client, editor, live_server)])
    page.context.set_extra_http_headers({"Accept-Language": "kk"})
    page.emulate_media(reduced_motion="reduce")
    found = {}
    for place, screen in enumerate(screens_of(busy)):
        page.set_viewport_size(PHONE if place % 2 else DESK)
        page.goto(live_server.url + screen)
        found |= violations(page, screen)
    page.goto(live_server.url + address(NewsItem, "change", busy.pk))
    page.locator(".workflow-bar summary").click()
    found |= violations(page, "the sheet of the bar")
    page.locator("#id_title_kk").fill("Басқа атау")
    save(client, address(NewsItem, "change", busy.pk), title_kk="Әріптестің атауы")
    page.locator(".workflow-bar [name=_continue]").click()
    expect(page.locator(".conflict--clash")).to_be_visible()
    found |= violations(page, "a conflict")
    page.context.clear_cookies()
    page.goto(live_server.url + "/admin/login/")
    assert found | violations(page, "signing in") == {}


def violations(page, screen):
    """All rules in the light, the contrast in the dark too, and whether the page scrolls sideways."""
    page.emulate_media(color_scheme="light")
    told = accessibility.violations(page)
    page.emulate_media(color_scheme="dark")
    told += accessibility.violations(page, rules=accessibility.CONTRAST)
    if scrolls_sideways(page):
        told.append(("sideways", []))
    return {screen: told} if told else {}


COVERED = """() => {
    const held = document.activeElement;
    // A link may begin in the middle of a line.
    const box = held.getClientRects()[0];
    const there = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, 24) / 2);
    return !there || !(held.contains(there) || there.contains(held));
}"""


@pytest.mark.parametrize("screen", [DESK, PHONE], ids=["desk", "phone"])
def test_sticky_elements_do_not_cover_the_focus(screen, busy, office_page, page):
    page.set_viewport_size(screen)
    office_page(address(NewsItem, "change", busy.pk))
    covered = []
    page.locator("#id_title_kk").focus()
    for key in ["Tab"] * 45 + ["Shift+Tab"] * 45:
        page.keyboard.press(key)
        if page.evaluate(COVERED):
            covered.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    assert covered == []


def test_enter_in_a_field_saves_and_publishes_nothing(busy, office_page, page):
    office_page(address(NewsItem, "change", busy.pk))
    page.locator("#id_title_kk").fill("Енді сақталады")
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist .success")).to_be_visible()
    busy.refresh_from_db()
    assert busy.title_kk not in ("Енді сақталады", "Жаңа тақырып")


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
