import time

import pytest
import time_machine
from django.core import mail, signing

from infocentre.contact.models import Enquiry
from infocentre.contact.protection import MAX_AGE, MIN_AGE, Stamp, signer


def test_quick_form_is_sent_back_with_everything_and_a_fresh_stamp(filled, client):
    data = filled(age=MIN_AGE - 0.5)

    response = client.post("/en/contact/", data)

    assert response.status_code == 422
    assert "quicker than anyone can type" in response.text
    assert data["message"] in response.text
    assert response.context["form"].stamp.age < MIN_AGE
    assert data["stamp"] not in response.text


def test_old_form_is_sent_back_and_can_be_sent_again(filled, client):
    response = client.post("/en/contact/", filled(age=MAX_AGE + 1))
    again = filled(stamp=str(response.context["form"].stamp))

    assert response.status_code == 422
    assert "open for too long" in response.text
    with time_machine.travel(time.time() + MIN_AGE + 1):
        assert client.post("/en/contact/", again).status_code == 302


@pytest.mark.parametrize(
    "stamp",
    [
        "",
        "forged",
        "nul\0",
        "қазақша:" * 500,
        signing.dumps(["once", 0, "consent"]),
        signer.sign_object(["once", 0.0, ""])[:-1],
    ],
    # Stamps hold the moment: in the names of the tests it would tell the processes apart.
    ids=["empty", "word", "nul", "long", "other key", "cut"],
)
def test_forged_stamp_is_no_stamp(send, stamp):
    response = send(stamp=stamp)

    assert response.status_code == 422
    assert "open for too long" in response.text
    assert not Enquiry.objects.exists()


def test_form_without_stamp_is_sent_back(filled, client):
    data = filled()
    del data["stamp"]

    assert client.post("/en/contact/", data).status_code == 422


def test_stamp_from_the_future_counts_as_too_fast(send):
    assert send(age=-600).status_code == 422


def test_stamp_signed_with_another_key_is_refused(settings, filled, client):
    data = filled()
    forged = signing.Signer(key="another", salt=signer.salt).sign_object(["once", time.time() - 60, "x"])

    assert Stamp.read(forged) is None
    assert client.post("/en/contact/", data | {"stamp": forged}).status_code == 422


def test_trapped_form_looks_sent_and_is_kept_as_spam_without_a_mail(
    send, client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        response = send(website="https://spam.example")

    assert response.status_code == 302
    assert Enquiry.objects.get().reference in client.get(response.url).text
    assert Enquiry.objects.get().state == "spam"
    assert mail.outbox == []


def test_consent_text_changed_meanwhile_is_asked_for_again(filled, client, site):
    data = filled()
    site.consent_en = "I agree to something else"
    site.save()

    response = client.post("/en/contact/", data)

    assert response.status_code == 422
    assert "consent text has changed" in response.text
    assert "I agree to something else" in response.text
    assert "checked" not in response.text
    assert data["message"] in response.text
    assert not Enquiry.objects.exists()


def test_consent_version_changed_meanwhile_is_asked_for_again(filled, client, site):
    data = filled()
    site.consent_version = "test-2"
    site.save()

    assert client.post("/en/contact/", data).status_code == 422


def test_consent_read_in_one_language_is_not_given_in_another(filled, client):
    assert client.post("/ru/contact/", filled(language="en")).status_code == 422
