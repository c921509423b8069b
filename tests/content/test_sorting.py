import pytest
from django.utils import translation

from infocentre.content.sorting import KAZAKH, first_letter, sort_key
from people.models import Person
from tests.factories import PersonFactory


def in_order(names, language):
    return sorted(names, key=lambda name: sort_key(name, language).encode())


def test_kazakh_alphabet_is_complete():
    alphabet = list("АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ")

    assert in_order(reversed(alphabet), "kk") == alphabet
    assert KAZAKH.upper() == "".join(alphabet)


def test_kazakh_names_follow_their_alphabet():
    names = [
        "Ахметов",
        "Әбдірахманов",
        "Бекбаев",
        "Қасымов",
        "Касымов",
        "Ұлықпан",
        "Уалиев",
        "Фомин",
        "Ібіраев",
    ]

    assert in_order(names, "kk") == [
        *("Ахметов", "Әбдірахманов", "Бекбаев", "Касымов", "Қасымов", "Уалиев", "Ұлықпан", "Фомин", "Ібіраев")
    ]


def test_russian_readers_find_kazakh_letters_beside_their_base():
    assert in_order(["Касаткин", "Қасымов", "Катаев", "Лебедев"], "ru") == [
        *("Касаткин", "Қасымов", "Катаев", "Лебедев")
    ]


def test_shorter_name_comes_first_whatever_follows():
    assert in_order(["Ким Анна", "Кимов Ян", "Ким Яна"], "ru") == ["Ким Анна", "Ким Яна", "Кимов Ян"]


def test_case_diacritics_and_punctuation_do_not_count():
    assert sort_key("Müller-Lüdenscheidt", "en") == sort_key("MULLER LUDENSCHEIDT", "en")


def test_first_letter_skips_what_is_no_letter():
    assert first_letter("«Қасымов»") == "Қ"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "expected"),
    [("kk", ["Әлиев", "Бекова"]), ("ru", ["Алиев", "Бекова"]), ("en", ["Aliev", "Zekova"])],
)
def test_people_are_listed_by_the_alphabet_of_the_reader(language, expected):
    PersonFactory(family_name_kk="Бекова", family_name_ru="Бекова", family_name_en="Zekova")
    PersonFactory(family_name_kk="Әлиев", family_name_ru="Алиев", family_name_en="Aliev")

    with translation.override(language):
        people = Person.objects.published().by_name()
        assert [getattr(person, f"family_name_{language}") for person in people] == expected
