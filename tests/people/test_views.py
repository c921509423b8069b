import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from infocentre.content.models import Status
from infocentre.covers.previews.subjects import subject_of
from infocentre.library.models import Picture
from people.models import Organisation, Person
from tests.factories import OrganisationFactory, PersonFactory, SiteSettingsFactory

pytestmark = pytest.mark.django_db
SECRET = "Құпия канарейка"


def test_organisation_names_its_parent(client):
    part = OrganisationFactory(parent=OrganisationFactory(name_kk="Үлкен институт"))

    assert "Үлкен институт" in client.get(part.get_absolute_url()).content.decode()


def test_unpublished_parent_is_not_named(client):
    part = OrganisationFactory(parent=OrganisationFactory(name_kk=SECRET, status=Status.DRAFT))

    assert SECRET not in client.get(part.get_absolute_url()).content.decode()


def test_post_at_an_unpublished_organisation_is_not_shown(client):
    person = PersonFactory()
    hidden = OrganisationFactory(name_kk=SECRET, status=Status.DRAFT)
    person.positions.create(organisation=hidden, title_kk="Директор")

    for address in (person.get_absolute_url(), reverse("people:list")):
        assert SECRET not in client.get(address).content.decode()


def test_abbreviation_of_another_language_is_not_shown(client):
    organisation = OrganisationFactory(short_name_en="NLA")
    person = PersonFactory()
    person.positions.create(organisation=organisation, title_kk="Директор")

    for address in (reverse("people:organisations"), reverse("people:list")):
        assert "NLA" not in client.get(address).text


def test_kind_that_says_nothing_is_not_shown(client):
    organisation = OrganisationFactory(kind=Organisation.Kind.OTHER, city_kk="Дубна")
    row = client.get(reverse("people:organisations")).text.partition("organisation-row__end")[2]
    head = client.get(organisation.get_absolute_url()).text.partition("kicker")[2].partition("<h1>")[0]

    for shown in (row, head):
        assert "Дубна" in shown
        assert "басқа" not in shown


def test_uploaded_logo_stands_in_the_header_without_another_query(client, django_assert_num_queries):
    pixel = (
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
        "0000000c49444154789c63f8cfc000000301010018dd8db00000000049454e44ae426082"
    )
    logo = Picture.objects.create(
        file=ContentFile(bytes.fromhex(pixel), name="logo.png"), title="Logo", credit="Centre"
    )
    SiteSettingsFactory(logo_kk=logo)
    client.get(reverse("pages:privacy"))

    with django_assert_num_queries(1):
        page = client.get(reverse("pages:privacy")).content.decode()
    assert logo.file.url in page


def test_name_of_a_person_is_in_one_language_and_called_the_same_everywhere(client, admin_client):
    names = {"given_name_ru": "Айгерим", "family_name_ru": "Сарсен", "family_name_kk": ""}
    person = PersonFactory(**names, given_name_kk="Әйгерім", languages=["ru"])
    assert "Айгерим Сарсен" in client.get("/kk/search/?q=Сарсен").content.decode()
    assert subject_of(person).title == "Айгерим Сарсен"
    Person.objects.filter(pk=person.pk).update(status=Status.ARCHIVED, binned_at=timezone.now())
    assert "Айгерим Сарсен" in admin_client.get("/admin/bin/").text
