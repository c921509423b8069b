from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager

import psycopg2
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


@pytest.mark.parametrize("age", [0, 60])
def test_going_back_and_sending_again_is_one_enquiry(filled, client, age):
    first = client.post("/en/contact/", filled())
    second = client.post("/en/contact/", filled(nonce="another page", age=age))

    assert (second.status_code, second.url) == (302, first.url)
    assert Enquiry.objects.count() == Attempt.objects.count() == 1


def test_the_same_words_of_somebody_else_are_another_enquiry(filled, client):
    client.post("/en/contact/", filled())
    client.post("/en/contact/", filled(nonce="other", email="other@example.kz"))

    assert Enquiry.objects.count() == 2


def test_characters_nobody_sees_are_dropped_and_a_line_stays_one(filled, client):
    client.post("/en/contact/", filled(name="A\0\u200bB\r\nBcc: x@example.org", message="one\x0btwo\0"))

    enquiry = Enquiry.objects.get()
    assert (enquiry.name, enquiry.message) == ("AB Bcc: x@example.org", "one\ntwo")


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


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("moment", ["before", "settings", "storing"])
def test_without_a_database_the_page_keeps_what_was_typed(filled, language, moment, caplog):
    """The connection breaks at the first or a later query, as on a crash of the server."""
    data, client = filled(language=language, message=f"<b>{WORDS}</b>"), Client(raise_request_exception=False)

    with broken_connection({"before": 0, "settings": 1, "storing": 2}[moment]):
        response = client.post(f"/{language}/contact/", data)

    assert response.status_code == 503
    assert f"&lt;b&gt;{WORDS}&lt;/b&gt;" in response.text
    assert 'value="aigerim@example.kz"' in response.text
    assert "Құпия" not in caplog.text
    again = client.post(f"/{language}/contact/", data)
    assert (again.status_code, Enquiry.objects.count()) == (302, 1)


@contextmanager
def broken_connection(after):
    """The server ends the connection once so many queries were asked; nothing can be asked from then on."""
    asked = []

    def execute(execute, sql, params, many, context):
        if len(asked) == after:
            own = context["connection"]
            parameters = own.get_connection_params() | {"cursor_factory": None}
            with closing(psycopg2.connect(**parameters)) as other, other.cursor() as cursor:
                cursor.execute("SELECT pg_terminate_backend(%s)", [own.connection.info.backend_pid])
        asked.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(execute):
        yield
    connection.close()
