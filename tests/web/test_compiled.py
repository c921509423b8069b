"""Compiled queries: they answer like the querysets they were compiled from, and so they do uncompiled."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone, translation

from infocentre.content.models import Status
from infocentre.web.compiled import NOW, CompiledQuery
from lectures.models import Lecture
from news.models import NewsItem
from people.models import Person
from tests.factories import LectureFactory, NewsItemFactory, PersonFactory, RecordingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(params=[True, False], ids=["compiled", "built on each call"], autouse=True)
def compiled(settings, request):
    settings.COMPILED_QUERIES = request.param
    return request.param


def test_query_is_built_once_or_on_each_call(compiled):
    builds = []
    latest = CompiledQuery(lambda now: builds.append(now) or NewsItem.objects.published(now))
    latest()
    latest()

    assert len(builds) == (1 if compiled else 2)
    assert (builds[0] == NOW) is compiled


def test_compiled_query_answers_like_the_living_one_each_time_anew():
    latest = CompiledQuery(lambda now: NewsItem.objects.published(now).for_cards()[:2])
    for _number in range(3):
        NewsItemFactory()
        assert latest() == list(NewsItem.objects.published().for_cards()[:2])


def test_compiled_query_is_asked_once_and_loads_what_cards_need(django_assert_num_queries):
    RecordingFactory(lecture=LectureFactory())
    relations = Lecture.objects.all().card_relations
    latest = CompiledQuery(lambda now: Lecture.objects.published(now).card_columns()[:3], related=relations)
    latest()

    with django_assert_num_queries(3):
        (lecture,) = latest()
        assert [recording.language for recording in lecture.recordings.all()] == ["en"]
        assert lecture.cover is None


def test_compiled_query_knows_the_present_moment():
    moment = timezone.now() + timedelta(hours=1)
    item = NewsItemFactory(status=Status.SCHEDULED, published_at=moment)
    latest = CompiledQuery(lambda now: NewsItem.objects.published(now))
    assert latest() == []

    with time_machine.travel(moment, tick=False):
        assert latest() == [item]


def test_compiled_query_takes_values():
    first, second = NewsItemFactory(slug="first"), NewsItemFactory(slug="second")
    by_slug = CompiledQuery(lambda now, slug: NewsItem.objects.published(now).filter(slug=slug))
    by_key = CompiledQuery(lambda now, key: NewsItem.objects.published(now).filter(pk=key))

    assert [by_slug("first"), by_slug("second"), by_slug("' OR 1=1 --")] == [[first], [second], []]
    assert [by_key(second.pk), by_key(first.pk)] == [[second], [first]]


def test_compiled_query_follows_the_language_of_the_reader():
    one = PersonFactory(family_name_kk="Ә", family_name_en="Z")
    other = PersonFactory(family_name_kk="Б", family_name_en="A")
    people = CompiledQuery(lambda now: Person.objects.published(now).by_name())

    for language, expected in (("kk", [one, other]), ("en", [other, one])):
        with translation.override(language):
            assert people() == expected


def test_related_objects_follow_the_present_moment():
    moment = timezone.now() + timedelta(hours=1)
    lecture = LectureFactory()
    lecture.speakers.add(PersonFactory(published_at=moment))
    relations = Lecture.objects.all().card_relations
    latest = CompiledQuery(lambda now: Lecture.objects.published(now).card_columns(), related=relations)
    assert list(latest()[0].speakers.all()) == []

    with time_machine.travel(moment, tick=False):
        assert list(latest()[0].speakers.all()) == list(lecture.speakers.all())


def test_prefetch_inside_the_queryset_is_refused():
    with pytest.raises(TypeError, match="related"):
        CompiledQuery(lambda now: Lecture.objects.published(now).for_cards())()
