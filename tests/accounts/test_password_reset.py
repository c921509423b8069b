import re

import pytest
from django.core import mail
from django.urls import reverse

from infocentre.accounts.models import Profile, Session
from tests.accounts.conftest import is_in, sign_in

URL = "/admin/account/password/reset/"
NEW = {"password1": "жаңа құпиясөз 77", "password2": "жаңа құпиясөз 77"}


def ask(client, email="aigerim@example.kz", language="kk", address="203.0.113.5"):
    return client.post(URL, {"email": email}, headers={"Accept-Language": language}, REMOTE_ADDR=address)


def link_in(message):
    return re.search(r"http://testserver(\S+)", message.body).group(1)


def set_password(client, link, **words):
    form = client.get(link, follow=True)
    return client.post(form.context.get("action_url", link), NEW | words)


def test_reset_answer_does_not_reveal_accounts(client, member, make_member, django_assert_num_queries):
    make_member("off", is_active=False)
    make_member("visitor", is_staff=False)
    answers = {ask(client, f"{name}@example.kz").url for name in ("aigerim", "off", "visitor", "nobody")}
    assert answers == {reverse("account_reset_password_done")}
    assert [message.to for message in mail.outbox] == [["aigerim@example.kz"]]


def test_account_is_looked_for_after_the_answer(client, member, monkeypatch):
    """So its time tells nothing: at the moment of the answer nothing was done yet."""
    from infocentre.accounts import mails

    moments = []
    monkeypatch.setattr(mails, "send_reset", lambda *args: moments.append("mail"))
    from django.http import HttpResponseBase

    close = HttpResponseBase.close
    monkeypatch.setattr(HttpResponseBase, "close", lambda self: (moments.append("answer"), close(self)))
    ask(client)
    assert moments == ["answer", "mail"]


@pytest.mark.parametrize(("language", "word"), [("kk", "сілтеме"), ("ru", "ссылк"), ("en", "link")])
def test_mail_is_in_the_language_of_the_page(client, member, language, word):
    ask(client, language=language)
    assert word in mail.outbox[0].body.lower()


def test_language_of_the_account_goes_first(client, member):
    Profile.objects.create(user=member, language="ru")
    ask(client, language="en")
    assert "ссылк" in mail.outbox[0].body


def test_link_works_once_and_ends_sessions(client, member):
    sign_in(client, member)
    ask(client)
    link = link_in(mail.outbox[0])
    set_password(client, link)
    assert not Session.objects.of(member).exists()
    assert client.get(link, follow=True).context["token_fail"]
    sign_in(client, member, NEW["password1"])
    assert is_in(client)


def test_owner_is_told_of_the_new_password(client, member):
    ask(client)
    set_password(client, link_in(mail.outbox[0]))
    assert mail.outbox[1].to == ["aigerim@example.kz"]


def test_weak_password_is_refused(client, member):
    ask(client)
    response = set_password(client, link_in(mail.outbox[0]), password1="12345", password2="12345")
    assert response.context["form"].errors


def test_requests_are_limited_for_an_email_and_for_an_address(client, member):
    answers = [ask(client, "nobody@example.kz").status_code for _time in range(4)]
    assert answers == [302, 302, 302, 429]
    answers = [ask(client, f"{number}@example.kz", address="192.0.2.1").status_code for number in range(11)]
    assert answers == [302] * 10 + [429]


def test_mail_server_that_fails_changes_no_answer(client, member, settings, caplog):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    assert ask(client).status_code == 302
    assert "aigerim" not in caplog.text
    assert "not sent" in caplog.text
