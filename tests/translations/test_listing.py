"""Lists show, sort by and narrow to the states of translations."""

import pytest
from django.contrib import admin

from infocentre.content.models import Status
from infocentre.office.admin import LANGUAGE_COLUMNS
from infocentre.pages.models import PressKit, SiteSettings
from infocentre.translations.bulk_refresh import refresh_all
from infocentre.translations.models import Origin
from infocentre.translations.tracking import refresh
from infocentre.translations.translated import translated_kinds
from lectures.models import Podcast, Recording
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address, save

pytestmark = pytest.mark.django_db
NEWS = "/admin/news/newsitem/"
# Of these there is one; it has no list.
SINGLE = {SiteSettings, PressKit, Podcast}


@pytest.fixture
def items(as_role):
    """Its slug says how far the Russian of an item is."""
    made = {
        "current": factories.NewsItemFactory(slug="current"),
        "in-progress": factories.NewsItemFactory(slug="in-progress", languages=["kk", "en"]),
        "missing": factories.NewsItemFactory(slug="missing", **factories.only_in("kk")),
        "outdated": factories.NewsItemFactory(slug="outdated", status=Status.DRAFT),
    }
    refresh_all()
    editor = as_role("editor")
    save(editor, address(NewsItem, "change", made["outdated"].pk), title_kk="Басқаша")
    return editor


def found(client, **query):
    return [item.slug for item in client.get(NEWS, query).context["cl"].result_list]


@pytest.mark.parametrize("state", ["current", "in-progress", "missing", "outdated"])
def test_list_is_narrowed_to_a_state_of_a_language(state, items):
    assert found(items, translation=f"ru-{state}") == [state]


def test_unknown_state_narrows_nothing(items):
    assert len(found(items, translation="ru-perfect")) == 4


def test_list_is_sorted_by_a_language_the_urgent_first(items):
    column = items.get(NEWS).context["cl"].list_display.index("in_ru")
    order = ["outdated", "missing", "in-progress", "current"]
    assert found(items, o=column) == order
    assert found(items, o=-column) == order[::-1]


def test_what_has_no_state_comes_last(items):
    factories.NewsItemFactory(slug="archived", status=Status.ARCHIVED)
    column = items.get(NEWS).context["cl"].list_display.index("in_ru")
    assert found(items, o=column)[-1] == "archived"


def test_marks_say_in_words_how_far_a_language_is(items):
    text = items.get(NEWS, {"translation": "ru-outdated"}, headers={"accept-language": "en"}).text
    assert 'title="Русский: released, outdated">ru<' in text
    text = items.get(NEWS, {"translation": "ru-in-progress"}, headers={"accept-language": "en"}).text
    assert 'title="Русский: complete, not released">ru<' in text


def test_every_list_of_what_is_translated_has_the_columns_and_the_filter(rf, editor):
    request = rf.get("/")
    request.user = editor
    for model in set(translated_kinds()) - SINGLE:
        model_admin = admin.site._registry[model]
        assert set(LANGUAGE_COLUMNS) <= set(model_admin.list_display), model
        filters = [getattr(each, "parameter_name", "") for each in model_admin.get_list_filter(request)]
        assert "translation" in filters, model


def test_recording_is_translated_with_its_lecture():
    assert Recording not in translated_kinds()
    recording = factories.RecordingFactory(title_kk="Бейнежазба")
    refresh(recording.lecture)
    assert Origin.objects.of(recording.lecture).filter(place=f"recordings/{recording.pk}/title").exists()
