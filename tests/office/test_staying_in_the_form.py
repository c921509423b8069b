"""What is done while a form is open leaves what is typed in it: saving by keys, comments of colleagues."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from events.models import Venue
from infocentre.content.models import Status, Topic
from infocentre.library.models import Picture
from infocentre.pages.models import SiteSettings
from infocentre.publishing.models import Comment
from lectures.models import Podcast
from news.models import NewsItem
from people.models import Person
from tests import factories
from tests.admin.conftest import address

FORMS = [NewsItem, Person, SiteSettings, Podcast, Topic, Venue, Picture, User]
CYRILLIC_S = """() => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {
    key: "ы", code: "KeyS", ctrlKey: true, bubbles: true, cancelable: true,
}))"""


def test_ctrl_s_and_cmd_s_save_every_form_and_stay_in_it(office_page, page, samples):
    for keys in ("Control+s", "Meta+s"):
        for model in FORMS:
            office_page(address(model, "change", samples[model].pk))
            here = page.url
            page.keyboard.press(keys)
            expect(page.locator(".messagelist .success")).to_be_visible()
            assert page.url.partition("#")[0] == here


@pytest.fixture
def open_item(office_page, page):
    item = factories.NewsItemFactory(status=Status.DRAFT, languages=[], title_kk="Тақырып")
    office_page(address(NewsItem, "change", item.pk))
    return item


def test_ctrl_s_saves_while_cyrillic_letters_are_typed(open_item, page):
    page.fill("#id_title_kk", "Жаңа тақырып")
    page.evaluate(CYRILLIC_S)

    expect(page.locator(".messagelist .success")).to_be_visible()
    open_item.refresh_from_db()
    assert open_item.title_kk == "Жаңа тақырып"


def test_ctrl_s_from_the_editor_of_a_text_saves_the_text(open_item, page):
    page.locator("#language-kk .ProseMirror[contenteditable]").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text("Мәтін")
    page.keyboard.press("Control+s")

    expect(page.locator(".messagelist .success")).to_be_visible()
    open_item.refresh_from_db()
    assert open_item.body_kk == "<p>Мәтін</p>"


def test_comment_is_added_and_settled_beside_what_is_typed(open_item, page):
    page.fill("#id_title_kk", "Әлі сақталмаған")
    page.fill("#id_comment_text", "Күнін тексеріңіз")
    page.click("button[value=comment]")

    expect(page.locator(".comments__text")).to_have_text("Күнін тексеріңіз")
    expect(page.locator(".comments-said")).to_have_text("Пікір қосылды.")
    expect(page.locator("#id_comment_text")).to_have_value("")
    expect(page.locator(".state__ways")).to_contain_text(": 1")

    page.click("button[value=settle]")
    expect(page.locator("button[value=settle]")).to_have_count(0)
    expect(page.locator("#id_title_kk")).to_have_value("Әлі сақталмаған")
    comment = Comment.objects.of(open_item).get()
    assert (comment.text, comment.resolved_at is not None) == ("Күнін тексеріңіз", True)


def test_ctrl_s_in_a_comment_adds_the_comment(open_item, page):
    page.fill("#id_title_kk", "Әлі сақталмаған")
    page.fill("#id_comment_text", "Күнін тексеріңіз")
    page.keyboard.press("Control+s")

    expect(page.locator(".comments__text")).to_have_text("Күнін тексеріңіз")
    expect(page.locator("#id_title_kk")).to_have_value("Әлі сақталмаған")


def test_scripts_are_answered_about_comments_only(office):
    item = factories.NewsItemFactory()

    for step, status in (("comment", 200), ("settle", 200), ("unpublish", 404), ("", 404)):
        data = {"step": step, "text": "А"}
        answer = office.post(address(NewsItem, "step", item.pk), data, headers={"Accept": "application/json"})
        assert answer.status_code == status
    item.refresh_from_db()
    assert item.is_public
