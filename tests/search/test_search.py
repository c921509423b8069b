"""Search: words in any language, only what visitors may see, the reader's language first."""

import pytest
from django.urls import reverse
from django.utils import translation

from infocentre.content.models import Status
from tests import factories
from tests.factories import only_in

pytestmark = pytest.mark.django_db


def found(client, words, **query):
    response = client.get(reverse("search:search"), {"q": words} | query)
    assert response.status_code == 200
    return [hit.item for hit in response.context.get("hits", ())]


def test_words_are_found_in_any_language(client):
    lecture = factories.LectureFactory(title_ru="Охота на нейтрино")
    news = factories.NewsItemFactory(body_en="<p>A neutrino telescope</p>")

    assert found(client, "НЕЙТРИНО") == [lecture]
    assert found(client, "telescope neutrino") == [news]


def test_people_organisations_events_and_pages_are_found(client):
    person = factories.PersonFactory(family_name_kk="Әбілқасымова")
    organisation = factories.OrganisationFactory(short_name_en="INPZ")
    event = factories.EventFactory(title_kk="Қысқы мектеп")
    page = factories.PageFactory(summary_en="Whatever matters", path="mission")

    for words, item in (("әбілқасым", person), ("inpz", organisation), ("мектеп", event), ("matters", page)):
        assert found(client, words) == [item]
        assert item.get_absolute_url() in client.get(reverse("search:search"), {"q": words}).content.decode()


def test_the_readers_language_comes_first(client):
    borrowed = factories.NewsItemFactory(**only_in("ru") | {"title_ru": "Коллайдер", "date": "2026-05-05"})
    own = factories.NewsItemFactory(title_ru="Коллайдер", date="2020-01-01")

    assert found(client, "коллайдер") == [own, borrowed]
    with translation.override("ru"):
        assert found(client, "коллайдер") == [borrowed, own]


def test_a_title_counts_for_more_than_a_text(client):
    mentioned = factories.NewsItemFactory(body_en="<p>cyclotron</p>", date="2026-05-05")
    named = factories.NewsItemFactory(title_en="The cyclotron", date="2020-01-01")

    assert found(client, "cyclotron") == [named, mentioned]


def test_one_kind_alone_can_be_searched(client):
    factories.NewsItemFactory(title_en="Reactor")
    lecture = factories.LectureFactory(title_en="Reactor")

    assert found(client, "reactor", kind="lectures") == [lecture]
    assert len(found(client, "reactor", kind="nonsense")) == 2


@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW, Status.ARCHIVED])
def test_what_is_not_public_is_not_found(client, status):
    factories.NewsItemFactory(title_en="Canary", status=status)
    factories.PersonFactory(family_name_en="Canary", status=status)

    assert found(client, "canary") == []


@pytest.mark.parametrize("words", ["", "  ", "%", "_", "\\", "'; DROP TABLE", "я" * 5000, "a " * 500])
def test_any_words_are_answered(client, words):
    factories.NewsItemFactory()

    assert client.get(reverse("search:search"), {"q": words}).status_code == 200


@pytest.mark.parametrize("number", ["0", "-1", "2", "x", "²", "99999999999999999999"])
def test_a_page_that_does_not_exist_is_not_found(client, number):
    factories.NewsItemFactory(title_en="Reactor")

    assert client.get(reverse("search:search"), {"q": "reactor", "page": number}).status_code == 404


def test_results_have_pages(client):
    factories.NewsItemFactory.create_batch(23, title_en="Reactor")

    assert len(found(client, "reactor")) == 20
    assert len(found(client, "reactor", page=2)) == 3


def test_search_costs_few_queries(client, django_assert_max_num_queries):
    factories.SiteSettingsFactory()
    for factory in (factories.NewsItemFactory, factories.EventFactory, factories.LectureFactory):
        factory.create_batch(12, title_en="Reactor")
    with django_assert_max_num_queries(4):
        client.get(reverse("search:search"), {"q": "reactor"})
