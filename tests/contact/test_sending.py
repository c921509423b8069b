from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core import mail
from django.db import connection
from django.test import Client

from infocentre.contact.models import Attempt, Enquiry
from tests.contact.conftest import WORDS


def test_enquiry_is_stored_with_the_consent_it_was_sent_under(send):
    send(language="ru")

    enquiry = Enquiry.objects.get()
    assert (enquiry.kind, enquiry.name, enquiry.email, enquiry.message) == (
        "lecture",
        "Әйгерім Сәрсен",
        "aigerim@example.kz",
        WORDS,
    )
    assert enquiry.language == "ru"
    assert (enquiry.consent_version, enquiry.consent_language, enquiry.consent_text) == (
        "test-1",
        "ru",
        "Согласие",
    )
    assert enquiry.state == "new"


def test_borrowed_consent_is_stored_in_its_own_language(send, site):
    site.consent_kk = ""
    site.save()

    send(language="kk")

    enquiry = Enquiry.objects.get()
    assert (enquiry.language, enquiry.consent_language, enquiry.consent_text) == ("kk", "ru", "Согласие")


def test_same_form_sent_twice_is_one_enquiry(filled, client):
    data = filled()

    first, second = client.post("/en/contact/", data), client.post("/en/contact/", data)

    assert first.url == second.url
    assert Enquiry.objects.count() == Attempt.objects.count() == 1


def test_going_back_and_writing_something_else_sends_a_new_enquiry(filled, client):
    client.post("/en/contact/", filled())
    client.post("/en/contact/", filled(message="And one more thing."))

    assert Enquiry.objects.count() == 2


def test_reloading_after_the_last_allowed_sending_still_shows_the_receipt(filled, client, settings):
    settings.ENQUIRIES_PER_HOUR = 1
    data = filled()

    first, second = client.post("/en/contact/", data), client.post("/en/contact/", data)

    assert (second.status_code, second.url) == (302, first.url)


def test_visitor_does_not_wait_for_the_mail(send, work):
    send()
    assert mail.outbox == []

    work()

    assert [message.to for message in mail.outbox] == [["office@example.org"]]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("addresses", [["203.0.113.5"] * 4, [f"203.0.113.{n}" for n in range(4)]])
def test_double_click_makes_one_enquiry_also_across_addresses(filled, addresses):
    data = filled()

    def click(address):
        try:
            return Client(REMOTE_ADDR=address).post("/en/contact/", data)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        responses = list(pool.map(click, addresses))

    assert {response.status_code for response in responses} == {302}
    assert len({response.url for response in responses}) == 1
    assert Enquiry.objects.count() == 1


def test_database_that_cannot_store_keeps_the_form_and_logs_no_word_of_it(send, caplog):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE contact_enquiry ADD CONSTRAINT full_disk CHECK (message IS NULL)")

    response = send()

    assert response.status_code == 503
    assert WORDS in response.text
    assert "could not be stored" in response.text
    assert "IntegrityError" in caplog.text
    assert "Құпия" not in caplog.text
    assert not Attempt.objects.exists()
