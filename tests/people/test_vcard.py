"""Cards for an address book."""

import pytest
import vobject
from django.urls import reverse
from django.utils import translation

from infocentre.content.models import Status
from people.models import Position
from people.vcard import LINE_OCTETS, folded
from tests import factories

pytestmark = pytest.mark.django_db


def card_of(client, person):
    response = client.get(reverse("people:card", args=[person.slug]))
    assert response["Content-Type"] == "text/vcard; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="{person.slug}.vcf"'
    text = response.content.decode()
    assert text.startswith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
    assert text.endswith("END:VCARD\r\n")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= LINE_OCTETS
    return vobject.readOne(text)


def test_a_card_holds_what_the_page_shows(client):
    person = factories.PersonFactory(
        family_name_kk="Қабатаева", given_name_kk="Раушан", email="r@example.org", orcid="0000-0002-1825-0097"
    )
    institute = factories.OrganisationFactory(name_kk="Институт; ядро, физика")
    Position.objects.create(person=person, organisation=institute, title_kk="Директор")

    card = card_of(client, person)

    assert card.fn.value == "Раушан Қабатаева"
    assert (card.n.value.family, card.n.value.given) == ("Қабатаева", "Раушан")
    assert card.email.value == "r@example.org"
    assert card.title.value == "Директор"
    assert card.org.value == ["Институт; ядро, физика"]
    assert card.url.value == f"http://testserver{person.get_absolute_url()}"
    assert card.uid.value.startswith("urn:uuid:")


def test_the_identity_of_a_card_does_not_depend_on_language_and_address(client):
    person = factories.PersonFactory()
    before = card_of(client, person).uid.value
    person.slug = "renamed"
    person.save()

    with translation.override("en"):
        card = card_of(client, person)
    assert (card.uid.value, card.fn.value) == (before, f"Aigul {person.family_name_en}")


def test_a_post_that_may_have_changed_is_left_out(client):
    person = factories.PersonFactory()
    Position.objects.create(
        person=person, organisation=factories.OrganisationFactory(), title_kk="Ғалым", as_of=2015
    )

    assert not hasattr(card_of(client, person), "title")


def test_a_draft_has_no_card(client):
    person = factories.PersonFactory(status=Status.DRAFT)

    assert client.get(reverse("people:card", args=[person.slug])).status_code == 404


@pytest.mark.parametrize("text", ["", "x" * 300, "қ" * 300, "a" + "ө" * 200])
def test_folding_loses_nothing(text):
    line = folded(text)

    assert line.replace("\r\n ", "") == text
    assert all(len(part.encode()) <= LINE_OCTETS for part in line.split("\r\n"))
