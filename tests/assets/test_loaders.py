"""Templates as they are loaded: what their line breaks show stays, the rest is left out."""

from pathlib import Path

import pytest
from django.template import engines
from django.template.loader import get_template

from infocentre.assets.loaders import tightened


@pytest.mark.parametrize(
    ("written", "loaded"),
    [
        ("<ul>\n  <li>a</li>\n  <li>\n    b\n  </li>\n</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<p>\n  <b>a</b>\n  <i>b</i>\n</p>", "<p><b>a</b>\n<i>b</i></p>"),
        ("<p>a <b>b</b> c</p>", "<p>a <b>b</b> c</p>"),
        ("<span>a</span>\n\n  <span>b</span>", "<span>a</span>\n<span>b</span>"),
        ('<a href="b"\n   title="c">d</a>', '<a href="b" title="c">d</a>'),
        ('<a\n  {% if b %}rel="c"{% endif %}>d</a>', '<a{% if b %} rel="c"{% endif %}>d</a>'),
        ('<a class="b\n   {% if c %}d{% endif %}">e</a>', '<a class="b{% if c %} d{% endif %}">e</a>'),
        ('<p title="{{ a|b:">" }}">\n  c\n</p>', '<p title="{{ a|b:">" }}">c</p>'),
        (
            '<p title="{% if a > 1 %}\n b{% endif %}">\n  c\n</p>',
            '<p title="{% if a > 1 %} b{% endif %}">c</p>',
        ),
        ("{% if a < b %}\n  c\n{% endif %}", "{% if a < b %}\nc\n{% endif %}"),
        ("<pretty-thing>\n  a\n</pretty-thing>", "<pretty-thing>\na\n</pretty-thing>"),
    ],
)
def test_only_breaks_that_show_nothing_are_left_out(written, loaded):
    assert tightened(written) == loaded


def test_templates_of_the_site_are_loaded_tightened():
    assert "\n " not in get_template("base.html").template.source


def test_mails_keep_their_form():
    origin = get_template("contact/notification.txt").origin

    assert (
        Path(origin.name).read_text()
        == engines["django"].get_template("contact/notification.txt").template.source
    )
