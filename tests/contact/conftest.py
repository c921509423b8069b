import socket
import time

import pytest
from aiosmtpd.controller import Controller
from django.test import Client
from django.utils import translation

from infocentre.contact.consent import Consent
from infocentre.contact.models import Enquiry
from infocentre.contact.protection import Stamp
from infocentre.worker.running import claim, perform
from tests.factories import SiteSettingsFactory

WORDS = "Құпия сөздер: could a lecturer visit our school?"


@pytest.fixture
def site(db):
    return SiteSettingsFactory(enquiry_recipients=["office@example.org"])


@pytest.fixture
def filled(site):
    """What a browser sends for a filled-in form that was opened a minute ago; fields can be changed."""

    def fill(age=60, language="en", nonce="once", **changes):
        with translation.override(language):
            consent = Consent.asked_by(site)
        stamp = Stamp(nonce, time.time() - age, consent.digest)
        data = {
            "stamp": str(stamp),
            "kind": "lecture",
            "name": "Әйгерім Сәрсен",
            "email": "aigerim@example.kz",
            "message": WORDS,
            "website": "",
            "consent": "on",
        }
        return data | changes

    return fill


@pytest.fixture
def send(filled):
    """Send a filled-in form, each time a new one, from an address of our choice."""
    sent = []

    def post(address="203.0.113.5", language="en", headers=None, **changes):
        sent.append(None)
        own = {"nonce": f"once-{len(sent)}", "message": WORDS + " And one more question." * (len(sent) - 1)}
        data = filled(language=language, **(own | changes))
        return Client(REMOTE_ADDR=address).post(f"/{language}/contact/", data, headers=headers)

    return post


@pytest.fixture
def work():
    """Do what waits in the queue, as the worker would."""

    def do():
        while job := claim():
            perform(job)

    return do


@pytest.fixture
def make_enquiry(db):
    made = []

    def make(**fields):
        made.append(None)
        defaults = {
            "submission": f"{len(made):064}",
            "kind": "media",
            "name": "Болат",
            "email": "bolat@example.kz",
            "message": "Сұрақ",
            "language": "kk",
            "consent_version": "test-1",
            "consent_language": "kk",
            "consent_text": "Келісемін",
        }
        return Enquiry.objects.create(**(defaults | fields))

    return make


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Sink:
    """Keeps what a mail server was given; refuses when told to."""

    def __init__(self):
        self.mails = []
        self.refusal = None
        self.refused_word = ""

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - named by aiosmtpd
        if self.refusal and self.refused_word in envelope.content.decode():
            return self.refusal
        self.mails.append(envelope)
        return "250 OK"


@pytest.fixture
def mail_server(settings):
    """Point the site's mail to a port of this machine; nothing listens there yet."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    return settings


@pytest.fixture
def sink(mail_server):
    sink = Sink()
    controller = Controller(sink, hostname="127.0.0.1", port=mail_server.EMAIL_PORT)
    controller.start()
    yield sink
    controller.stop()


@pytest.fixture
def hanging_server(mail_server):
    """Accepts a connection and never says a word."""
    mail_server.ENQUIRY_MAIL_TIMEOUT = 0.3
    with socket.create_server(("127.0.0.1", mail_server.EMAIL_PORT)) as listener:
        yield listener
