import re

import pytest
from django.test import Client
from django.utils import translation
from pytest_django.asserts import assertContains, assertNumQueries

from infocentre.contact.models import Attempt, Enquiry
from people.models import Position
from tests.contact.conftest import WORDS
from tests.factories import OrganisationFactory, PersonFactory


@pytest.mark.usefixtures("site")
class TestPage:
    def test_contact_page_sets_the_csrf_cookie_alone_and_is_never_stored(self, client):
        response = client.get("/en/contact/")

        assert response.status_code == 200
        assert list(response.cookies) == ["csrftoken"]
        assert {"private", "no-store"} <= set(response.headers["Cache-Control"].split(", "))

    @pytest.mark.parametrize(
        ("language", "text"), [("kk", "Келісемін"), ("ru", "Согласие"), ("en", "I agree")]
    )
    def test_consent_is_asked_in_the_readers_language_unticked(self, client, language, text):
        response = client.get(f"/{language}/contact/")

        assertContains(response, f'<p class="field__help" id="id_consent_helptext">{text}</p>', html=True)
        assert "checked" not in response.text

    def test_borrowed_consent_text_says_its_language(self, client, site):
        site.consent_en = ""
        site.save()

        assertContains(client.get("/en/contact/"), 'id="id_consent_helptext" lang="ru">Согласие<')

    def test_fields_help_browsers_and_screen_readers(self, client):
        page = client.get("/en/contact/").text

        assert 'autocomplete="name"' in page
        assert 'autocomplete="email"' in page
        assert 'inputmode="email"' in page
        assert 'aria-describedby="id_consent_helptext"' in page
        assert 'aria-describedby="id_message_helptext"' in page
        assert "maxlength" not in page
        assert " style=" not in page.split("<main")[1]

    def test_trap_is_out_of_reach_of_people(self, client):
        page = client.get("/en/contact/").text

        assert '<div class="visually-hidden" aria-hidden="true">' in page
        assert 'id="id_website" value="" tabindex="-1" autocomplete="off"' in page

    def test_kind_may_be_chosen_by_a_link(self, client):
        assertContains(client.get("/en/contact/?kind=media"), '<option value="media" selected>')

    @pytest.mark.parametrize("count", [1, 3])
    def test_contact_page_asks_the_database_as_often_however_many_persons(self, client, count):
        organisation = OrganisationFactory()
        for place in range(count):
            person = PersonFactory(contact_order=place + 1)
            Position.objects.create(person=person, organisation=organisation, title_en="Director")

        with assertNumQueries(3):
            client.get("/en/contact/")

    def test_contact_persons_stand_in_the_centres_order(self, client):
        PersonFactory(contact_order=2, family_name_en="Second")
        PersonFactory(contact_order=1, family_name_en="First", email="first@example.org")
        PersonFactory(family_name_en="Nobody")

        page = client.get("/en/contact/").text

        assert page.index("First") < page.index("Second")
        assert "mailto:first@example.org" in page
        assert "Nobody" not in page


def test_without_consent_text_no_data_are_asked_for(client, db):
    assertContains(client.get("/en/contact/"), "cannot be used at the moment")
    assert client.post("/en/contact/", {"message": "x"}).status_code == 503


class TestErrors:
    @pytest.mark.parametrize(
        ("field", "value", "message"),
        [
            ("kind", "", "Please choose what it is about."),
            ("kind", "nonsense", "Please choose an option from the list."),
            ("kind", "gen\0eral", "Please choose an option from the list."),
            ("name", "  ", "Please write your name."),
            ("name", "Ә" * 300, "Please write at most 150 characters; there are 300 now."),
            ("email", "", "Please write your e-mail address"),
            ("email", "aigerim@", "Please write an address like"),
            ("email", "a@example.kz\nBcc: x@example.org", "Please write an address like"),
            ("email", "a\0@example.kz", "Please write an address like"),
            ("message", "", "Please write your message."),
            ("message", "я" * 5001, "Please write at most 5000 characters; there are 5001 now."),
            ("consent", "", "without your consent"),
        ],
    )
    def test_wrong_field_is_named_beside_it_and_in_the_summary(self, send, field, value, message):
        response = send(**{field: value})

        form = response.context["form"]
        assert response.status_code == 422
        assert list(form.errors) == [field]
        assert message in form.errors[field][0]
        page = response.text
        assert f'<a href="#id_{field}">' in page
        assert f'id="id_{field}_error"' in page
        (control,) = re.findall(rf'<\w+ [^>]*name="{field}"[^>]*>', page)
        assert re.search(rf'aria-describedby="[^"]*\bid_{field}_error"', control)
        assert 'aria-invalid="true"' in control
        assert page.count('aria-invalid="true"') == 1
        assert not Enquiry.objects.exists()
        assert not Attempt.objects.exists()

    def test_everything_typed_survives_an_error(self, send):
        page = send(email="wrong@", name="<b>Болат</b>", message="Бір\r\n\r\n<екі>").text

        assert 'value="&lt;b&gt;Болат&lt;/b&gt;"' in page
        assert 'value="wrong@"' in page
        assert "Бір\n\n&lt;екі&gt;</textarea>" in page.replace("\r\n", "\n")
        assert '<option value="lecture" selected>' in page
        assert "checked" in page

    def test_summary_takes_the_focus_and_the_title_says_so(self, send):
        page = send(name="").text

        assert 'role="alert" tabindex="-1" autofocus' in page
        assert "<title>Please correct: Contact" in page

    def test_stamp_is_kept_when_a_field_is_wrong_so_that_correcting_is_quick(self, filled, client):
        data = filled(age=4, name="")

        assert f'value="{data["stamp"]}"' in client.post("/en/contact/", data).text

    def test_line_breaks_count_once_as_in_the_browser(self, send):
        assert send(message="\r\n".join(["а" * 49] * 100)).status_code == 302
        assert Enquiry.objects.get().message.count("\n") == 99

    def test_form_without_csrf_token_is_refused(self, filled):
        client = Client(enforce_csrf_checks=True)

        assert client.post("/en/contact/", filled()).status_code == 403
        assert not Enquiry.objects.exists()

    def test_form_with_csrf_token_is_taken(self, filled):
        client = Client(enforce_csrf_checks=True)
        token = client.get("/en/contact/").context["csrf_token"]

        response = client.post("/en/contact/", filled(csrfmiddlewaretoken=str(token)))

        assert response.status_code == 302


class TestSentPage:
    def test_sent_page_shows_the_reference_and_nothing_of_the_visitor(self, send, client):
        response = client.get(send().url)

        enquiry = Enquiry.objects.get()
        assertContains(response, enquiry.reference)
        for text in (enquiry.name, enquiry.email, WORDS):
            assert text not in response.text
        assert not response.cookies
        assert "no-store" in response.headers["Cache-Control"]

    def test_reference_alone_opens_no_page(self, send, client, make_enquiry):
        reference = make_enquiry().reference

        assert client.get(f"/en/contact/sent/{reference}/").status_code == 404
        assert client.get(f"/en/contact/sent/{reference}:forged/").status_code == 404

    def test_sent_page_needs_no_row(self, send, client):
        address = send().url
        Enquiry.objects.all().delete()

        with assertNumQueries(1), translation.override("en"):
            assert client.get(address).status_code == 200
