"""Writing, saving, publishing and scheduling without scripts, and with nothing but the keyboard."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from playwright.sync_api import expect

from infocentre.content.models import Status
from news.models import NewsItem
from tests import factories
from tests.journeys.test_news import said, schedule
from tests.office.conftest import address
from tests.office.test_workflow import form_of

pytestmark = pytest.mark.django_db(transaction=True)


def test_news_is_written_published_and_scheduled_without_scripts(browse_as):
    later = factories.NewsItemFactory(status=Status.DRAFT, published_at=None)
    editor, visitor = browse_as("editor", java_script_enabled=False), browse_as()
    page = editor.open(address(NewsItem, "add"))
    for name, text in [("title", "Ғылым күні"), ("summary", "Келіңіздер"), ("body", "<p>Есік ашық</p>")]:
        page.fill(f"#id_{name}_kk", text)
    page.check("#id_languages input[value=kk]")
    page.click("[name=_continue]")
    said(page)
    expect(page.locator(".status-chip--draft")).to_be_visible()
    page.click("[name=_publish].workflow-bar__step")
    said(page)
    item = NewsItem.objects.exclude(pk=later.pk).get()
    expect(visitor.open(item.get_absolute_url()).locator("main")).to_contain_text("Есік ашық")

    editor.open(form_of(later))
    moment = timezone.localtime(timezone.now() + timedelta(minutes=3)).replace(second=0, microsecond=0)
    schedule(page, moment)
    visitor.open(later.get_absolute_url())
    assert visitor.answer.status == 404
    with time_machine.travel(moment):
        visitor.open(later.get_absolute_url())
    assert visitor.answer.status == 200


def tab_to(page, selector, limit=120):
    """Press Tab until the wanted control has the focus, as somebody without a mouse does."""
    is_there = "selector => document.activeElement.matches(selector)"
    for _press in range(limit):
        if page.evaluate(is_there, selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not reached by {limit} presses of Tab")


def test_news_is_written_saved_and_published_with_the_keyboard_alone(browse_as):
    editor, visitor = browse_as("editor", locale="kk"), browse_as()
    page = editor.open(address(NewsItem, "add"))
    expect(page.locator("#id_title_kk")).to_be_focused()
    for control, text in [
        ("#id_title_kk", "Ғылым күні"),
        ("#id_summary_kk", "Келіңіздер"),
        ("#language-kk .ProseMirror", "Есік ашық"),
    ]:
        tab_to(page, control)
        page.keyboard.type(text)
    tab_to(page, "#id_languages input[value=kk]")
    page.keyboard.press("Space")
    tab_to(page, "[name=_continue]")
    page.keyboard.press("Enter")
    said(page)
    tab_to(page, "[name=_publish]", 120)
    page.keyboard.press("Enter")
    expect(page.locator(".status-chip--published")).to_be_visible()
    item = NewsItem.objects.get()
    expect(visitor.open(item.get_absolute_url()).locator("main")).to_contain_text("Есік ашық")
