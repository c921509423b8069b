"""Two people open one item: they know of each other, and what both wrote is brought together."""

import pytest
from playwright.sync_api import expect

from infocentre.content.models import Status
from tests import factories
from tests.office.conftest import address
from tests.office.test_workflow import form_of

pytestmark = pytest.mark.django_db(transaction=True)


def write_title(page, code, title, button="_continue"):
    page.click(f"#tab-{code}")
    page.fill(f"#id_title_{code}", title)
    page.click(f"[name={button}]")


def test_second_editor_is_told_sees_both_texts_and_merges_them(browse_as):
    item = factories.NewsItemFactory(status=Status.DRAFT, title_ru="Открытие", title_en="Opening")
    aigul, berik = browse_as("editor", "aigul"), browse_as("editor", "berik")
    hers = aigul.open(form_of(item))
    expect(hers.locator(".colleagues__one")).to_have_count(0)
    his = berik.open(form_of(item))
    expect(his.locator(".colleagues__one")).to_contain_text("aigul")
    write_title(hers, "en", "Opening of the hall")
    write_title(hers, "ru", "Открытие зала")
    expect(hers.locator(".messagelist .success")).to_be_visible()

    his.click("#tab-kk")
    his.fill("#id_title_kk", "Залдың ашылуы")
    write_title(his, "ru", "Открытие в Алматы")
    clash = his.locator(".conflict--clash")
    expect(clash).to_contain_text("Открытие зала")
    expect(his.locator("#id_title_ru")).to_have_value("Открытие в Алматы")
    item.refresh_from_db()
    assert item.title_ru == "Открытие зала"
    write_title(his, "ru", "Открытие зала в Алматы")
    expect(his.locator(".messagelist .success")).to_be_visible()
    item.refresh_from_db()
    merged = "Залдың ашылуы", "Открытие зала в Алматы", "Opening of the hall"
    assert (item.title_kk, item.title_ru, item.title_en) == merged

    steps = berik.open(address(type(item), "history", item.pk)).locator(".steps__one")
    expect(steps).to_have_count(4)
    expect(steps.nth(1)).to_contain_text("aigul")
    expect(steps.first).to_contain_text("berik")
