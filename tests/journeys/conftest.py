"""Several people at once, each in a browser of their own."""

from urllib.parse import urlsplit

import pytest
from django.test import Client

from tests.office.conftest import *  # noqa: F403 - the fixtures of the office
from tests.office.conftest import session_cookie


class UserBrowser:
    """A browser with whoever sits at it; what goes wrong there is noted."""

    def __init__(self, context, origin):
        self.context, self.origin, self.troubles = context, origin, []
        context.set_default_timeout(10_000)
        self.page = context.new_page()
        context.on("console", self._note_message)
        context.on("weberror", lambda error: self.troubles.append(str(error.error)))
        context.on("response", self._note_answer)

    def open(self, path):
        """The page at a path; an answer that is not 200 is for the test to judge."""
        self.answer = self.page.goto(self.origin + path)
        return self.page

    def _note_message(self, message):
        if message.type in ("error", "warning") and not message.text.startswith("Failed to load resource"):
            self.troubles.append(message.text)

    def _note_answer(self, response):
        if response.status >= 500 or urlsplit(response.url).netloc != urlsplit(self.origin).netloc:
            self.troubles.append(f"{response.status} {response.url}")


@pytest.fixture
def browse_as(browser, live_server, member):
    """Makes a browser for somebody of a role, who reads Russian, or for a visitor."""
    browsers = []

    def take(role=None, name=None, **options):
        context = browser.new_context(**({"locale": "ru-RU"} | options))
        if role:
            context.add_cookies([session_cookie(Client(), member(role, name), live_server)])
        browsers.append(UserBrowser(context, live_server.url))
        return browsers[-1]

    yield take
    for each in browsers:
        each.context.close()
    assert [trouble for each in browsers for trouble in each.troubles] == []
