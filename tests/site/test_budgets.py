"""What a public page may cost: at most 8 queries, the same number whatever the amount of content."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from tests.crowd import crowd

MOST_QUERIES = 8


def list_addresses():
    today = timezone.localdate()
    names = ["pages:home", "news:list", "events:list", "events:past", "lectures:list", "people:list"]
    names += ["people:organisations", "pages:privacy", "contact:form"]
    return [*map(reverse, names), reverse("events:month", args=[today.year, today.month])]


def counted(client, addresses):
    counts = {}
    for address in addresses:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200, address
        counts[address] = len(queries)
    return counts


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_pages_cost_the_same_at_10_and_at_1000_items(client, content_types, language):
    with translation.override(language):
        few = crowd(10)
        counts_of_few = counted(client, [*list_addresses(), *(item.get_absolute_url() for item in few)])
        few_kinds = list(counts_of_few.values())
        connection.cursor().execute(TRUNCATE)
        many = crowd(1000)
        counts_of_many = counted(client, [*list_addresses(), *(item.get_absolute_url() for item in many)])

    assert few_kinds == list(counts_of_many.values())
    assert {address: count for address, count in counts_of_many.items() if count > MOST_QUERIES} == {}


TRUNCATE = """TRUNCATE news_newsitem, events_event, events_venue, lectures_lecture, lectures_series,
people_person, people_organisation, pages_page, pages_sitesettings, content_topic CASCADE"""
