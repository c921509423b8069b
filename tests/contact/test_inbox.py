from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from infocentre.contact.models import Attempt, Enquiry

LIST = "/admin/contact/enquiry/"


def change_page(enquiry):
    return reverse("admin:contact_enquiry_change", args=[enquiry.pk])


def act(client, action, *enquiries):
    data = {"action": action, "_selected_action": [enquiry.pk for enquiry in enquiries]}
    return client.post(LIST, data, follow=True)


@pytest.mark.parametrize("words", ["reference", "bolat@example.kz", "Болат", "Сұрақ"])
def test_inbox_finds_an_enquiry_by_what_is_known_of_it(admin_client, make_enquiry, words):
    wanted = make_enquiry()
    make_enquiry(name="Other", email="other@example.org", message="Other words")
    words = wanted.reference if words == "reference" else words

    response = admin_client.get(LIST, {"q": words})

    assert list(response.context["cl"].queryset) == [wanted]


def test_inbox_list_asks_the_database_as_often_however_many_enquiries(
    admin_client, make_enquiry, django_assert_num_queries, content_types
):
    make_enquiry()
    with django_assert_num_queries(7):
        admin_client.get(LIST)
    make_enquiry()
    make_enquiry()
    with django_assert_num_queries(7):
        admin_client.get(LIST)


def test_what_the_visitor_sent_cannot_be_changed(admin_client, make_enquiry):
    enquiry = make_enquiry()

    data = {"state": "answered", "note": "Called", "name": "Forged", "message": "Forged", "consent_text": "x"}
    admin_client.post(change_page(enquiry), data)

    enquiry.refresh_from_db()
    assert (enquiry.state, enquiry.note) == ("answered", "Called")
    assert (enquiry.name, enquiry.message, enquiry.consent_text) == ("Болат", "Сұрақ", "Келісемін")
    assert enquiry.settled_at is not None


def test_message_is_shown_as_text(admin_client, make_enquiry):
    enquiry = make_enquiry(message="<script>alert(1)</script>", email="a?cc=x@example.kz")

    page = admin_client.get(change_page(enquiry)).text

    assert "&lt;script&gt;alert(1)" in page
    assert f'href="mailto:a%3Fcc%3Dx@example.kz?subject={enquiry.reference}"' in page


def test_inbox_says_why_colleagues_were_not_told(admin_client, make_enquiry):
    make_enquiry(notify_error="ConnectionRefusedError: [Errno 111]")
    make_enquiry(notify_error="no-recipients")
    make_enquiry(state="spam")
    make_enquiry(notified_at=timezone.now())

    page = admin_client.get(LIST, headers={"Accept-Language": "en"}).text

    assert "no: ConnectionRefusedError: [Errno 111]" in page
    assert "no: no recipients in the site settings" in page
    assert "no: spam" in page


def test_enquiries_are_not_added_in_the_office(admin_client):
    assert admin_client.get(f"{LIST}add/").status_code == 403


def test_attempts_are_not_in_the_admin(admin_client):
    assert admin_client.get("/admin/contact/attempt/").status_code == 404


@pytest.mark.parametrize(
    ("action", "state"),
    [("take_up", "in-progress"), ("mark_answered", "answered"), ("close", "closed"), ("mark_spam", "spam")],
)
def test_action_sets_the_state_and_notes_it_in_the_history(admin_client, make_enquiry, action, state):
    first, second = make_enquiry(), make_enquiry()

    assert act(admin_client, action, first, second).status_code == 200

    assert set(Enquiry.objects.values_list("state", flat=True)) == {state}
    assert Enquiry.objects.filter(settled_at__isnull=state == "in-progress").count() == 2
    assert LogEntry.objects.count() == 2


def test_action_tries_the_mail_again(admin_client, make_enquiry, site, sink):
    enquiry = make_enquiry(notify_error="TimeoutError: timed out")

    act(admin_client, "notify_again", enquiry)

    enquiry.refresh_from_db()
    assert enquiry.notified_at is not None
    assert len(sink.mails) == 1


def test_colleague_who_may_only_read_gets_no_actions(client, make_enquiry, django_user_model):
    enquiry = make_enquiry()
    reader = django_user_model.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_enquiry"))
    client.force_login(reader)

    act(client, "close", enquiry)

    enquiry.refresh_from_db()
    assert enquiry.state == "new"
    assert client.get(change_page(enquiry)).status_code == 200
    assert client.post(f"{change_page(enquiry)[:-7]}delete/", {"post": "yes"}).status_code == 403


class TestSettling:
    def test_closing_an_answered_enquiry_keeps_its_deletion_date(self, make_enquiry):
        answered = timezone.now() - timedelta(days=100)
        enquiry = make_enquiry(state="answered", settled_at=answered)

        enquiry.state = "closed"
        enquiry.save()
        Enquiry.objects.all().move_to("answered")

        enquiry.refresh_from_db()
        assert enquiry.settled_at == answered

    def test_reopening_stops_the_time_until_deletion(self, make_enquiry):
        make_enquiry(state="closed")

        Enquiry.objects.all().move_to("in-progress")

        assert Enquiry.objects.get().settled_at is None

    def test_database_refuses_a_settled_enquiry_without_its_moment(self, make_enquiry):
        make_enquiry()

        with pytest.raises(IntegrityError), transaction.atomic():
            Enquiry.objects.update(state="closed")

    def test_database_refuses_an_enquiry_without_consent(self, make_enquiry):
        with pytest.raises(IntegrityError), transaction.atomic():
            make_enquiry(consent_version="")


class TestPurge:
    def run(self, *args):
        out, err = StringIO(), StringIO()
        call_command("purge_enquiries", *args, stdout=out, stderr=err)
        return out.getvalue(), err.getvalue()

    @pytest.fixture
    def aged(self, make_enquiry):
        def make(state, days):
            moment = timezone.now() - timedelta(days=days)
            return make_enquiry(state=state, created_at=moment, settled_at=moment)

        return make

    def test_only_what_is_over_is_deleted(self, aged):
        for state in ("answered", "closed"):
            aged(state, 366)
        aged("spam", 31)
        kept = {aged("answered", 364), aged("closed", 31), aged("spam", 29), aged("new", 100)}

        out, err = self.run()

        assert out == "3 enquiries deleted.\n"
        assert err == ""
        assert set(Enquiry.objects.all()) == kept

    def test_purge_keeps_and_reports_open_enquiries(self, aged):
        forgotten = aged("in-progress", 400)

        out, err = self.run()

        assert out == "0 enquiries deleted.\n"
        assert "1 enquiries have been open" in err
        assert Enquiry.objects.get() == forgotten

    def test_dry_run_deletes_nothing(self, aged):
        aged("spam", 31)

        assert self.run("--dry-run")[0] == "1 enquiries would be deleted.\n"
        assert Enquiry.objects.count() == 1

    def test_counted_sendings_are_forgotten_after_a_day(self, db):
        Attempt.objects.create(source="old", created_at=timezone.now() - timedelta(hours=25))
        Attempt.objects.create(source="new")

        self.run()

        assert Attempt.objects.get().source == "new"
