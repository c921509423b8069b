import pytest

from infocentre.content.richtext import clean
from news.models import NewsItem
from tests.factories import NewsItemFactory

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<p onclick="alert(1)" style="color:red" class="x">x</p>',
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    '<iframe src="https://example.org"></iframe>',
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    '<a href="https://example.org" target="_blank">x</a>',
]


@pytest.mark.parametrize("html", HOSTILE)
def test_hostile_markup_is_taken_out(html):
    cleaned = clean(html)

    for part in (
        "<script",
        "onerror",
        "javascript:",
        "data:",
        "style=",
        "class=",
        "onclick",
        "<svg",
        "<iframe",
        "target=",
    ):
        assert part not in cleaned
    assert clean(cleaned) == cleaned


def test_what_the_editor_offers_is_kept():
    html = '<h2>Т</h2><p><strong>a</strong> <a href="/kk/" rel="noopener">c</a></p><ul><li>d</li></ul>'

    assert clean(html) == html


@pytest.mark.parametrize("empty", ["", None, "<p></p>", "<p> </p>", "<p><br></p>"])
def test_empty_paragraphs_are_no_text(empty):
    assert clean(empty) == ""


@pytest.mark.django_db
def test_body_is_cleaned_whoever_stores_it():
    item = NewsItemFactory(body_kk="<p>Мәтін<script>alert(1)</script></p>")
    NewsItem.objects.filter(pk=item.pk).update(body_ru="<p onclick='x'>Текст</p>")
    item.refresh_from_db()

    assert (item.body_kk, item.body_ru) == ("<p>Мәтін</p>", "<p>Текст</p>")
