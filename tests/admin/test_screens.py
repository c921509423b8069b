"""The screens of the editorial office in a browser, under the policy of the public pages."""

import re

from django.contrib.auth.models import Group, User
from playwright.sync_api import expect

from infocentre.audit.models import Entry
from infocentre.contact.models import Enquiry
from infocentre.content.models import FormerAddress, Topic
from infocentre.links.models import Link
from infocentre.pages.models import PressKit, SiteSettings
from infocentre.worker.models import Job
from lectures.models import Podcast
from news.models import NewsItem
from tests import factories
from tests.admin.conftest import address, session_cookie, write
from tests.layout import scrolls_sideways

SINGLETONS = (SiteSettings, PressKit, Podcast)
# Nobody adds or deletes these by hand.
FIXED = (*SINGLETONS, FormerAddress, Enquiry, Entry, Group, User, Job, Link)


def test_every_screen_is_clean(office_page, page, samples):
    """None asks elsewhere for anything, breaks the policy or scrolls sideways on a telephone."""
    paths = ["/admin/", "/admin/password_change/", "/admin/content/"]
    for model, item in samples.items():
        paths += [
            address(model, "changelist"),
            address(model, "change", item.pk),
            address(model, "history", item.pk),
        ]
        if model not in FIXED:
            paths += [address(model, "add"), address(model, "delete", item.pk)]
    for path in paths:
        office_page(path)
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 800})
            assert not scrolls_sideways(page), (path, width)


def test_login_and_logout(visit, page, editor):
    visit("/admin/")
    page.fill("#id_login", "editor")
    page.fill("#id_password", "a long pass phrase")
    page.click("button[type=submit].default")
    expect(page.locator("#user-tools")).to_be_visible()
    page.click(".user-button")
    page.click("#logout-form button")
    expect(page.locator("#logout-form")).to_have_count(0)


def test_language_switch_in_the_header(office_page, page):
    office_page("/admin/news/newsitem/")
    page.click(".language-switch [value=ru]")
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    assert page.url.endswith("/admin/news/newsitem/")


def test_tabs_say_what_is_missing(office_page, page):
    item = factories.NewsItemFactory(status="draft", **factories.only_in("kk"))
    NewsItem.objects.filter(pk=item.pk).update(title_ru="Заголовок")
    office_page(address(NewsItem, "change", item.pk))
    marks = {code: page.get_attribute(f"#tab-{code}", "data-mark") for code in ("kk", "ru", "en")}
    assert marks == {"kk": "released", "ru": "missing", "en": "missing"}
    assert page.inner_text("#language-kk .language-state") != ""
    page.click("#tab-ru")
    missing = page.inner_text("#language-ru .language-state")
    labels = [page.inner_text(f"label[for=id_{name}_ru]").rstrip(":") for name in ("summary", "body")]
    assert missing.endswith(", ".join(labels))


def test_tabs_are_worked_by_keys(office_page, page):
    office_page("/admin/news/newsitem/add/")
    page.focus("#tab-kk")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#tab-ru")).to_be_focused()
    expect(page.locator("#language-ru")).to_be_visible()
    expect(page.locator("#language-kk")).to_be_hidden()


def test_first_wrong_language_opens_and_nothing_is_lost(office_page, page):
    item = factories.NewsItemFactory()
    office_page(address(NewsItem, "change", item.pk))
    page.fill("#id_title_kk", "Жаңа тақырып")
    write(page, "body_kk", "Жазылған мәтін")
    page.click("#tab-ru")
    page.fill("#id_summary_ru", "")
    page.click("#tab-kk")
    page.click("[name=_save]")
    expect(page.locator("#tab-ru")).to_have_attribute("aria-selected", "true")
    expect(page.locator("#tab-ru")).to_have_attribute("data-mark", "wrong")
    expect(page.locator("#language-ru .field-summary_ru .errorlist")).to_be_visible()
    assert page.input_value("#id_title_kk") == "Жаңа тақырып"
    assert page.input_value("#id_body_kk") == "<p>Жазылған мәтін</p>"


def test_languages_are_three_titled_groups_without_scripts(browser, live_server, client, editor):
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies([session_cookie(client, editor, live_server)])
    page = context.new_page()
    page.goto(live_server.url + "/admin/news/newsitem/add/")
    expect(page.locator(".language-panel h2")).to_have_text(["Қазақша", "Русский", "English"])
    page.fill("#id_title_kk", "Тақырып")
    page.fill("#id_body_kk", "<p>Мәтін</p>")
    page.click("[name=_save]")
    assert NewsItem.objects.get().body_kk == "<p>Мәтін</p>"
    context.close()


def test_calendar_starts_on_monday_and_writes_the_kazakh_way(office_page, page):
    office_page("/admin/news/newsitem/add/")
    page.click(".field-date .date-icon")
    # 1 December 2026 is a Tuesday: in a week from Monday it stands in the second column.
    first = page.evaluate("""() => {
        const box = document.createElement("div");
        box.id = "december";
        document.body.append(box);
        CalendarNamespace.draw(12, 2026, "december", () => {});
        return [...box.querySelectorAll("td")].findIndex((day) => day.textContent === "1");
    }""")
    assert first == 1
    page.locator(".calendarbox:visible .calendar-shortcuts a").nth(1).click()
    assert re.fullmatch(r"\d\d\.\d\d\.\d{4}", page.input_value("#id_date"))


def test_leaving_warns_about_unsaved_changes(office_page, page, live_server):
    office_page("/admin/content/topic/add/")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.locator("#id_name_kk").press_sequentially("Тақырып")
    page.goto(live_server.url + "/admin/")
    assert asked == ["beforeunload"]
    assert not Topic.objects.exists()


def test_saving_does_not_ask(office_page, page):
    office_page("/admin/content/topic/add/")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    for code in ("kk", "ru", "en"):
        page.click(f"#tab-{code}")
        page.locator(f"#id_name_{code}").press_sequentially("Neutrino")
    page.click("[name=_save]")
    expect(page.locator(".messagelist .success")).to_be_visible()
    assert asked == []
