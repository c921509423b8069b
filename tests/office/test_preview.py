"""Items shown as visitors will see them, and no trace of it."""

import pytest
from django.contrib.admin.models import LogEntry
from django.core import serializers
from reversion.models import Revision

from events.models import Event
from infocentre.content.models import FormerAddress, Status
from infocentre.history.models import Step
from infocentre.pages.models import SiteSettings
from lectures.models import Recording
from news.models import Coverage, NewsItem
from tests import factories
from tests.office.conftest import address, save, sent_by

pytestmark = pytest.mark.django_db


def page_of(item, language="kk"):
    return f"/admin/preview/{item._meta.label_lower}/{item.pk}/page/?lang={language}"


def typed(client, url, **changes):
    """Press “Preview” in a form."""
    return client.post(f"{url.removesuffix('change/')}preview/", sent_by(client.get(url)) | changes)


def stored():
    models = [NewsItem, Event, FormerAddress, Step, Revision, LogEntry]
    return [serializers.serialize("json", model._base_manager.order_by("pk")) for model in models]


@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW, Status.SCHEDULED, Status.ARCHIVED])
def test_item_in_any_state_is_shown_by_the_public_page_in_each_language(status, as_role):
    item = factories.NewsItemFactory(status=status)
    editor = as_role("editor")
    for language in ("kk", "ru", "en"):
        response = editor.get(page_of(item, language))
        assert response.status_code == 200
        assert f'<html lang="{language}"' in response.text
        assert getattr(item, f"title_{language}") in response.text
        assert "<h1" in response.text


