"""What is exported comes back as it was, and is never run by a spreadsheet."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from infocentre.accounts.roles import Role
from infocentre.audit.models import Entry
from infocentre.content.languages import LANGUAGES
from news.models import Coverage
from people.models import Organisation, Person
from tests import factories
from tests.admin.conftest import address, in_language  # noqa: F401 - a fixture
from tests.transfer.conftest import member, rows_of

KINDS = [Person, Organisation, Coverage]


@pytest.fixture
def samples(db):
    text = 'Екі "тырнақша", үтір; нүктелі\r\nжаңа жол'
    whole = factories.OrganisationFactory(slug="z-whole", summary_kk=text, sources=["https://a.kz/?a,b;c"])
    factories.OrganisationFactory(
        slug="a-part", parent=whole, name_en=None, languages=["kk"], city_kk="=Алматы"
    )
    person = factories.PersonFactory(
        slug="p",
        roles=["lecturer", "staff"],
        contact_order=1,
        orcid="0000-0002-1825-0097",
        body_kk="<p>+7</p>",
    )
    factories.PersonFactory(status="draft", languages=[], published_at=None, degree_ru="-5 @ \t=1")
    piece = factories.CoverageFactory(date="2026-02-03", precision="month", event=factories.EventFactory())
    piece.persons.add(person, factories.PersonFactory(slug="a-person"))
    factories.CoverageFactory(expires_at="2099-01-01T00:00:00.123456Z")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("model", KINDS)
def test_export_is_read_back_without_a_change(model, kind, language, transfer, samples, in_language):  # noqa: F811
    in_language(language)
    content = transfer.export(model, kind).content
    outcome = transfer.upload(model, content, f"t.{kind}").context["outcome"]
    assert [(row.state, row.changes, row.errors) for row in outcome.rows if row.state != "same"] == []
    assert outcome.same == model.objects.count()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_export_fills_an_empty_site_with_drafts(kind, transfer, samples):
    content = transfer.export(Organisation, kind).content
    before = {
        item.slug: (item.name_kk, item.parent and item.parent.slug) for item in Organisation.objects.all()
    }
    Organisation.objects.filter(parent__isnull=False).delete()
    Organisation.objects.all().delete()
    transfer.import_(Organisation, content, f"t.{kind}")
    after = {
        item.slug: (item.name_kk, item.parent and item.parent.slug) for item in Organisation.objects.all()
    }
    assert after == before
    assert set(Organisation.objects.values_list("status", flat=True)) == {"draft"}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(text, kind, transfer):
    factories.OrganisationFactory(slug="a", city_kk=text)
    headers, row = rows_of(transfer.export(Organisation, kind))
    assert row[headers.index("city_kk")].startswith("'")


def test_export_holds_what_the_filters_let_through_and_is_noted(transfer):
    factories.OrganisationFactory(slug="a", kind="university")
    factories.OrganisationFactory(slug="b")
    binned = factories.OrganisationFactory(slug="c", kind="university", status="draft")
    Organisation.objects.filter(pk=binned.pk).update(binned_at=binned.created_at)
    rows = rows_of(transfer.export(Organisation, query="?kind__exact=university&o=1&p=2"))
    assert [row[0] for row in rows[1:]] == ["a"]
    last = Entry.objects.first()
    assert (last.action, last.kind, last.actor_name) == ("exported", "people.organisation", "colleague")
    assert last.detail == {"rows": 1, "format": "csv"}


def test_text_too_long_for_a_cell_is_refused_for_xlsx_only(transfer):
    factories.OrganisationFactory(slug="a", body_kk=f"<p>{'а' * 33_000}</p>")
    assert transfer.export(Organisation, "xlsx").status_code == 422
    content = transfer.export(Organisation, "csv").content
    assert transfer.upload(Organisation, content).context["outcome"].same == 1


def test_as_many_queries_for_one_item_as_for_twenty(transfer, content_types):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            transfer.export(Coverage)
        return len(captured)

    factories.CoverageFactory().persons.add(factories.PersonFactory())
    few = queries()
    for _number in range(20):
        factories.CoverageFactory().persons.add(factories.PersonFactory())
    assert queries() == few


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("model", KINDS)
def test_only_editors_and_the_director_exchange(model, role, client, db):
    client.force_login(member(role))
    expected = 200 if role in (Role.EDITOR, Role.DIRECTOR) else 403
    for action in ("import", "export"):
        assert client.get(address(model, action)).status_code == expected
    sent = client.post(address(model, "import"), {"confirmed": "x"})
    assert sent.status_code == (422 if expected == 200 else 403)
    assert client.post(address(model, "export"), {"format": "csv"}).status_code == expected
    listed = client.get(address(model, "changelist"))
    assert (address(model, "import") in listed.text) == (expected == 200)


@pytest.mark.parametrize("method", ["get", "post"])
def test_visitors_are_asked_to_sign_in(method, client, db):
    response = getattr(client, method)(address(Person, "export"))
    assert (response.status_code, response.url[:13]) == (302, "/admin/login/")
