from datetime import timedelta

import pytest
from django.utils import timezone

from infocentre.links.models import Link
from tests.office.conftest import *  # noqa: F403 - the fixtures of the office
from tests.office.test_start import panels

pytestmark = pytest.mark.django_db


def broken(url, days):
    since = timezone.now() - timedelta(days=days)
    values = {"state": Link.State.BROKEN, "failures": 3, "broken_since": since, "detail": "404"}
    return Link.objects.create(url=url, host="example.org", **values)


def test_editor_finds_the_broken_links_the_longest_broken_first(as_role):
    new, old = broken("https://example.org/new", 1), broken("https://example.org/old", 9)
    Link.objects.create(url="https://example.org/", host="example.org", state=Link.State.WORKS)
    editor = as_role("editor")
    panel = panels(editor)["links"]
    assert (panel.items, panel.total) == ([old, new], 2)
    assert set(editor.get(panel.lists[0].address).context["cl"].result_list) == {old, new}
    assert "https://example.org/old" in editor.get("/admin/").text


def test_who_may_not_see_links_finds_no_panel(as_role):
    assert "links" not in panels(as_role("author"))
