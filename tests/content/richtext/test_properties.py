"""Whatever comes in: cleaning twice is cleaning once, and only what is allowed comes out."""

from html.parser import HTMLParser

import pytest
from django.core.exceptions import ValidationError
from hypothesis import example, given, settings
from hypothesis import strategies as st

from infocentre.content.fields import RichTextField
from infocentre.content.richtext import clean
from infocentre.content.richtext.allowlist import ATTRIBUTES, TAGS
from infocentre.content.richtext.formulas import TexError, mathml
from infocentre.web.richtext import render
from tests.content.richtext.vectors import CLOSERS, VECTORS

NAMES = [
    *sorted(TAGS),
    "b",
    "i",
    "h1",
    "svg",
    "math",
    "style",
    "script",
    "template",
    "button",
    "select",
    "mglyph",
]
ATTRIBUTE = st.sampled_from(
    [
        "",
        ' href="x"',
        " href='item:news.newsitem:1'",
        ' data-tex="x^2"',
        " data-picture=3",
        " data-recording=4",
    ]
    + [" onclick=a", ' style="x"', " colspan=2", " rowspan='0'", ' start="5"', " data-tex='<\">'"]
)
PIECE = st.one_of(
    st.builds("<{}{}>".format, st.sampled_from(NAMES), ATTRIBUTE),
    st.builds("</{}>".format, st.sampled_from(NAMES)),
    st.sampled_from(
        ["<!--", "-->", "<![CDATA[", "]]>", "&lt;", "&nbsp;", "&#0;", "\r\n", "\0", "<", ">", '"', "&", " "]
    ),
    st.text(max_size=5),
)
HTMLISH = st.lists(PIECE, max_size=25).map("".join)


class Names(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen = []

    def handle_starttag(self, tag, attrs):
        self.seen += [(tag, name) for name, _value in attrs] or [(tag, None)]


def foreign(html):
    """Elements and attributes of clean HTML that the allow-list does not know."""
    names = Names()
    names.feed(html)
    allowed = {(tag, name) for tag, names in ATTRIBUTES.items() for name in names} | {("a", "rel")}
    return [
        (tag, name) for tag, name in names.seen if tag not in TAGS or (name and (tag, name) not in allowed)
    ]


@settings(max_examples=400)
@given(st.one_of(st.text(), HTMLISH))
@example("<p><button><p>x</button>")
@example("<a href=x><table><a href=y>")
def test_cleaning_is_idempotent(html):
    once = clean(html)

    assert clean(once) == once
    assert foreign(once) == []


@settings(max_examples=100)
@given(HTMLISH, st.sampled_from(["kk", "ru", "en"]))
def test_showing_never_fails(html, language):
    render(clean(html), language, {})


@pytest.mark.parametrize("vectors", [VECTORS, [CLOSERS.join(VECTORS)]], ids=["each alone", "all together"])
def test_hostile_texts_keep_nothing_that_is_not_allowed(vectors):
    for vector in vectors:
        once = clean(vector)
        assert (clean(once), foreign(once)) == (once, []), vector
        for part in ("javascript:", "vbscript:", "data:text", "onerror=", "<script", "<img"):
            assert part not in without_texts(once), vector


def without_texts(html):
    """The tags alone, as a browser compares them: words may say anything."""
    written = []
    reader = HTMLParser(convert_charrefs=True)
    reader.handle_starttag = lambda tag, attrs: written.append(
        f"<{tag} " + " ".join(f"{name}={value}" for name, value in attrs if name != "data-tex")
    )
    reader.feed(html)
    return "".join("".join(written).lower().split())


TEX = st.lists(
    st.one_of(
        st.sampled_from(
            [r"\frac", r"\sqrt", r"\left(", r"\right)", r"\begin{matrix}", r"\end{matrix}", r"\text", r"\\"]
        ),
        st.sampled_from(
            list("{}^_&$%#~'\"<>x1 ") + [r"\href", r"\style", r"\color", r"\over", r"\limits", r"\sum"]
        ),
        st.text(max_size=3),
    ),
    max_size=15,
).map("".join)


@settings(max_examples=400)
@given(TEX)
def test_formulas_are_drawn_or_refused_and_carry_no_markup(tex):
    try:
        drawn = mathml(tex)
    except TexError:
        return
    names = Names()
    names.feed(drawn)
    assert [tag for tag, _name in names.seen if not tag.startswith("m")] == []
    assert [name for _tag, name in names.seen if name in ("href", "style", "class", "id")] == []


@pytest.mark.parametrize(
    "opening", ["<ul><li>", "<b>", "<div>", "<blockquote><p>", "<ul><object></ul></object>"]
)
def test_text_that_is_too_deep_keeps_its_words_and_is_refused_by_forms(opening):
    text = opening * 200 + "words"

    assert clean(text) == "<p>words</p>"
    with pytest.raises(ValidationError):
        RichTextField().clean(text, None)


def test_text_as_deep_as_texts_are_is_taken():
    lists = "<ul><li>a" * 12 + "</li></ul>" * 12

    assert clean(lists) == lists
    assert RichTextField().clean("<p>a" * 5_000, None)
    with pytest.raises(ValidationError):
        RichTextField().clean("a" * 200_001, None)
