import re
from collections import Counter

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.utils import timezone, translation

from events.models import Event
from infocentre.content.languages import LANGUAGES, all_languages
from infocentre.content.models import Topic
from infocentre.content.references import look_up, references_in, rich_fields
from infocentre.demo.entries import digest, read
from infocentre.demo.loader import entries, load, remove
from infocentre.demo.models import LoadedItem
from infocentre.pages.models import Page, SiteSettings
from infocentre.translations.bulk_refresh import refresh_all
from infocentre.translations.glossary import Glossary
from infocentre.translations.models import Progress
from lectures.models import Lecture
from news.models import NewsItem
from people.models import Organisation, Person
from tests.demo_once import load_demo

pytestmark = [pytest.mark.django_db, pytest.mark.walk]


@pytest.fixture
def demo(db):
    return load_demo()


def test_demo_has_what_the_centre_promises(demo):
    least = {NewsItem: 40, Event: 20, Lecture: 20, Person: 25, Organisation: 18, Page: 10}

    for model, number in least.items():
        assert model.objects.published().count() >= number, model
    assert Event.objects.published().upcoming().count() >= 6
    assert Page.objects.published().filter(path="").exists()


def test_most_items_are_complete_and_some_are_borrowed(demo):
    for model in (NewsItem, Event, Lecture):
        items = list(model.objects.published())
        complete = [item for item in items if item.languages == list(LANGUAGES)]
        assert 0.8 <= len(complete) / len(items) < 1, model


def test_translations_have_states_and_some_of_them_wait(demo):
    assert refresh_all(missing=True) == 0
    numbers = Counter(Progress.objects.values_list("language", "state"))
    assert {("en", "missing"), ("en", "outdated"), ("ru", "outdated"), ("kk", "current")} <= set(numbers)
    glossary = Glossary("ru", "kk").found_in(NewsItem.objects.exclude(body_ru="").first().body_ru)
    assert glossary

    again = load()

    assert again.renewed == 0
    assert Counter(Progress.objects.values_list("language", "state")) == numbers


def test_loading_again_changes_nothing(demo):
    again = load()

    assert (again.made, again.renewed, again.kept) == (0, 0, [])
    assert again.unchanged == demo.made


def test_what_an_editor_changed_is_left_alone(demo):
    item = NewsItem.objects.first()
    item.title_kk = "Редактордың тақырыбы"
    item.save()
    LoadedItem.objects.update(digest="as if the files had changed")

    outcome = load()

    item.refresh_from_db()
    assert item.title_kk == "Редактордың тақырыбы"
    assert outcome.kept == [f"news.newsitem {item.slug}"]


def test_what_an_editor_deleted_stays_away(demo):
    slug = NewsItem.objects.first().slug
    NewsItem.objects.filter(slug=slug).delete()

    load()

    assert not NewsItem.objects.filter(slug=slug).exists()


def test_changed_entry_renews_its_item(demo):
    LoadedItem.objects.filter(kind="news.newsitem").update(digest="old")

    assert load().renewed == NewsItem.objects.count()


def test_reset_brings_back_what_was_changed_and_keeps_what_editors_made(demo):
    own = Topic.objects.create(name_kk="Редактордікі", slug="own")
    NewsItem.objects.update(title_kk="Басқа")

    call_command("load_demo", reset=True, verbosity=0)

    assert not NewsItem.objects.filter(title_kk="Басқа").exists()
    assert Topic.objects.filter(pk=own.pk).exists()


def test_remove_leaves_nothing_of_the_demo(demo):
    remove()

    assert not NewsItem.objects.exists()
    assert not SiteSettings.objects.exists()
    assert not LoadedItem.objects.exists()


def test_examples_are_dated_from_the_day_of_loading_and_say_what_they_are(demo):
    words = {"kk": "мысал", "ru": "пример", "en": "example"}

    for event in Event.objects.upcoming():
        assert event.starts_at > timezone.now() or not event.is_over
        for language, word in words.items():
            text = f"{getattr(event, f'summary_{language}')} {getattr(event, f'body_{language}')}"
            assert word in text.lower(), (event.slug, language)


def test_every_listed_address_leads_to_a_page_in_each_language(demo, client):
    items = [*NewsItem.objects.all(), *Event.objects.all(), *Lecture.objects.all(), *Page.objects.all()]
    items += [*Person.objects.all(), *Organisation.objects.all()]
    for language in LANGUAGES:
        with translation.override(language):
            for item in items:
                response = client.get(item.get_absolute_url())
                assert response.status_code == 200, item.get_absolute_url()


def test_every_reference_of_the_demo_leads_to_something_public(demo):
    texts = [
        getattr(item, f"{name}_{code}") or ""
        for model in apps.get_models()
        for name in rich_fields(model)
        for item in model._base_manager.all()
        for code in LANGUAGES
    ]
    references = set().union(*map(references_in, texts))

    assert {reference.kind for reference in references} == {
        "news.article",
        "library.picture",
        "lectures.recording",
    }
    assert look_up(references).keys() == references
    assert any("data-tex" in text for text in texts)


def test_production_refuses_the_demo(settings):
    settings.PRODUCTION = True

    with pytest.raises(CommandError, match="demonstration"):
        call_command("load_demo")


def test_facts_have_their_sources():
    for name in ("news",):
        assert [entry["key"] for entry in read(name) if not entry.get("sources")] == []


LATIN_WORD = re.compile(r"\b[a-z]{4,}\b")


def test_kazakh_and_russian_texts_hold_no_english_words():
    for _model, _build, entry in entries():
        for field in ("title", "summary", "body"):
            for language in ("kk", "ru"):
                text = re.sub(
                    r"https?://\S+|\S+@\S+|\([^)]*\)|\S+\.\w+",
                    "",
                    (entry.get(field) or {}).get(language) or "",
                )
                assert not LATIN_WORD.findall(text), (entry["key"], field, language)


def test_digest_follows_the_content():
    assert digest({"a": 1}) == digest({"a": 1}) != digest({"a": 2})


def test_all_languages_names_the_columns():
    assert all_languages("title") == ["title_kk", "title_ru", "title_en"]
