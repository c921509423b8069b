import pytest
from django.db import connection
from django.template import Context, Template
from django.utils import translation

from infocentre.content.languages import Text, best_language, translated
from news.models import NewsItem
from tests.factories import NewsItemFactory, only_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("reader", "available", "expected"),
    [
        ("kk", ["ru", "en"], "ru"),
        ("kk", ["en"], "en"),
        ("ru", ["kk", "en"], "kk"),
        ("ru", ["en"], "en"),
        ("en", ["kk", "ru"], "ru"),
        ("en", ["kk"], "kk"),
        ("en", ["kk", "ru", "en"], "en"),
        ("kk", [], None),
    ],
)
def test_best_language_follows_the_order_of_the_reader(reader, available, expected):
    assert best_language(available, reader) == expected


@pytest.mark.parametrize("nothing", [None, ""])
def test_null_and_empty_text_count_as_untranslated(nothing):
    item = NewsItem(title_kk=nothing, title_ru="Заголовок", title_en="Title")

    assert translated(item, "title", reader="kk") == Text("Заголовок", "ru")


def test_text_never_comes_from_an_unreleased_language():
    item = NewsItemFactory(languages=["ru"], title_kk="Дайын емес", title_ru="Готово")

    assert item.text("title") == Text("Готово", "ru")


def test_base_columns_hold_the_default_language_whatever_is_active():
    with translation.override("ru"):
        item = NewsItemFactory(title_kk="Қазақша", title_ru="По-русски")

    with connection.cursor() as cursor:
        cursor.execute("SELECT title FROM news_newsitem WHERE id = %s", [item.pk])
        assert cursor.fetchone() == ("Қазақша",)


def test_own_text_is_escaped_and_not_marked():
    item = NewsItemFactory(title_kk="<b>Атом</b>")

    assert render(item) == "&lt;b&gt;Атом&lt;/b&gt;"


def test_borrowed_text_carries_its_language():
    item = NewsItemFactory(**only_in("en") | {"title_en": "R&D"})

    assert render(item) == '<span lang="en">R&amp;D</span>'


def test_borrowed_body_carries_its_language():
    item = NewsItemFactory(**only_in("ru") | {"body_ru": "<p>Текст</p>"})

    assert render(item, '{{ item|rich:"body" }}') == '<div lang="ru"><p>Текст</p></div>'


def test_words_are_looked_up_in_every_language():
    item = NewsItemFactory(title_kk="Бөлшектер", title_ru="Частицы", title_en="Particles")
    NewsItemFactory()

    for words in ("бөлшек", "частиц", "particle"):
        assert list(NewsItem.objects.filter(NewsItem.containing(words, "title"))) == [item]


def render(item, source='{{ item|text:"title" }}'):
    return Template(source).render(Context({"item": item}))
