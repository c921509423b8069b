import pytest
from django.db import connection

from infocentre.web.pagination import KeyPaginator
from news.models import NewsItem
from tests.bulk_content import build
from tests.factories import NewsItemFactory

PER_PAGE = 12
COPIES = 60_000


@pytest.fixture
def long_list(transactional_db):
    """60,000 published news items, many of one day: the order must still be total."""
    build(NewsItemFactory, 1)
    columns = [
        field.column for field in NewsItem._meta.concrete_fields if field.column not in ("id", "slug", "date")
    ]
    names = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO news_newsitem (slug, date, {names}) "
            f"SELECT 'copy-' || n, date '2026-01-01' - (n / 100), {names} "
            "FROM news_newsitem, generate_series(1, %s) AS n",
            [COPIES],
        )
        cursor.execute("VACUUM ANALYZE news_newsitem")


def test_page_5000_shows_what_belongs_there(long_list, django_assert_num_queries):
    paginator = KeyPaginator(NewsItem.objects.published(), PER_PAGE)
    assert paginator.num_pages == 5001
    every_key = list(NewsItem.objects.published().order_by("-date", "-pk").values_list("pk", flat=True))

    with django_assert_num_queries(1):
        keys = [item.pk for item in paginator.page(5000).object_list]

    assert keys == every_key[4999 * PER_PAGE : 5000 * PER_PAGE]


def test_pages_overlap_nowhere_and_miss_nothing(long_list):
    paginator = KeyPaginator(NewsItem.objects.published(), PER_PAGE)
    keys = [item.pk for number in range(4000, 4040) for item in paginator.page(number).object_list]

    assert len(set(keys)) == len(keys) == 40 * PER_PAGE


def test_far_page_walks_an_index_and_sorts_nothing_long(long_list):
    paginator = KeyPaginator(NewsItem.objects.published(), PER_PAGE)

    plan = paginator.page(5000).object_list.explain()

    assert "using news_list" in plan
    assert "Seq Scan" not in plan
