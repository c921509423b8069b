"""What is said about a text, and what is not: no alarm over a good one."""

import pytest
from django.utils import translation

from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Status
from infocentre.publishing.writing import findings
from tests import factories
from tests.admin.conftest import make_picture


def codes(language, text):
    return [each.code for each in findings(language, "body", text)]


LOOK_ALIKES = [
    ("kk", "Қaзақстан", "Қазақстан"),
    ("kk", "Бiз", "Біз"),
    ("kk", "мəлiмет", "мәлімет"),
    ("kk", "қаhарман", "қаһарман"),
    ("ru", "Poссия", "Россия"),
    ("en", "сosmic", "cosmic"),
    ("ru", "был c другом", "был с другом"),
    ("ru", "NICAфикация", ""),
]


@pytest.mark.parametrize(("language", "wrong", "right"), LOOK_ALIKES)
def test_letters_of_the_other_alphabet_are_found_and_mended(language, wrong, right):
    (found,) = findings(language, "title", wrong)

    assert (found.excerpt, found.replacement, found.field) == (wrong, right, "title")
    assert codes(language, right or "NICA") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "<p>Скорость <em>c</em> света в <em>E</em> = <em>mc</em><sup>2</sup></p>"),
        ("kk", "YouTube-та, IT-де және PhD-докторлар JINR-дің NICA коллайдерінде"),
        ("en", "A B-meson of 5 GeV; 2 µSv per hour"),
        ("ru", "Алматы, Талгар, Акколь, Темиртау, Степногорск, Курчатов"),
        ("kk", "Nuclear Physics A, Physical Review Letters, Physics of Particles and Nuclei"),
    ],
)
def test_names_and_variables_raise_no_alarm(language, text):
    assert codes(language, text) == []


IN_OTHER_LANGUAGES = {
    "kk": "Бұл мәтін орысша немесе ағылшынша өрісте қалып қойған.",
    "ru": "Это русский текст, который остался в чужом поле и должен быть найден.",
    "en": "The text is in English and it was left in the field of another language.",
}


@pytest.mark.parametrize("written", LANGUAGES)
def test_text_left_in_another_language_is_found(written):
    found = {language: codes(language, f"<p>{IN_OTHER_LANGUAGES[written]}</p>") for language in LANGUAGES}

    assert found == {language: ["other-language"] * (language != written) for language in LANGUAGES}


STRUCTURE = [
    ("<h3>Бөлім</h3><p>а</p>", ["heading-order"]),
    ("<h2>Бөлім</h2><h4>Бөлік</h4>", ["heading-order"]),
    ("<h2>Бөлім</h2><h3>Бөлік</h3><h2>Бөлім</h2>", []),
    ("<h2></h2><p>а</p>", ["empty-heading"]),
    ('<p><a href="https://a.kz">осында</a></p>', ["here-link"]),
    ('<p><a href="https://a.kz">Здесь.</a> <a href="https://a.kz">Click here</a></p>', ["here-link"] * 2),
    ('<p>а <a href="https://a.kz"></a></p>', ["empty-link"]),
    ('<p><a href="https://a.kz">Дубнадағы мектеп</a></p>', []),
    (r'<p><span data-tex="\frac{a"></span></p>', ["formula"]),
    ("<p>екі  бос орын</p>", ["doubled-space"]),
    (f"<p>{'сөз ' * 37}</p>", ["long-sentence"]),
    (f"<p>{('сөз ' * 30 + '. ') * 6}</p>", ["long-paragraph"]),
]


@pytest.mark.parametrize(("html", "expected"), STRUCTURE)
def test_structure_and_style(html, expected):
    assert codes("kk", html) == expected


@pytest.mark.django_db
def test_references_that_visitors_would_miss_are_found():
    hidden = factories.NewsItemFactory(status=Status.DRAFT)
    undescribed, described = make_picture(alt_ru=""), make_picture()
    body = f'<p><a href="item:news.newsitem:{hidden.pk}">Новость о науке</a></p>'
    body += '<div data-recording="999"></div>'
    body += (
        f'<figure data-picture="{undescribed.pk}"></figure><figure data-picture="{described.pk}"></figure>'
    )

    assert sorted(codes("ru", body)) == ["alternative-text", "reference-gone", "reference-hidden"]
    assert sorted(codes("kk", body)) == ["reference-gone", "reference-hidden"]


def test_messages_are_in_the_language_of_the_office():
    with translation.override("ru"):
        (found,) = findings("kk", "title", "екі  бос")
    assert found.message == "Два пробела подряд."
