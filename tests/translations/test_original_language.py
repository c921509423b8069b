"""Every item says which language it was written in, and translations are measured against that."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import translation

from infocentre.content.composition import items_with_history
from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Publishable, Status
from infocentre.history import copies, journal, restoring
from infocentre.history.models import Action
from infocentre.translations.models import Progress
from infocentre.translations.tracking import refresh
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address, save
from tests.permissions.sample_office import PUBLISHABLE

pytestmark = pytest.mark.django_db
KINDS = pytest.mark.parametrize("kind", PUBLISHABLE)


def outdated(item):
    return {each.language for each in Progress.objects.of(item) if each.outdated}


def form_of(item):
    return address(type(item), "change", item.pk)


def name_of(item):
    return item.naming_fields[-1]


def test_every_publishable_kind_has_the_field():
    kinds = [model for model in items_with_history() if issubclass(model, Publishable)]
    assert all("original_language" in {each.name for each in model._meta.fields} for model in kinds)
    assert len(kinds) == len(PUBLISHABLE) + 1


@KINDS
def test_database_knows_the_languages(kind):
    item = PUBLISHABLE[kind]()
    with pytest.raises(IntegrityError), transaction.atomic():
        type(item).objects.filter(pk=item.pk).update(original_language="de")


@KINDS
@pytest.mark.parametrize("original", LANGUAGES)
def test_translations_are_measured_against_the_original(kind, original):
    """Three languages typed and saved at once: the chosen one is the original for ever."""
    item = PUBLISHABLE[kind](original_language=original)
    refresh(item)
    setattr(item, f"{name_of(item)}_{original}", "Басқаша")
    item.save()
    refresh(item)
    assert outdated(item) == {*LANGUAGES} - {original}


@KINDS
@pytest.mark.parametrize("original", LANGUAGES)
def test_chosen_later_it_counts_from_then_on(kind, original):
    item = PUBLISHABLE[kind](original_language=next(code for code in LANGUAGES if code != original))
    refresh(item)
    item.original_language = original
    item.save()
    refresh(item)
    assert outdated(item) == set()
    setattr(item, f"{name_of(item)}_{original}", "Басқаша")
    item.save()
    refresh(item)
    assert original not in outdated(item)
    assert outdated(item)


@pytest.mark.parametrize("language", LANGUAGES)
def test_default_is_the_language_of_the_editor(language):
    with translation.override(language):
        assert NewsItem().original_language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_without_a_text_gives_way_to_the_one_that_is_written(language):
    item = factories.NewsItemFactory(**factories.only_in(language), original_language="kk")
    assert item.original_language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_form_offers_the_language_of_the_office(as_role, in_language, language):
    editor = as_role("editor")
    in_language(language)
    form = editor.get(address(NewsItem, "add")).context["adminform"].form
    assert form["original_language"].value() == language


def test_list_can_be_narrowed_to_the_original(as_role):
    for code in LANGUAGES:
        factories.NewsItemFactory(original_language=code)
    page = as_role("editor").get(address(NewsItem, "changelist"), {"original_language__exact": "ru"})
    [item] = page.context["cl"].result_list
    assert item.original_language == "ru"
    assert page.content.decode().count("language-mark--original") == 1


def test_working_copy_carries_it_and_a_version_brings_it_back(as_role):
    item = factories.NewsItemFactory(original_language="kk")
    journal.record_step(item, Action.SAVED)
    editor = as_role("editor")
    save(editor, form_of(item), original_language="ru")
    assert NewsItem.objects.get().original_language == "kk"
    assert copies.present(item).fields["original_language"] == "ru"

    copies.drop(item)
    NewsItem.objects.update(original_language="en", status=Status.DRAFT)
    restoring.restore(NewsItem.objects.get(), journal.Step.objects.of(item).last(), editor.user)
    assert NewsItem.objects.get().original_language == "kk"


def test_translation_view_starts_from_the_original(as_role):
    item = factories.NewsItemFactory(original_language="en")
    page = as_role("editor").get(reverse("translations:translate", args=["news.newsitem", item.pk, "kk"]))
    assert page.context["source"] == page.context["original"] == "en"


def test_texts_are_sent_out_in_the_language_they_were_written_in(as_role):
    items = [factories.NewsItemFactory(original_language=code) for code in ("ru", "ru", "en")]
    chosen = [f"news.newsitem:{item.pk}" for item in items]
    page = as_role("editor").post(reverse("translations:send"), {"item": chosen, "language": "kk"})
    assert page.context["form"].initial["source"] == "ru"
