from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from email import message_from_bytes, policy
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from infocentre.contact import notifications
from infocentre.contact.models import Enquiry
from infocentre.content.dates import write_date
from tests.contact.conftest import WORDS


def parsed(envelope):
    return message_from_bytes(envelope.content, policy=policy.default)


def callers_of(listener):
    """How many have connected to a server that answers nobody."""
    listener.setblocking(False)
    callers = 0
    with suppress(BlockingIOError):
        while True:
            listener.accept()[0].close()
            callers += 1
    return callers


def run(command):
    out = StringIO()
    call_command(command, stdout=out)
    return out.getvalue()


@pytest.mark.django_db
class TestMailAfterSending:
    def test_notification_is_in_office_language_without_message(self, send, work, sink, settings):
        settings.SITE_ORIGIN = "https://jinr.example"
        send(language="en")
        assert sink.mails == []
        work()

        enquiry, (envelope,) = Enquiry.objects.get(), sink.mails
        mail, text = parsed(envelope), parsed(envelope).get_content()
        assert envelope.rcpt_tos == ["office@example.org"]
        assert mail["Reply-To"] == "aigerim@example.kz"
        assert enquiry.reference in mail["Subject"]
        assert mail["Auto-Submitted"] == "auto-generated"
        assert f"https://jinr.example/admin/contact/enquiry/{enquiry.pk}/change/" in text
        assert write_date(enquiry.created_at, language="kk") in text
        assert WORDS not in text
        assert enquiry.name not in envelope.content.decode()
        assert enquiry.notified_at is not None
        assert enquiry.notify_error == ""

    def test_without_recipients_of_their_own_the_centre_is_told(self, send, work, sink, site):
        site.enquiry_recipients = []
        site.save()

        send()
        work()

        assert sink.mails[0].rcpt_tos == ["centre@example.org"]

    def test_enquiry_without_recipients_records_the_reason(self, send, work, sink, site):
        site.enquiry_recipients, site.email = [], ""
        site.save()

        send()
        work()
        assert sink.mails == []
        assert Enquiry.objects.get().notify_error == "no-recipients"

    @pytest.mark.usefixtures("mail_server")
    def test_enquiry_is_stored_when_mail_server_is_down(self, send, work, caplog):
        send()
        work()

        enquiry = Enquiry.objects.get()
        assert enquiry.notified_at is None
        assert enquiry.notify_error.startswith("ConnectionRefusedError")
        assert "ConnectionRefusedError" in caplog.text
        for text in (WORDS, enquiry.name, enquiry.email):
            assert text not in caplog.text

    @pytest.mark.usefixtures("hanging_server")
    def test_mail_server_that_hangs_is_given_up(self, send, work):
        send()
        work()
        assert Enquiry.objects.get().notify_error.endswith("timed out")

    def test_mail_server_that_refuses_leaves_its_reason(self, send, work, sink):
        sink.refusal = "554 No \0 thanks"

        send()
        work()
        assert Enquiry.objects.get().notify_error.startswith("SMTPDataError: (554")

    def test_unknown_failure_of_the_mail_is_kept_with_the_enquiry(self, send, work, settings):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST = "no.such.host.invalid"

        send()
        work()
        assert Enquiry.objects.get().notify_error

    @pytest.mark.parametrize(
        "email", ["a@қазақ.kz", '"Bcc:x"@example.kz', "o'neil+x@example.kz", "a?cc=x@example.kz"]
    )
    def test_unusual_address_reaches_reply_to_and_no_other_header(self, send, work, sink, email):
        send(email=email)
        work()

        (envelope,) = sink.mails
        assert envelope.rcpt_tos == ["office@example.org"]
        assert parsed(envelope)["Bcc"] is None
        assert len(parsed(envelope)["Reply-To"].addresses) == 1

    def test_nothing_is_sent_when_storing_fails(self, send, work, sink):
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE contact_enquiry ADD CONSTRAINT full_disk CHECK (message IS NULL)")
        try:
            assert send().status_code == 503
        finally:
            with connection.cursor() as cursor:
                cursor.execute("ALTER TABLE contact_enquiry DROP CONSTRAINT full_disk")

        work()
        assert sink.mails == []


@pytest.mark.usefixtures("site")
class TestRetry:
    def test_command_sends_failed_notifications(self, make_enquiry, sink):
        failed = make_enquiry(notify_error="TimeoutError: timed out")
        make_enquiry(state="spam")
        make_enquiry(state="answered")

        assert run("notify_enquiries") == "1 told.\n"
        assert [parsed(mail)["Subject"].split(":")[0].split()[-1] for mail in sink.mails] == [
            failed.reference
        ]
        failed.refresh_from_db()
        assert failed.notified_at is not None
        assert failed.notify_error == ""

    def test_command_sends_nothing_twice(self, make_enquiry, sink):
        make_enquiry()
        run("notify_enquiries")

        assert run("notify_enquiries") == "0 told.\n"
        assert len(sink.mails) == 1

    def test_command_waits_once_for_a_dead_server_and_fails(self, make_enquiry, hanging_server):
        for _i in range(20):
            make_enquiry()

        with pytest.raises(CommandError, match="20 could not be told"):
            run("notify_enquiries")
        assert callers_of(hanging_server) == 1

    def test_one_refused_mail_does_not_hold_up_the_others(self, make_enquiry, sink):
        make_enquiry(email="unloved@example.kz")
        good = make_enquiry()
        sink.refusal, sink.refused_word = "554 No thanks", "unloved"

        with pytest.raises(CommandError, match="1 could not be told"):
            run("notify_enquiries")
        good.refresh_from_db()
        assert good.notified_at is not None


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("site")
def test_locked_enquiry_is_skipped(make_enquiry, sink):
    enquiry = make_enquiry()

    def elsewhere():
        try:
            return notifications.notify_colleagues([enquiry.pk])
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool, transaction.atomic():
        Enquiry.objects.select_for_update().get(pk=enquiry.pk)
        assert pool.submit(elsewhere).result(timeout=10) == 0
    assert sink.mails == []
    assert notifications.notify_colleagues([enquiry.pk]) == 1
