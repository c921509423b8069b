"""The journeys of a member in a real browser."""

import re

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import expect

from tests.accessibility import violations
from tests.accounts.conftest import LOGIN, PASSWORD, add_app, code_of
from tests.layout import scrolls_sideways


def fill_login(page, name="aigerim", password=PASSWORD):
    page.fill("#id_login", name)
    page.fill("#id_password", password)
    page.click("button[type=submit].default")


@pytest.fixture
def authenticator(page):
    """A device that holds passkeys and whose owner always consents."""
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
    options |= {"hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True}
    device.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return device


def test_sign_in_with_the_code_of_an_app(open_page, page, member):
    secret = add_app(member)
    open_page("/admin/news/newsitem/")
    fill_login(page)
    page.fill("#id_code", "000000")
    page.click("text=Sign in")
    expect(page.locator(".errorlist")).to_be_visible()
    page.fill("#id_code", code_of(secret))
    page.click("text=Sign in")
    expect(page).to_have_url(re.compile("/admin/news/newsitem/$"))


def test_required_app_is_set_up_at_first_sign_in(open_page, page, member, demand_factor):
    demand_factor()
    open_page(LOGIN)
    fill_login(page, "aigerim@example.kz")
    page.click("text=Set up the app")
    expect(page.locator(".qr svg")).to_be_visible()
    page.fill("#id_code", code_of(page.inner_text(".secret")))
    page.click("text=Switch on")
    expect(page.locator(".codes li")).to_have_count(10)
    open_page("/admin/news/newsitem/")
    expect(page).to_have_url(re.compile("/admin/news/newsitem/$"))


def test_passkey_is_added_and_then_signs_in_alone(open_page, page, member, authenticator):
    open_page(LOGIN)
    fill_login(page)
    open_page("/admin/account/passkeys/add/")
    page.fill("#id_name", "Telephone")
    page.click("form[data-passkey] button")
    expect(page.locator(".codes li")).to_have_count(10)
    assert Authenticator.objects.filter(type="webauthn").get().wrap().name == "Telephone"
    page.context.clear_cookies()
    open_page(LOGIN)
    page.click("text=Sign in with a passkey")
    expect(page).to_have_url(re.compile("/admin/$"))


def test_passkey_is_the_second_factor_after_the_password(open_page, page, member, authenticator):
    open_page(LOGIN)
    fill_login(page)
    open_page("/admin/account/passkeys/add/")
    page.uncheck("#id_passwordless")
    page.click("form[data-passkey] button")
    expect(page.locator(".codes li")).to_have_count(10)
    page.context.clear_cookies()
    open_page(LOGIN)
    fill_login(page)
    page.click("text=Use a passkey")
    expect(page).to_have_url(re.compile("/admin/$"))


def test_guesser_is_locked_out_while_owner_signs_in_elsewhere(open_page, page, member, settings):
    settings.TRUSTED_PROXIES = 1
    headers = {"Accept-Language": "en"}
    page.context.set_extra_http_headers(headers | {"X-Forwarded-For": "203.0.113.66"})
    open_page(LOGIN)
    for _attempt in range(5):
        fill_login(page, password="guess")
    expect(page.locator("h1")).to_have_text("Too many attempts")
    # What the visitor claims stands before what our proxy saw.
    page.context.set_extra_http_headers(headers | {"X-Forwarded-For": "198.51.100.7, 203.0.113.66"})
    open_page(LOGIN)
    fill_login(page)
    expect(page.locator("h1")).to_have_text("Too many attempts")
    page.context.set_extra_http_headers(headers | {"X-Forwarded-For": "198.51.100.7"})
    open_page(LOGIN)
    fill_login(page)
    expect(page).to_have_url(re.compile("/admin/$"))


def test_forgotten_password_is_set_anew_by_a_link(open_page, page, member, sink):
    open_page(LOGIN)
    page.click("text=Forgot your password?")
    page.fill("#id_email", "Aigerim@example.kz")
    page.click("text=Send the link")
    expect(page.locator("h1")).to_have_text("Check your e-mail")
    (mail,) = sink.mails
    link = re.search(r"http://\S+", mail.content.decode()).group()
    open_page(link)
    page.fill("#id_password1", "жаңа құпиясөз 77")
    page.fill("#id_password2", "жаңа құпиясөз 77")
    page.click("text=Set the password")
    page.click(".card .button.default")
    fill_login(page, password="жаңа құпиясөз 77")
    expect(page).to_have_url(re.compile("/admin/$"))
    page.context.clear_cookies()
    open_page(link)
    expect(page.locator("text=Ask for a new link")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_screens_are_accessible_and_fit_every_width(page, live_server, member, scheme):
    """Opened directly: the checker itself sets styles, which the policy of the site forbids aloud."""
    found = {}
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")

    def look(path):
        page.goto(f"{live_server.url}/admin/account/{path}")
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert not scrolls_sideways(page), path
        if broken := violations(page):
            found[path] = broken

    page.context.set_extra_http_headers({"Accept-Language": "kk"})
    for path in ("login/", "password/reset/"):
        look(path)
    page.goto(live_server.url + LOGIN)
    fill_login(page)
    for path in ("", "app/activate/", "passkeys/add/", "sessions/", "password/"):
        look(path)
    assert found == {}
