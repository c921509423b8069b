"""What a public page may cost: at most 8 queries, the same number whatever the amount of content."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from infocentre.content.languages import LANGUAGES
from infocentre.pages.models import AudiencePage
from tests.bulk_content import create_content

MAX_QUERIES = 8


def addresses(items):
    today = timezone.localdate()
    names = ["pages:home", "news:list", "events:list", "events:past", "lectures:list", "people:list"]
    names += ["people:organisations", "pages:privacy", "contact:form"]
    names += ["news:articles", "news:media", "pages:press-kit", "pages:education", "pages:impact"]
    names += ["events:opportunities", "people:projects", "people:thesis-topics", "people:student-groups"]
    names += ["lectures:materials", "vision:settings", "search:search"]
    names += ["news:feed", "events:feed", "lectures:feed", "events:subscription", "lectures:podcast"]
    names += ["sitemap"]
    audiences = [reverse("pages:audience", args=[each]) for each in AudiencePage.Audience.values]
    lists = [*map(reverse, names), reverse("events:month", args=[today.year, today.month]), *audiences]
    return [*lists, *(item.get_absolute_url() for item in items)]


def queries_of_each_page(client, items):
    counts = []
    for language in LANGUAGES:
        with translation.override(language):
            for address in addresses(items):
                with CaptureQueriesContext(connection) as queries:
                    assert client.get(address).status_code == 200, address
                counts.append((address, len(queries)))
    return counts


@pytest.mark.django_db
def test_pages_cost_the_same_at_10_and_at_1000_items(client, content_types):
    with transaction.atomic():
        few = queries_of_each_page(client, create_content(10))
        transaction.set_rollback(True)
    items = create_content(1000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    many = queries_of_each_page(client, items)

    assert [(address, count) for address, count in many if count > MAX_QUERIES] == []
    differing = [(one, other) for one, other in zip(few, many, strict=True) if one[1] != other[1]]
    assert differing == []
