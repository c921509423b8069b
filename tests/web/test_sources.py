"""Sources below a text: each is named so that a reader knows one from the other."""

import pytest

from infocentre.demo.entries import read
from infocentre.web.templatetags.content import SOURCE_LENGTH, source_name


def entries_of(kind):
    content = read(kind)
    return content if isinstance(content, list) else content[kind]


KINDS = ["news", "events", "lectures", "persons", "organisations", "projects", "opportunities"]
LISTS = [entry["sources"] for kind in KINDS for entry in entries_of(kind) if entry.get("sources")]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.jinr.ru/", "jinr.ru"),
        ("https://inp.kz/en/news/", "inp.kz/en/news"),
        ("http://wwwold.jinr.ru/news_article.asp?n_id=1726", "wwwold.jinr.ru/news_article.asp?n_id=1726"),
        ("https://ru.wikipedia.org/wiki/%D0%94%D1%83%D0%B1%D0%BD%D0%B0", "ru.wikipedia.org/wiki/Дубна"),
        ("http://students.jinr.ru/?view=useful", "students.jinr.ru/?view=useful"),
        ("https://inp.kz/a%00b", "inp.kz/a%00b"),
    ],
)
def test_source_is_named_by_its_address(address, name):
    assert source_name(address) == name


def test_long_address_keeps_its_end():
    name = source_name("https://www.jinr.ru/posts/" + "a-" * 60 + "the-end")
    assert len(name) == SOURCE_LENGTH
    assert name.startswith("jinr.ru/…")
    assert name.endswith("-the-end")


def test_sources_of_an_item_are_told_apart():
    assert LISTS
    assert [urls for urls in LISTS if len(set(map(source_name, urls))) < len(set(urls))] == []
    assert max(len(source_name(url)) for urls in LISTS for url in urls) <= SOURCE_LENGTH
