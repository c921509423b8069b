"""No screen of the office in Kazakh or Russian shows an English word that is not a name."""

import re

import pytest
from django.contrib import admin
from django.urls import reverse

from infocentre.content.models import FormerAddress
from infocentre.office.guide.chapters import CHAPTERS
from tests.admin.conftest import address, sent_by
from tests.site.test_words import Reader

pytestmark = pytest.mark.walk
WORD = re.compile(r"(?<![\w.@/+-])[A-Za-z]{3,}(?![\w@/+-]|\.\w)")
# Names, and what the samples hold.
NAMES = {
    "Eng",
    "English",
    "WebP",
    "iPhone",
    "WebVTT",
    "YouTube",
    "Zoom",
    "Facebook",
    "Instagram",
    "LinkedIn",
    "Telegram",
}
NAMES |= {
    "TikTok",
    "WhatsApp",
    "arXiv",
    "Ctrl",
    "PhD",
    "https",
    "editor",
    "old",
    "Centre",
    "Picture",
    "Outlet",
    "nucleus",
    "Editors",
}
# Keys and programs, as they are called everywhere.
NAMES |= {"Enter", "Caps", "Lock", "Word", "Excel"}


class OfficeReader(Reader):
    """Reads what the office shows: the words of buttons too, but not what somebody typed."""

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        super().handle_starttag(tag, attributes)
        if tag in ("code", "textarea") and self.stack:
            self.stack[-1] = True
        if tag == "input" and given.get("type") in ("submit", "button") and not any(self.stack):
            self.seen.append(given.get("value", ""))


def english_in(response, language):
    reader = OfficeReader(language, borrowed=False)
    reader.feed(response.text)
    words = {word for text in reader.seen for word in WORD.findall(text)}
    return {word for word in words - NAMES if not word.isupper()}


def screens(samples, request):
    for name in ("index", "search", "password_change"):
        yield reverse(f"admin:{name}")
    yield reverse("admin:search") + "?q=ядро"
    yield reverse("admin:search") + "?q=яяяя"
    for name in ("office:bin", "translations:board", "translations:queue", "translations:take"):
        yield reverse(name)
    for name in (
        "guide:beginning",
        "mfa_index",
        "mfa_activate_totp",
        "mfa_list_webauthn",
        "mfa_add_webauthn",
    ):
        yield reverse(name)
    for chapter in CHAPTERS:
        yield reverse("guide:chapter", args=[chapter])
    for model, item in samples.items():
        model_admin = admin.site._registry[model]
        yield address(model, "changelist")
        yield address(model, "changelist") + "?q=яяяя"
        yield address(model, "change", item.pk)
        yield address(model, "history", item.pk)
        if model_admin.has_add_permission(request):
            yield address(model, "add")
        if model_admin.has_delete_permission(request):
            yield address(model, "delete", item.pk)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_office_holds_no_english(language, office, samples, editor, rf, in_language):
    in_language(language)
    request = rf.get("/")
    request.user = editor
    found = {}
    for screen in screens(samples, request):
        if words := english_in(office.get(screen, follow=True), language):
            found[screen] = words
    assert found == {}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_complaints_about_nonsense_hold_no_english(language, office, samples, in_language):
    in_language(language)
    found = {}
    for model, item in samples.items():
        if model is FormerAddress:
            continue
        screen = address(model, "change", item.pk)
        response = office.post(screen, sent_by(office.get(screen)) | dict.fromkeys(NONSENSE, "?"))
        if response.status_code == 302:
            response = office.get(response.url, follow=True)
        if words := english_in(response, language):
            found[screen] = words
    assert found == {}


NONSENSE = ("date", "starts_at_0", "url", "email", "kind", "website", "published_at_0", "order")
