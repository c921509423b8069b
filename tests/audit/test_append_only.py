"""What is in the log stays as it is, whoever asks."""

import pytest
from django.db import IntegrityError, connection, transaction

from infocentre.audit.actions import Action
from infocentre.audit.log import record
from infocentre.audit.models import Entry
from tests import factories


@pytest.fixture
def entry(db):
    return record(Action.PUBLISHED, item=factories.NewsItemFactory(title_kk="Жаңалық"))


@pytest.mark.parametrize(
    "attempt",
    [
        lambda entry: Entry.objects.update(title="forged"),
        lambda entry: Entry.objects.filter(pk=-1).update(title="hits nothing"),
        lambda entry: Entry.objects.all().delete(),
        lambda entry: entry.delete(),
        lambda entry: entry.save(),
    ],
    ids=["update", "update of nothing", "delete", "delete one", "save again"],
)
def test_database_refuses_to_change_entries(attempt, entry):
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        attempt(entry)
    assert Entry.objects.get(pk=entry.pk).title == "Жаңалық"


def test_refusal_holds_for_plain_sql(entry):
    with (
        pytest.raises(IntegrityError, match="DELETE refused"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("DELETE FROM audit_entry")


def test_entry_is_undone_with_its_transaction(db):
    item = factories.NewsItemFactory()
    with transaction.atomic():
        record(Action.PUBLISHED, item=item)
        transaction.set_rollback(True)
    assert not Entry.objects.exists()


def test_recording_costs_one_query(db, django_assert_num_queries):
    item = factories.NewsItemFactory()
    with django_assert_num_queries(1):
        record(Action.PUBLISHED, item=item, detail={"reason": "…"})


def test_entry_outlives_its_object_and_its_author(db, director):
    item = factories.NewsItemFactory(title_kk="Жаңалық")
    entry = record(Action.PUBLISHED, director, item)
    item.delete()
    director.delete()
    entry.refresh_from_db()
    assert (entry.actor_name, entry.title) == ("director", "Жаңалық")
