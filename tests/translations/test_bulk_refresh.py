"""States of what came past the forms of the office, and of what waits for nobody any more."""

import pytest
from django.core.management import call_command
from django.utils import timezone

from infocentre.content.models import Status
from infocentre.office import bin
from infocentre.publishing import steps
from infocentre.translations.bulk_refresh import refresh_all, refresh_kind
from infocentre.translations.models import Origin, Progress
from infocentre.translations.tracking import refresh
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address, save

pytestmark = pytest.mark.django_db


def stored_states(item):
    progress = Progress.objects.of(item).order_by("language")
    origins = Origin.objects.of(item).order_by("place", "language")
    return (
        list(progress.values_list("language", "state", "missing", "outdated")),
        list(origins.values_list("place", "language", "digest", "source_language", "source_digest")),
    )


def test_many_at_once_get_the_states_that_each_would_get():
    person = factories.PersonFactory(family_name_en=None, languages=["kk", "ru"])
    person.positions.create(organisation=factories.OrganisationFactory(), title_kk="Директор")
    items = [person, factories.NewsItemFactory(**factories.only_in("ru")), factories.VenueFactory()]
    refresh_all()
    together = [stored_states(item) for item in items]
    Progress.objects.all().delete()
    Origin.objects.all().delete()
    for item in items:
        refresh(item)
    assert [stored_states(item) for item in items] == together


def test_only_what_has_no_state_is_looked_at_when_asked_so():
    factories.NewsItemFactory()
    call_command("refresh_translations", missing=True, verbosity=0)
    assert refresh_kind(NewsItem, missing=True) == 0
    assert refresh_kind(NewsItem, missing=False) == 1


def test_working_copy_is_what_counts(as_role):
    item = factories.NewsItemFactory(status=Status.PUBLISHED)
    refresh(item)
    save(as_role("editor"), address(NewsItem, "change", item.pk), title_kk="Басқаша")
    before = stored_states(item)
    refresh_all(missing=False)
    assert stored_states(item) == before
    assert Progress.objects.of(item).get(language="ru").state == "outdated"


def test_archived_and_binned_items_wait_for_nobody(editor):
    item, other = factories.NewsItemFactory(), factories.NewsItemFactory()
    refresh_all()
    steps.archive(item, editor)
    bin.move_in(other, editor)
    assert not Progress.objects.of_kind(NewsItem).exists()
    assert refresh_kind(NewsItem) == 0
    bin.restore(other, editor)
    assert Progress.objects.of(other).count() == 3


def test_item_archived_outside_the_office_loses_its_states():
    factories.NewsItemFactory()
    refresh_all()
    NewsItem.objects.update(status=Status.ARCHIVED)
    refresh_all(missing=True)
    assert not Progress.objects.of_kind(NewsItem).exists()


def test_deleted_item_leaves_nothing_behind():
    item = factories.NewsItemFactory()
    refresh_all()
    item.delete()
    assert not Progress.objects.of_kind(NewsItem).exists()
    assert not Origin.objects.of_kind(NewsItem).exists()


def test_text_empty_in_every_language_is_not_counted():
    item = factories.NewsItemFactory(
        status=Status.DRAFT, published_at=timezone.now(), body_kk="", body_ru="", body_en="", languages=[]
    )
    refresh(item)
    assert {each.missing for each in Progress.objects.of(item)} == {0}
