"""Lists find, narrow and describe items whatever language they are in."""

import re

import pytest
from django.contrib import admin
from django.utils import translation

from infocentre.content.languages import LANGUAGES
from infocentre.office.admin import ContentAdmin
from lectures.models import Lecture
from people.models import Organisation, Person
from tests import factories
from tests.admin.conftest import address, make_picture

NEWS = "/admin/news/newsitem/"


def found(response):
    return list(response.context["cl"].result_list)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("word", ["ҒЫЛЫМ", "наука", "science"])
def test_search_finds_by_words_of_every_language(word, language, office, in_language):
    in_language(language)
    item = factories.NewsItemFactory(title_kk="Ғылым күні", title_ru="Наука сегодня", title_en="Science day")
    factories.NewsItemFactory()
    assert found(office.get(NEWS, {"q": word})) == [item]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"released": "kk"}, ["all", "kazakh"]),
        ({"released": "en"}, ["all"]),
        ({"missing": "ru"}, ["draft", "kazakh"]),
        ({"ready": "en"}, ["draft"]),
        ({"status__exact": "draft"}, ["draft"]),
    ],
)
def test_filters_by_state_of_languages(query, expected, office):
    factories.NewsItemFactory(slug="all")
    factories.NewsItemFactory(slug="kazakh", **factories.only_in("kk"))
    factories.NewsItemFactory(
        slug="draft", status="draft", languages=[], title_ru=None, summary_ru="", title_kk=""
    )
    assert sorted(item.slug for item in found(office.get(NEWS, query))) == expected


def test_filter_by_topic_takes_each_item_once(office):
    topic, other = factories.TopicFactory(), factories.TopicFactory()
    item = factories.NewsItemFactory()
    item.topics.add(topic, other)
    factories.NewsItemFactory()
    assert found(office.get(NEWS, {"topic": topic.pk})) == [item]


def test_filter_by_one_of_several_choices(office):
    lecturer = factories.PersonFactory(roles=["lecturer", "staff"])
    factories.PersonFactory(roles=["partner"])
    assert found(office.get(address(Person, "changelist"), {"roles__contains": "lecturer"})) == [lecturer]


def test_filter_facets_count(office):
    factories.LectureFactory(audience=["pupils"])
    assert office.get(address(Lecture, "changelist"), {"_facets": "True"}).status_code == 200


def test_marks_say_how_far_each_language_is(office):
    factories.NewsItemFactory(languages=["kk"], status="draft", body_en=None)
    text = office.get(NEWS).text
    assert [text.count(f"language-mark--{mark}") for mark in ("released", "complete", "missing")] == [1, 1, 1]


def test_decorative_pictures_miss_nothing(office):
    make_picture(is_decorative=True, alt_kk="", alt_ru="", alt_en="")
    text = office.get("/admin/library/picture/").text
    assert "language-mark--missing" not in text


def test_unreleased_title_is_shown_in_the_language_it_has(office):
    factories.NewsItemFactory(
        status="draft", **factories.only_in("en") | {"languages": []}, title_en="In English"
    )
    assert '<span lang="en">In English</span>' in office.get(NEWS).text


@pytest.mark.parametrize(
    ("precision", "shown"), [("day", "03.02.2026"), ("month", "02.2026"), ("year", "2026")]
)
def test_date_shows_no_more_than_is_known(precision, shown, office):
    factories.NewsItemFactory(date="2026-02-03", precision=precision)
    assert re.findall(r"field-day[^>]*>([^<]*)<", office.get(NEWS).text) == [shown]


def test_lists_of_names_follow_the_kazakh_alphabet(office):
    for name in ("Яссауи", "Әуезов", "Абай", "Қонаев", "Каримов"):
        factories.PersonFactory(family_name_kk=name, given_name_kk="А")
    with translation.override("kk"):
        names = [str(person).split()[-1] for person in found(office.get(address(Person, "changelist")))]
    assert names == ["Абай", "Әуезов", "Каримов", "Қонаев", "Яссауи"]


@pytest.mark.parametrize("word", ["Ұлттық", "националь", "national"])
def test_autocomplete_finds_by_every_language(word, office):
    names = {
        "name_kk": "Ұлттық университет",
        "name_ru": "Национальный университет",
        "name_en": "National University",
    }
    organisation = factories.OrganisationFactory(**names)
    factories.OrganisationFactory()
    query = {"app_label": "people", "model_name": "position", "field_name": "organisation", "term": word}
    results = office.get("/admin/autocomplete/", query).json()["results"]
    assert results == [{"id": str(organisation.pk), "text": "Ұлттық университет"}]


def test_topics_are_found_by_every_language(office):
    topic = factories.TopicFactory(name_kk="Нейтрино", name_ru="Нейтрино", name_en="Neutrinos")
    query = {"app_label": "news", "model_name": "newsitem", "field_name": "topics", "term": "neutri"}
    assert office.get("/admin/autocomplete/", query).json()["results"][0]["id"] == str(topic.pk)


def test_every_relation_is_found_by_typing(rf, editor):
    request = rf.get("/")
    request.user = editor
    for model, model_admin in admin.site._registry.items():
        if isinstance(model_admin, ContentAdmin):
            relations = {
                field.name
                for field in model._meta.get_fields()
                if field.concrete and field.is_relation and field.editable
            }
            assert relations == set(model_admin.get_autocomplete_fields(request)), model


def test_order_by_title_uses_the_language_of_the_office(office, in_language):
    second = factories.NewsItemFactory(title_kk="А", title_ru="Я")
    first = factories.NewsItemFactory(title_kk="Я", title_ru="А")
    in_language("ru")
    assert found(office.get(NEWS, {"o": "1"})) == [first, second]


def test_organisations_are_found_in_their_list(office):
    factories.OrganisationFactory(name_ru="Дубна")
    assert len(found(office.get(address(Organisation, "changelist"), {"q": "дубна"}))) == 1


def test_list_says_how_much_it_holds_with_no_noun_to_inflect(office, in_language):
    factories.NewsItemFactory.create_batch(2)
    for language, words in (("kk", "Барлығы: 2"), ("ru", "Всего: 2"), ("en", "Total: 2")):
        in_language(language)
        assert words in office.get(NEWS).content.decode()
