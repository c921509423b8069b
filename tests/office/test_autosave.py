"""What is typed outlives the session, the browser and a colleague's saving."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from infocentre.accounts.models import Session
from infocentre.content.models import Status
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address, save, session_cookie, write
from tests.office.test_workflow import form_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def draft():
    return factories.NewsItemFactory(status=Status.DRAFT, title_ru="Заголовок", title_en="Title")


def type_title(page, text, language="ru"):
    page.locator(f"#tab-{language}").click()
    page.locator(f"#id_title_{language}").fill(text)
    wait_until_kept(page, text)


def wait_until_kept(page, text):
    """Without a string that the page would evaluate: the policy forbids that."""
    page.evaluate(
        """text => new Promise(done => {
          const isThere = () => Object.values(localStorage).some(each => each.includes(text));
          const look = () => isThere() ? done() : setTimeout(look, 50);
          look();
        })""",
        text,
    )


def press_save(page, name="_continue"):
    page.locator(f"[name={name}]").first.click()


def test_text_outlives_the_session(office_page, draft):
    page = office_page(form_of(draft))
    type_title(page, "Новый заголовок")
    Session.objects.all().delete()
    press_save(page)
    page.locator("#id_login").fill("editor")
    page.locator("#id_password").fill("a long pass phrase")
    page.locator("button[type=submit].default").click()
    page.locator(".autosave [data-do=take]").click()
    page.locator("#tab-ru").click()
    assert page.locator("#id_title_ru").input_value() == "Новый заголовок"
    press_save(page)
    page.locator(".messagelist .success").wait_for()
    draft.refresh_from_db()
    assert draft.title_ru == "Новый заголовок"
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('kept|'))") == []


def test_text_outlives_the_browser_for_the_same_person_only(office_page, draft, page, live_server, client):
    office_page(form_of(draft))
    write(page, "body_kk", "Жазылып жатқан мәтін")
    wait_until_kept(page, "жатқан мәтін")
    other = page.context.new_page()
    page.close()
    stranger = User.objects.create_superuser("other", "other@example.org", "a long pass phrase")
    other.context.add_cookies([session_cookie(Client(), stranger, live_server)])
    other.goto(live_server.url + form_of(draft))
    other.locator(".language-tab").first.wait_for()
    assert other.locator(".autosave").count() == 0
    editor = User.objects.get(username="editor")
    other.context.add_cookies([session_cookie(Client(), editor, live_server)])
    other.goto(live_server.url + form_of(draft))
    assert re.search(r"\d\d\.\d\d\.\d{4}, \d\d:\d\d", other.locator(".autosave h2").inner_text())
    other.locator(".autosave summary").click()
    assert "Жазылып жатқан мәтін" in other.locator(".autosave dd").inner_text()
    other.locator(".autosave [data-do=take]").click()
    assert "Жазылып жатқан мәтін" in other.locator("#id_body_kk").input_value()
    assert "Жазылып жатқан" in other.locator(".ProseMirror[contenteditable]").first.inner_text()


def test_new_item_is_kept_until_it_is_stored(office_page, editor):
    page = office_page(address(NewsItem, "add"))
    type_title(page, "Совсем новое")
    page.goto("about:blank")
    page = office_page(address(NewsItem, "add"))
    page.locator(".autosave [data-do=take]").click()
    press_save(page, "_save")
    page.locator(".messagelist .success").wait_for()
    assert NewsItem.objects.get().title_ru == "Совсем новое"
    page = office_page(address(NewsItem, "add"))
    assert page.locator(".autosave").count() == 0


def test_dropped_text_is_not_offered_again(office_page, draft):
    page = office_page(form_of(draft))
    type_title(page, "Передумал")
    page = office_page(form_of(draft))
    page.locator(".autosave [data-do=drop]").click()
    page = office_page(form_of(draft))
    assert page.locator(".autosave").count() == 0
    assert page.locator("#id_title_ru").input_value() == "Заголовок"


def test_editor_accepts_the_text_of_a_colleague(office_page, draft, member):
    page = office_page(form_of(draft))
    colleague = Client()
    colleague.force_login(member("editor", "aigul"))
    save(colleague, form_of(draft), title_ru="Её заголовок", title_en="Her title")
    type_title(page, "Мой заголовок")
    press_save(page)
    page.locator(".conflict--clash [data-do=theirs]").click()
    assert page.locator("#id_title_ru").input_value() == "Её заголовок"
    page.locator(".conflict--clash [data-do=mine]").click()
    press_save(page)
    page.locator(".messagelist .success").wait_for()
    draft.refresh_from_db()
    assert (draft.title_ru, draft.title_en) == ("Мой заголовок", "Her title")


def test_restored_draft_of_an_older_version_is_merged(office_page, draft, member):
    page = office_page(form_of(draft))
    type_title(page, "Мой заголовок")
    colleague = Client()
    colleague.force_login(member("editor", "aigul"))
    save(colleague, form_of(draft), title_ru="Её заголовок")
    page = office_page(form_of(draft))
    page.locator(".autosave [data-do=take]").click()
    press_save(page)
    page.locator(".conflict--clash").wait_for()
    draft.refresh_from_db()
    assert draft.title_ru == "Её заголовок"


def test_lost_connection_is_reported(office_page, draft):
    page = office_page(form_of(draft))
    page.evaluate("window.dispatchEvent(new Event('offline'))")
    assert page.locator(".colleagues__offline").is_visible()
