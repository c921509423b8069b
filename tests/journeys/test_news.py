"""A piece of news from its first word to the bin, by an author and an editor, and what visitors see of it."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from playwright.sync_api import expect

from infocentre.content.models import Status
from news.models import NewsItem
from tests import factories
from tests.admin.conftest import write
from tests.office.conftest import address
from tests.office.test_workflow import form_of

pytestmark = pytest.mark.django_db(transaction=True)


def said(page):
    expect(page.locator(".messagelist .success")).to_be_visible()


def write_russian(page, title):
    page.click("#tab-ru")
    page.fill("#id_title_ru", title)
    page.fill("#id_summary_ru", "Приходите все")
    write(page, "body_ru", "Лаборатории открыты весь день.")


def comment(page, text):
    page.fill("#id_comment_text", text)
    page.click("[name=step][value=comment]")
    expect(page.locator(".comments").last).to_contain_text(text)


def schedule(page, moment):
    page.click(".workflow-bar__otherwise summary")
    page.fill("#id_schedule_at_0", f"{moment:%d.%m.%Y}")
    page.fill("#id_schedule_at_1", f"{moment:%H:%M}")
    page.click("[name=_schedule]")
    said(page)


def test_author_writes_editor_asks_and_schedules_and_it_appears_at_its_minute(browse_as):
    author, editor, visitor = browse_as("author"), browse_as("editor"), browse_as()
    page = author.open(address(NewsItem, "add"))
    write_russian(page, "День открытых дверей")
    expect(page.locator("[name=_publish], [name=_schedule]")).to_have_count(0)
    page.click("[name=_review]")
    said(page)
    desk = editor.open("/admin/")
    desk.locator("[aria-labelledby=panel-in_review]").get_by_role("link", name="День").click()
    comment(desk, "Во сколько начало?")
    page.reload()
    expect(page.locator(".comments__text")).to_have_text("Во сколько начало?")
    page.fill("#id_summary_ru", "Приходите все, начало в десять")
    page.click("[name=_continue]")
    said(page)
    comment(page, "В десять, дописал.")
    item = NewsItem.objects.get()
    assert (item.status, item.created_by.username) == (Status.IN_REVIEW, "author")
    # The Kazakh text is the translator's journey.
    NewsItem.objects.update(title_kk="Ашық есік күні", summary_kk="Келіңіздер", body_kk="<p>Зертхана</p>")

    desk.reload()
    expect(desk.locator(".comments__text").last).to_have_text("В десять, дописал.")
    for code in ("kk", "ru"):
        desk.check(f"#id_languages input[value={code}]")
    moment = timezone.localtime(timezone.now() + timedelta(minutes=3)).replace(second=0, microsecond=0)
    schedule(desk, moment)
    path = item.get_absolute_url().replace("/kk/", "/ru/")
    visitor.open(path)
    assert visitor.answer.status == 404
    with time_machine.travel(moment):
        expect(visitor.open(path).locator("main")).to_contain_text("начало в десять")


def test_what_is_published_changes_in_a_working_copy_and_comes_back_from_the_bin(browse_as):
    item = factories.NewsItemFactory(title_ru="Прежний заголовок")
    path = item.get_absolute_url().replace("/kk/", "/ru/")
    editor, visitor = browse_as("editor"), browse_as()
    page, title = editor.open(form_of(item)), visitor.page.locator("h1")
    page.click("#tab-ru")
    page.fill("#id_title_ru", "Новый заголовок")
    page.click("[name=_continue]")
    said(page)
    visitor.open(path)
    expect(title).to_have_text("Прежний заголовок")

    page.click(".object-tools .historylink")
    page.click("a[href*='new=copy']")
    expect(page.locator(".changes ins")).to_contain_text("Новый")
    expect(page.locator(".changes del")).to_contain_text("Прежний")
    editor.open(form_of(item)).click("[name=_publish].workflow-bar__step")
    said(page)
    visitor.open(path)
    expect(title).to_have_text("Новый заголовок")

    page.click(".object-tools .historylink")
    page.locator(".steps__one").last.locator("a[href*='new=now']").click()
    page.click(".history__restore button")
    expect(page.locator("#id_title_ru")).to_have_value("Прежний заголовок")
    expect(page.locator(".state__now .status-chip--draft")).to_be_visible()
    visitor.open(path)
    expect(title).to_have_text("Новый заголовок")

    page.locator(".beside").get_by_role("link", name="Переместить в корзину").click()
    page.click("form input[type=submit]")
    visitor.open(path)
    assert visitor.answer.status == 404
    editor.open("/admin/bin/").get_by_role("button", name="Вернуть").click()
    said(page)
    item.refresh_from_db()
    assert (item.status, item.binned_at, item.title_ru) == (Status.DRAFT, None, "Новый заголовок")
