"""The import map of the editor is the one inline script, let in by a nonce of its own."""

import re

import pytest

from infocentre.content.models import Topic
from news.models import NewsItem
from tests.admin.conftest import address


def nonces(response):
    return re.findall(r"'nonce-([^']+)'", response.headers["Content-Security-Policy"])


def test_import_map_has_the_nonce_of_the_policy(office):
    response = office.get("/admin/news/newsitem/add/")
    (nonce,) = nonces(response)
    assert f'<script type="importmap" nonce="{nonce}">' in response.text
    assert nonces(office.get("/admin/news/newsitem/add/")) != [nonce]


def test_import_map_comes_before_every_module(office):
    text = office.get("/admin/news/newsitem/add/").text
    assert 0 < text.index('type="importmap"') < text.index('type="module"')


@pytest.mark.parametrize("path", ["/admin/", "/admin/login/", "/admin/news/newsitem/", address(Topic, "add")])
def test_other_screens_need_no_nonce(path, office):
    assert nonces(office.get(path, follow=True)) == []


def test_screens_are_not_stored_by_caches(office, samples):
    response = office.get(address(NewsItem, "change", samples[NewsItem].pk))
    assert {"no-store", "private"} <= set(response.headers["Cache-Control"].replace(" ", "").split(","))


def test_no_inline_script_style_or_handler(office, samples):
    for model, item in samples.items():
        text = office.get(address(model, "change", item.pk)).text
        scripts = [tag for tag in re.findall(r"<script[^>]*>", text) if "src=" not in tag]
        assert [tag for tag in scripts if "importmap" not in tag and "json" not in tag] == []
        assert re.findall(r"<style|\sstyle=|\son\w+=", text) == []
