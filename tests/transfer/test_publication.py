"""An import changes what is on the site as far as its person may, and puts nothing there by itself."""

from django.contrib.auth.models import Group, Permission

from people.models import Organisation
from tests import factories
from tests.transfer.conftest import reported


def test_import_never_publishes(transfer):
    factories.OrganisationFactory(slug="draft", status="draft")
    rows = [
        ["slug", "kind", "name_kk", "status", "languages"],
        ["draft", "institute", "А", "published", "kk"],
    ]
    rows += [["new", "institute", "Б", "published", "kk"]]
    outcome = transfer.import_(Organisation, rows)
    assert [len(row.notes) for row in outcome.rows] == [1, 1]
    assert list(Organisation.objects.values_list("status", flat=True)) == ["draft", "draft"]


def test_scheduled_item_is_not_brought_forward(transfer):
    factories.OrganisationFactory(slug="a", status="scheduled", published_at="2099-01-01T00:00:00Z")
    shown = transfer.upload(Organisation, [["slug", "published_at"], ["a", "2020-01-01 10:00"]])
    assert reported(shown) == [(2, "same", [])]


def test_editor_changes_and_archives_what_is_published(transfer):
    factories.OrganisationFactory(slug="a")
    transfer.import_(Organisation, [["slug", "name_kk", "status"], ["a", "Жаңа", "archived"]])
    item = Organisation.objects.get()
    assert (item.name_kk, item.status) == ("Жаңа", "archived")


def test_state_is_kept_for_those_who_may_not_publish(transfer):
    Group.objects.get(name="editor").permissions.remove(
        Permission.objects.get(codename="publish_organisation")
    )
    factories.OrganisationFactory(slug="a")
    transfer.import_(Organisation, [["slug", "name_kk", "status"], ["a", "Жаңа", "archived"]])
    item = Organisation.objects.get()
    assert (item.name_kk, item.status) == ("Жаңа", "published")
