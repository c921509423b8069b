"""Which translations are outdated is found out by itself, in the row and in working copies."""

import pytest

from infocentre.content.models import Status
from infocentre.history.models import WorkingCopy
from infocentre.translations.models import Origin, Progress
from infocentre.translations.tracking import refresh
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address, save

pytestmark = pytest.mark.django_db


def states(item):
    return {each.language: each.state for each in Progress.objects.of(item)}


def outdated(item):
    return {each.language: each.outdated for each in Progress.objects.of(item)}


def form_of(item):
    return address(type(item), "change", item.pk)


@pytest.fixture
def item():
    item = factories.NewsItemFactory(status=Status.DRAFT, languages=["kk", "ru"])
    refresh(item)
    return item


def test_complete_language_starts_current_or_in_progress(item):
    assert states(item) == {"kk": "current", "ru": "current", "en": "in-progress"}


def test_language_without_a_text_is_missing():
    item = factories.NewsItemFactory(**factories.only_in("kk"))
    refresh(item)
    assert states(item) == {"kk": "current", "ru": "missing", "en": "missing"}


def test_changed_source_makes_exactly_its_translations_outdated(item, as_role):
    save(as_role("editor"), form_of(item), title_kk="Басқаша")
    assert outdated(item) == {"kk": 0, "ru": 1, "en": 1}
    assert states(item) == {"kk": "current", "ru": "outdated", "en": "outdated"}


def test_new_mark_up_or_spaces_change_nothing(item, as_role):
    save(as_role("editor"), form_of(item), body_kk="<p><strong>Толық</strong>  мәтін</p>")
    assert outdated(item) == {"kk": 0, "ru": 0, "en": 0}


def test_changed_translation_is_current_again(item, as_role):
    editor = as_role("editor")
    save(editor, form_of(item), title_kk="Басқаша")
    save(editor, form_of(item), title_ru="Иначе")
    assert outdated(item) == {"kk": 0, "ru": 0, "en": 1}
    origin = Origin.objects.of(item).get(place="title", language="ru")
    assert (origin.source_language, origin.source_text, origin.made_by) == ("kk", "Басқаша", editor.user)


def test_source_and_translation_changed_together_are_current(item, as_role):
    save(as_role("editor"), form_of(item), title_kk="Басқаша", title_ru="Иначе", title_en="Otherwise")
    assert outdated(item) == {"kk": 0, "ru": 0, "en": 0}


def test_working_copy_counts_before_it_is_published(item, as_role):
    NewsItem.objects.update(status=Status.PUBLISHED)
    editor = as_role("editor")
    save(editor, form_of(item), title_kk="Басқаша")
    assert WorkingCopy.objects.exists()
    assert states(item)["ru"] == "outdated"
    editor.post(address(NewsItem, "step", item.pk), {"step": "drop"})
    assert states(item)["ru"] == "current"


def test_text_written_first_in_russian_is_the_original(as_role):
    editor = as_role("editor")
    save(editor, address(NewsItem, "add"), title_ru="Новость")
    item = NewsItem.objects.get()
    save(editor, form_of(item), title_kk="Жаңалық")
    save(editor, form_of(item), title_ru="Другая новость")
    assert outdated(item) == {"kk": 1, "ru": 0, "en": 0}


def test_moment_of_a_state_stays_while_it_lasts(item, as_role):
    editor = as_role("editor")
    save(editor, form_of(item), title_kk="Басқаша")
    since = Progress.objects.of(item).get(language="ru").since
    save(editor, form_of(item), summary_kk="Тағы басқаша")
    assert Progress.objects.of(item).get(language="ru").since == since


def test_parts_are_followed_too(as_role):
    person = factories.PersonFactory(status=Status.DRAFT)
    post = person.positions.create(
        organisation=factories.OrganisationFactory(), title_kk="Директор", title_ru="Директор"
    )
    refresh(person)
    save(as_role("editor"), form_of(person), **{"positions-0-title_kk": "Меңгеруші"})
    assert outdated(person) == {"kk": 0, "ru": 1, "en": 0}
    assert Origin.objects.of(person).filter(place=f"positions/{post.pk}/title").exists()