def test_answers_are_kept_by_nobody_and_framed_by_the_office_alone(as_role):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    editor = as_role("editor")
    page = editor.get(page_of(item))
    assert "no-store" in page["Cache-Control"]
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    assert page["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in page["Content-Security-Policy"]
    assert "form-action 'none'" in page["Content-Security-Policy"]
    shell = editor.get(f"/admin/preview/news.newsitem/{item.pk}/")
    assert "no-store" in shell["Cache-Control"]
    assert shell["X-Frame-Options"] == "DENY"
    assert "frame-src 'self';" in shell["Content-Security-Policy"] + ";"
    assert "frame-ancestors 'none'" in shell["Content-Security-Policy"]


def test_preview_leaves_no_trace(as_role, client):
    item = factories.NewsItemFactory(
        status=Status.SCHEDULED, published_at="2040-01-01T00:00Z", slug="before", **factories.only_in("ru")
    )
    event = factories.EventFactory(status=Status.DRAFT, venue=None, title_ru="", languages=["kk"])
    editor = as_role("editor")
    before = stored()
    assert editor.get(page_of(item)).status_code == 200
    assert editor.get(page_of(event, "ru")).status_code == 200
    url = address(NewsItem, "change", item.pk)
    assert "Жаңа тақырып" in typed(editor, url, title_kk="Жаңа тақырып", slug="after").text
    assert stored() == before
    client.logout()
    assert client.get(item.get_absolute_url()).status_code == 404
    assert client.get("/kk/news/2026/after/").status_code == 404


def test_preview_shows_the_working_copy(as_role):
    item = factories.NewsItemFactory(title_kk="Бұрынғы")
    editor = as_role("editor")
    save(editor, address(NewsItem, "change", item.pk), title_kk="Дайындалып жатқан")
    assert "Дайындалып жатқан" in editor.get(page_of(item)).text


def test_page_knows_nothing_of_who_asks(as_role):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    editor = as_role("editor")
    editor.cookies["vision"] = "3.1.1.sans.black.on"
    text = editor.get(page_of(item)).text
    assert "vision-scheme-black" not in text
    assert "csrfmiddlewaretoken" not in text


def test_forms_and_links_of_a_preview_lead_nowhere_by_surprise(as_role):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    text = as_role("editor").get(page_of(item)).text
    assert '<base target="_blank">' in text
    assert text.count("<form") == text.count("<form inert")
    assert '<a target="_self" class="skip-link" href="#content">' in text


def test_begun_language_marks_what_it_lacks_and_an_empty_one_borrows(as_role):
    values = factories.only_in("kk") | {"title_ru": "Начато"}
    item = factories.NewsItemFactory(status=Status.DRAFT, **values)
    editor = as_role("editor")
    russian = editor.get(page_of(item, "ru")).text
    assert "Начато" in russian
    assert "[Этот текст ещё не написан]" in russian
    english = editor.get(page_of(item, "en")).text
    assert f'<span lang="kk">{item.title_kk}</span>' in english


def test_event_without_venue_can_be_seen(as_role):
    event = factories.EventFactory(status=Status.DRAFT, venue=None)
    assert "[Бұл мәтін әлі жазылмаған]" in as_role("editor").get(page_of(event)).text


def test_kinds_without_a_page_are_shown_where_they_appear(as_role):
    old = factories.CoverageFactory(status=Status.DRAFT, date="2001-01-01", title_kk="Ескі хабар")
    for _number in range(25):
        factories.CoverageFactory(date="2020-01-01")
    group = factories.StudentGroupFactory(status=Status.DRAFT)
    recording = factories.RecordingFactory(lecture=factories.LectureFactory(status=Status.DRAFT))
    editor = as_role("editor")
    assert "Ескі хабар" in editor.get(page_of(old)).text
    assert group.name_kk in editor.get(page_of(group)).text
    assert recording.lecture.title_kk in editor.get(page_of(recording)).text
    assert editor.get(page_of(factories.SiteSettingsFactory())).status_code == 200


@pytest.mark.parametrize(
    ("role", "status"), [("translator-en", 200), ("event-manager", 200), ("enquiries", 403)]
)
def test_who_may_look_at_an_item_may_preview_it(role, status, as_role):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    client = as_role(role)
    assert client.get(page_of(item)).status_code == status
    assert client.get(f"/admin/preview/news.newsitem/{item.pk}/").status_code == status


def test_nobody_previews_what_is_in_the_bin_or_no_kind_of_the_site(as_role, client):
    item = factories.NewsItemFactory(status=Status.ARCHIVED, binned_at="2026-01-01T00:00Z")
    editor = as_role("editor")
    assert editor.get(page_of(item)).status_code == 404
    for path in ("auth.user/1", "nonsense/1", "content.topic/1", "news.newsitem/999"):
        assert editor.get(f"/admin/preview/{path}/page/").status_code == 404
    client.logout()
    assert client.get(page_of(item)).status_code == 302


def test_typed_text_is_shown_and_not_stored(as_role):
    item = factories.NewsItemFactory(title_ru="Было")
    editor = as_role("editor")
    url = address(NewsItem, "change", item.pk)
    response = typed(editor, url, title_ru="Стало", _preview_language="ru", _preview_width="phone")
    assert response.context["left_out"] == []
    assert "Стало" in response.context["page"]
    assert 'value="Стало"' in response.text
    assert "no-store" in response["Cache-Control"]
    item.refresh_from_db()
    assert item.title_ru == "Было"


def test_new_item_is_previewed_before_it_is_stored(as_role):
    author = as_role("author")
    url = address(NewsItem, "add")
    response = author.post(f"{url}preview/", sent_by(author.get(url)) | {"title_kk": "Жаңа"})
    assert "Жаңа" in response.context["page"]
    assert not NewsItem.objects.exists()


def test_wrong_fields_keep_what_is_stored_and_are_named(as_role):
    event = factories.EventFactory()
    editor = as_role("editor")
    changes = {
        "title_kk": "Жаңа",
        "starts_at_0": "31.02.2026",
        "slug": "not an address",
        "ends_at_0": "01.01.2001",
    }
    changes |= {"ends_at_1": "10:00"}
    response = typed(editor, address(Event, "change", event.pk), **changes)
    assert "Жаңа" in response.context["page"]
    names = [name for name, _errors in response.context["left_out"]]
    assert {str(Event._meta.get_field(name).verbose_name) for name in ("starts_at", "slug")} <= set(names)


def test_new_item_that_cannot_stand_says_what_is_missing(as_role):
    editor = as_role("editor")
    url = address(Coverage, "add")
    response = editor.post(f"{url}preview/", sent_by(editor.get(url)) | {"title_kk": "Хабар"})
    assert response.status_code == 200
    assert response.context["page"] == ""
    assert str(Coverage._meta.get_field("outlet").verbose_name) in dict(response.context["left_out"])


def test_parts_of_the_form_are_shown_too(as_role):
    lecture = factories.LectureFactory(status=Status.DRAFT)
    data = {"recordings-TOTAL_FORMS": "1", "recordings-0-kind": "page", "recordings-0-media": "video"}
    data |= {
        "recordings-0-language": "kk",
        "recordings-0-url": "https://watch.example/1",
        "recordings-0-position": "0",
    }
    response = typed(as_role("editor"), address(type(lecture), "change", lecture.pk), **data)
    assert "https://watch.example/1" in response.context["page"]
    assert not Recording.objects.exists()


def test_settings_of_the_site_are_previewed_on_the_home_page(as_role):
    settings = factories.SiteSettingsFactory()
    response = typed(as_role("editor"), address(SiteSettings, "change", settings.pk), tagline_kk="Жаңа ұран")
    assert "Жаңа ұран" in response.context["page"]


def test_translator_cannot_show_what_they_may_not_write(as_role):
    item = factories.NewsItemFactory(title_kk="Өз мәтіні", title_ru="Было")
    translator = as_role("translator-ru")
    url = address(NewsItem, "change", item.pk)
    data = {"title_kk": "Бөтен", "title_ru": "Перевод"}
    assert "Бөтен" not in typed(translator, url, **data).context["page"]
    assert "Перевод" in typed(translator, url, _preview_language="ru", **data).context["page"]


@pytest.mark.parametrize("role", ["author", "enquiries", "event-manager"])
def test_whoever_may_not_change_an_item_previews_nothing_typed(role, as_role):
    item = factories.NewsItemFactory(status=Status.DRAFT)
    url = address(NewsItem, "change", item.pk).removesuffix("change/")
    assert as_role(role).post(f"{url}preview/", {"title_kk": "Х"}).status_code == 403
