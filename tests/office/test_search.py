"""The search of the office finds by name and address, whatever the language, and only what one may see."""

import pytest
from django.utils import timezone

from infocentre.content.models import Status
from infocentre.office.search import MAX_ROWS
from tests import factories
from tests.admin.conftest import make_picture


def found(client, text):
    groups = client.get("/admin/search/", {"q": text}).context["groups"]
    return {group.kind.label: [str(item.title) for item in group.items] for group in groups}


@pytest.mark.parametrize("text", ["ҒЫЛЫМ күні", "наука", "science", "day-of-sci"])
def test_item_is_found_by_names_of_every_language_and_by_address(text, office):
    factories.NewsItemFactory(
        title_kk="Ғылым күні", title_ru="День науки", title_en="Day of science", slug="day-of-science"
    )
    factories.NewsItemFactory()
    expected = {} if text == "наука" else {"news.newsitem": ["Ғылым күні"]}
    assert found(office, text) == expected


def test_content_and_library_are_grouped_in_the_order_of_the_navigation(office):
    make_picture(title="Нейтрино суреті")
    factories.TopicFactory(name_kk="Нейтрино")
    factories.LectureFactory(title_kk="Нейтрино дәрісі", status=Status.DRAFT)
    factories.PersonFactory(family_name_kk="Нейтринов")
    assert list(found(office, "нейтрин")) == [
        "lectures.lecture",
        "people.person",
        "library.picture",
        "content.topic",
    ]


def test_all_words_are_needed(office):
    factories.NewsItemFactory(title_kk="Нейтрино және телескоп")
    factories.NewsItemFactory(title_kk="Нейтрино")
    assert found(office, "телескоп нейтрино") == {"news.newsitem": ["Нейтрино және телескоп"]}


def test_nobody_finds_what_they_may_not_see(as_role):
    factories.NewsItemFactory(title_kk="Құпия")
    assert found(as_role("enquiries"), "құпия") == {}


def test_what_lies_in_the_bin_is_not_found(office):
    factories.NewsItemFactory(status=Status.DRAFT, binned_at=timezone.now(), title_kk="Себетте")
    assert found(office, "себетте") == {}


def test_more_than_fits_leads_to_the_list(office):
    for number in range(MAX_ROWS + 2):
        factories.NewsItemFactory(title_kk=f"Көп {number}")
    response = office.get("/admin/search/", {"q": "көп"})
    (group,) = response.context["groups"]
    assert len(group.items) == MAX_ROWS
    assert len(office.get(group.more).context["cl"].result_list) == MAX_ROWS + 2


@pytest.mark.parametrize("text", ["", "   ", "%", "яяяя", "' OR 1=1"])
def test_odd_searches_are_answered(text, office, samples):
    assert office.get("/admin/search/", {"q": text}).status_code == 200


def test_strangers_are_sent_to_the_entrance(client, db):
    assert client.get("/admin/search/?q=a").status_code == 302
