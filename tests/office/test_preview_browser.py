"""What people do with previews, in a real browser."""

import pytest
from playwright.sync_api import expect

from infocentre.content.models import Status
from news.models import NewsItem
from tests import factories
from tests.layout import scrolls_sideways
from tests.office.conftest import address, session_cookie


@pytest.fixture
def editor_page(visit, client, live_server, page, member):
    """The browser of an editor who reads Kazakh."""
    page.context.add_cookies([session_cookie(client, member("editor"), live_server)])
    page.context.set_extra_http_headers({"Accept-Language": "kk"})
    return visit


@pytest.fixture
def draft(live_server):
    return factories.NewsItemFactory(
        status=Status.DRAFT, title_kk="Жоба мәтін", title_ru="Черновик новости", title_en="A draft"
    )


def test_signed_link_opens_in_a_clean_browser_until_it_is_revoked(editor_page, page, browser, draft):
    editor_page(address(NewsItem, "change", draft.pk))
    page.click("#preview-links form:last-of-type button")
    link = page.locator("#preview-links input[readonly]").input_value()
    clean = browser.new_context(locale="kk")
    reader = clean.new_page()
    assert reader.goto(link).status == 200
    expect(reader.locator("h1")).to_contain_text("Жоба мәтін")
    reader.click(".preview-bar a[lang=ru]")
    expect(reader.locator("h1")).to_contain_text("Черновик новости")
    assert clean.cookies() == []
    page.click("#preview-links li button")
    expect(page.locator("#preview-links li")).to_have_count(0)
    assert reader.goto(link).status == 404
    expect(reader.locator("main")).not_to_contain_text("Черновик")
    clean.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_preview_is_seen_at_the_width_of_a_computer_and_a_telephone(width, editor_page, page, draft):
    page.set_viewport_size({"width": width, "height": 800})
    editor_page(f"/admin/preview/news.newsitem/{draft.pk}/?lang=ru")
    frame = page.frame_locator(".preview-frame iframe")
    expect(frame.locator("h1")).to_contain_text("Черновик новости")
    assert frame.locator("html").evaluate("html => html.clientWidth") == 1280
    assert not scrolls_sideways(page)
    box = page.locator(".preview-frame iframe").bounding_box()
    assert box["x"] + box["width"] <= width
    page.locator(".preview-choice a", has_text="Телефон").press("Enter")
    expect(frame.locator("h1")).to_contain_text("Черновик новости")
    assert frame.locator("html").evaluate("html => html.clientWidth") == 390
    assert not scrolls_sideways(page)


def test_typed_text_is_previewed_in_a_tab_of_its_own(editor_page, page, draft):
    editor_page(address(NewsItem, "change", draft.pk))
    page.click("#tab-ru")
    page.fill("#id_title_ru", "Ещё не сохранено")
    with page.expect_popup() as opened:
        page.click(".workflow-bar__preview")
    preview = opened.value
    preview.locator(".preview-choice button", has_text="Русский").click()
    frame = preview.frame_locator(".preview-frame iframe")
    expect(frame.locator("h1")).to_contain_text("Ещё не сохранено")
    assert (
        frame.locator("html").evaluate(
            "() => getComputedStyle(document.querySelector('.preview-bar')).position"
        )
        == "sticky"
    )
    preview.locator(".preview-choice button", has_text="Телефон").click()
    expect(frame.locator("h1")).to_contain_text("Ещё не сохранено")
    assert frame.locator("html").evaluate("html => html.clientWidth") == 390
    draft.refresh_from_db()
    assert draft.title_ru == "Черновик новости"
