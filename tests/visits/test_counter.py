"""Visits of items are counted without a query of the visitor's page, and without anything about visitors."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, connection
from django.utils import timezone

from infocentre.translations import board
from infocentre.translations.bulk_refresh import refresh_all
from infocentre.visits.counter import VisitCounter, counter
from infocentre.visits.jobs import purge
from infocentre.visits.models import Visits
from news.models import NewsItem
from tests import factories

pytestmark = pytest.mark.django_db
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture(autouse=True)
def _counting(settings):
    settings.COUNT_VISITS = True
    counter.seen.clear()
    yield
    counter.seen.clear()


@pytest.fixture
def item():
    return factories.NewsItemFactory()


def visits(item, day=None, number=1):
    kind = ContentType.objects.get_for_model(item)
    day = day or timezone.localdate()
    return Visits.objects.create(content_type=kind, object_id=item.pk, day=day, number=number)


def test_visits_of_a_day_add_up(client, item):
    for _visit in range(2):
        client.get(item.get_absolute_url(), headers={"User-Agent": FIREFOX})
        counter.store()
    stored = Visits.objects.get()
    assert (stored.content_type.model_class(), stored.object_id) == (NewsItem, item.pk)
    assert (stored.day, stored.number) == (timezone.localdate(), 2)


@pytest.mark.parametrize("browser", ["", "Mozilla/5.0 (compatible; Googlebot/2.1)", "curl/8.5"])
def test_programs_are_not_counted(client, item, browser):
    client.get(item.get_absolute_url(), headers={"User-Agent": browser})
    assert not counter.seen


def test_what_is_not_there_and_what_has_moved_is_not_counted(client, item):
    address = item.get_absolute_url()
    client.get(address.replace(item.slug, "nothing"), headers={"User-Agent": FIREFOX})
    client.get(address.replace(str(item.date.year), "1999"), headers={"User-Agent": FIREFOX})
    assert not counter.seen


def test_numbers_are_stored_after_an_answer_and_not_at_each(client, item):
    own = VisitCounter()
    own.seen[NewsItem, item.pk, timezone.localdate()] = 3
    own.store_if_due()
    assert not Visits.objects.exists()
    own.stored_at -= 61
    own.store_if_due()
    assert Visits.objects.get().number == 3


def test_database_that_is_away_costs_the_numbers_alone(item, caplog):
    own = VisitCounter()
    own.seen[NewsItem, item.pk, timezone.localdate()] = 3
    ContentType.objects.clear_cache()

    def refuse(*args, **kwargs):
        raise DatabaseError("gone")

    with connection.execute_wrapper(refuse):
        own.store()
    assert "3 visits were not stored" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_processes_count_the_same_pages_at_once():
    items = [factories.NewsItemFactory() for _number in range(5)]

    def count(number):
        own = VisitCounter()
        for item in items if number % 2 else reversed(items):
            own.seen[NewsItem, item.pk, timezone.localdate()] += 1
        try:
            own.store()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(count, range(12)))
    assert set(Visits.objects.values_list("number", flat=True)) == {12}


def test_what_is_read_most_is_translated_first():
    today = timezone.localdate()
    one, read, read_long_ago = (factories.NewsItemFactory(**factories.only_in("kk")) for _number in range(3))
    draft = factories.NewsItemFactory(status="draft", **factories.only_in("kk"))
    visits(read, number=2)
    visits(read_long_ago, today - timedelta(days=31), number=90)
    visits(draft, number=50)
    refresh_all()
    keys = [row.object_id for row in board.queue([NewsItem], "ru")]
    assert keys[0] == read.pk
    assert keys[-1] == draft.pk
    assert set(keys) == {one.pk, read.pk, read_long_ago.pk, draft.pk}


def test_old_numbers_are_deleted(item):
    kept = visits(item, timezone.localdate() - timedelta(days=29))
    visits(item, timezone.localdate() - timedelta(days=30))
    purge()
    assert list(Visits.objects.all()) == [kept]
