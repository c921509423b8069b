from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from infocentre.content.models import Status
from news.models import NewsItem
from tests.factories import NewsItemFactory

pytestmark = pytest.mark.django_db
NOW = timezone.now()
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("fields", "public"),
    [
        ({"status": Status.PUBLISHED}, True),
        ({"status": Status.SCHEDULED}, True),
        ({"status": Status.DRAFT}, False),
        ({"status": Status.IN_REVIEW}, False),
        ({"status": Status.ARCHIVED}, False),
        ({"published_at": NOW + HOUR}, False),
        ({"status": Status.SCHEDULED, "published_at": NOW + HOUR}, False),
        ({"published_at": NOW - 2 * HOUR, "expires_at": NOW - HOUR}, False),
        ({"published_at": NOW - 2 * HOUR, "expires_at": NOW + HOUR}, True),
        ({"languages": []}, False),
    ],
)
def test_published_and_is_public_agree(fields, public):
    item = NewsItemFactory(**fields)

    assert item.is_public is public
    assert NewsItem.objects.published().exists() is public


def test_scheduled_item_appears_at_its_minute():
    item = NewsItemFactory(status=Status.SCHEDULED, published_at=NOW + HOUR)

    with time_machine.travel(NOW + HOUR - timedelta(seconds=1), tick=False):
        assert not NewsItem.objects.published().exists()
    with time_machine.travel(NOW + HOUR, tick=False):
        assert list(NewsItem.objects.published()) == [item]


def test_publishing_without_a_moment_takes_the_present_one():
    item = NewsItemFactory(status=Status.PUBLISHED, published_at=None)

    assert item.published_at <= timezone.now()


def test_language_without_its_texts_cannot_be_released():
    item = NewsItemFactory.build(languages=["kk"], summary_kk="")

    with pytest.raises(ValidationError) as caught:
        item.full_clean()

    assert list(caught.value.message_dict) == ["summary_kk"]


@pytest.mark.parametrize("nothing", [None, ""])
def test_database_refuses_a_released_language_without_texts(nothing):
    item = NewsItemFactory()

    with pytest.raises(IntegrityError, match="news_released_en_has_texts"):
        NewsItem.objects.filter(pk=item.pk).update(body_en=nothing)


def test_database_refuses_an_unknown_language():
    with pytest.raises(IntegrityError, match="known_languages"):
        NewsItemFactory(languages=["kk", "de"])


def test_published_item_needs_a_language():
    with pytest.raises(ValidationError, match="languages"):
        NewsItemFactory.build(languages=[]).full_clean()


def test_item_cannot_expire_before_it_starts():
    with pytest.raises(IntegrityError, match="expires_after_start"):
        NewsItemFactory(published_at=NOW, expires_at=NOW - HOUR)
