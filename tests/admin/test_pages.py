"""Every screen of the editorial office answers, in each language, for someone who has data."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from infocentre.content.languages import LANGUAGES
from infocentre.content.models import FormerAddress
from infocentre.office.admin import ContentAdmin
from infocentre.pages.models import SiteSettings
from tests import factories
from tests.admin.conftest import CONTENT, address, make_picture

MODELS = sorted(admin.site._registry, key=lambda model: model._meta.label)
named = pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label_lower)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def test_every_kind_of_content_stands_on_our_base():
    assert [model for model in CONTENT if not isinstance(admin.site._registry[model], ContentAdmin)] == []


@named
@each_language
def test_screens_answer(model, language, office, samples, in_language):
    in_language(language)
    sample = samples[model]
    for action, arguments in [("changelist", []), ("change", [sample.pk]), ("history", [sample.pk])]:
        response = office.get(address(model, action, *arguments), follow=True)
        assert response.status_code == 200
        assert f'<html lang="{language}"' in response.text


@named
def test_add_and_delete_answer_where_they_are_allowed(model, office, samples, rf, editor):
    request = rf.get("/")
    request.user = editor
    model_admin = admin.site._registry[model]
    allowed = 200 if model_admin.has_add_permission(request) else 403
    assert office.get(address(model, "add")).status_code == allowed
    allowed = 200 if model_admin.has_delete_permission(request, samples[model]) else 403
    assert office.get(address(model, "delete", samples[model].pk)).status_code == allowed


@named
def test_search_answers(model, office, samples):
    response = office.get(address(model, "changelist"), {"q": "ядро"}, follow=True)
    assert response.status_code == 200


@pytest.mark.parametrize("name", ["index", "password_change", "jsi18n"])
@each_language
def test_common_screens_answer(name, language, office, in_language):
    in_language(language)
    assert office.get(reverse(f"admin:{name}")).status_code == 200


def test_office_is_kazakh_unless_asked_otherwise(office):
    assert '<html lang="kk"' in office.get("/admin/").text


def test_language_switch_leads_back_to_the_same_screen(office):
    response = office.post(
        "/i18n/setlang/", {"language": "ru", "next": "/admin/news/newsitem/?q=a"}, follow=True
    )
    assert response.redirect_chain == [("/admin/news/newsitem/?q=a", 302)]
    assert '<html lang="ru"' in response.text


def test_settings_list_leads_to_the_one_record(office, samples):
    response = office.get(address(SiteSettings, "changelist"))
    assert response.url == address(SiteSettings, "change", 1)


def test_former_addresses_are_only_looked_at(office, samples):
    text = office.get(address(FormerAddress, "change", samples[FormerAddress].pk)).text
    assert 'name="_save"' not in text
    assert "/admin/news/newsitem/1/change/" in text


@pytest.mark.parametrize(
    ("factory", "model"),
    [
        (factories.NewsItemFactory, "news.NewsItem"),
        (factories.EventFactory, "events.Event"),
        (factories.LectureFactory, "lectures.Lecture"),
        (factories.SeriesFactory, "lectures.Series"),
        (factories.PersonFactory, "people.Person"),
        (factories.OrganisationFactory, "people.Organisation"),
        (factories.PageFactory, "pages.Page"),
        (factories.VenueFactory, "events.Venue"),
        (factories.TopicFactory, "content.Topic"),
        (make_picture, "library.Picture"),
    ],
)
def test_list_asks_the_same_number_of_queries_whatever_its_length(
    factory, model, office, django_assert_num_queries, content_types
):
    url = address(apps.get_model(model), "changelist")
    factory()
    office.get(url)
    with CaptureQueriesContext(connection) as one:
        office.get(url)
    factory(), factory()
    with django_assert_num_queries(len(one)):
        office.get(url)
