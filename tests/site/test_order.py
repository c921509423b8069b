"""The order of every public list, down to the last: where nothing else tells two apart their keys do."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from infocentre.content.languages import LANGUAGES
from tests import factories
from tests.factories import only_in
from tests.site.listed import list_views, listed, page_of

pytestmark = pytest.mark.django_db
NOW = timezone.now()
DAY = timedelta(days=1)
EARLY, LATE = date(2020, 1, 1), date(2021, 1, 1)


def by_moment(name, earlier, later, **fields):
    """The latest first; of one moment what was made last."""

    def make(factory):
        first, latest, second = (factory(**{name: at}, **fields) for at in (earlier, later, earlier))
        return [latest, second, first]

    return make


def upcoming(factory):
    """The next one first; of one moment what was made first."""
    later, first, second = (factory(starts_at=NOW + days * DAY) for days in (9, 2, 2))
    return [first, second, later]


def dated_first(factory):
    first, dated, second = factory(date=None), factory(date=EARLY), factory(date=None)
    return [dated, second, first]


def by_deadline(factory):
    """The nearest deadline on top, then those without one, closed ones last."""
    today = timezone.localdate()
    days = (-1, None, 5, 2, 5, None, -3)
    closed, never, later, soon, later_too, never_too, long_closed = (
        factory(deadline=each and today + each * DAY) for each in days
    )
    return [soon, later_too, later, never_too, never, long_closed, closed]


def by_slug(factory):
    third, first, second = (factory(slug=slug) for slug in ("c", "a", "b"))
    return [first, second, third]


def open_first(factory):
    """Topics that can be taken, then the taken ones, then the defended ones."""
    states = [("a", "defended"), ("b", "taken"), ("d", "open"), ("c", "open")]
    defended, taken, second, first = (factory(slug=slug, state=state) for slug, state in states)
    return [first, second, taken, defended]


def named(factory, kk, ru, en):
    name = "family_name" if factory is factories.PersonFactory else "name"
    return factory(**{f"{name}_kk": kk, f"{name}_ru": ru, f"{name}_en": en})


def of_one_name(factory):
    """What was made first, wherever its row lies by now."""
    first, second = (named(factory, "Абай", "Абай", "Abai") for _each in range(2))
    first.save()
    return [first, second]


ORDERS = {
    "news:list": (factories.NewsItemFactory, by_moment("date", EARLY, LATE)),
    "news:articles": (factories.PopularArticleFactory, by_moment("date", EARLY, LATE)),
    "news:media": (factories.CoverageFactory, by_moment("date", EARLY, LATE)),
    "events:list": (factories.EventFactory, upcoming),
    "events:past": (factories.EventFactory, by_moment("starts_at", NOW - 90 * DAY, NOW - 9 * DAY)),
    "events:opportunities": (factories.OpportunityFactory, by_deadline),
    "lectures:list": (factories.LectureFactory, by_moment("date", EARLY, LATE)),
    "lectures:materials": (
        factories.MaterialFactory,
        by_moment("published_at", NOW - 90 * DAY, NOW - 9 * DAY),
    ),
    "people:list": (factories.PersonFactory, of_one_name),
    "people:organisations": (factories.OrganisationFactory, of_one_name),
    "people:projects": (factories.ProjectFactory, by_slug),
    "people:thesis-topics": (factories.ThesisTopicFactory, open_first),
    "people:student-groups": (factories.StudentGroupFactory, by_slug),
}


def test_table_names_every_list():
    assert sorted(ORDERS) == sorted(list_views())


# Without a query the first page comes on a way of its own.
@pytest.mark.parametrize("query", [{}, {"page": "1"}], ids=["whole", "narrowed"])
@pytest.mark.parametrize("place", ORDERS)
def test_list_stands_in_its_order(client, place, query):
    factory, make = ORDERS[place]
    expected = make(factory)

    assert listed(client, place, query) == expected


@pytest.mark.parametrize("query", [{}, {"page": "1"}], ids=["whole", "narrowed"])
@pytest.mark.parametrize(
    ("place", "factory"),
    [("news:media", factories.CoverageFactory), ("lectures:list", factories.LectureFactory)],
)
def test_what_has_no_date_comes_last(client, place, factory, query):
    expected = dated_first(factory)

    assert listed(client, place, query) == expected


NAMES = [
    # The Kazakh alphabet puts Ә after А and Қ after К; the Latin names have an order of their own.
    ("Айтбаев", "Айтбаев", "Aitbayev"),
    ("Әбілов", "Абилов", "Abilov"),
    ("Қанатов", "Канатов", "Qanatov"),
    ("Керімов", "Керимов", "Kerimov"),
    ("Хасанов", "Хасанов", "Khassanov"),
]
ALPHABETICAL = {
    "kk": ["Айтбаев", "Әбілов", "Керімов", "Қанатов", "Хасанов"],
    "ru": ["Абилов", "Айтбаев", "Канатов", "Керимов", "Хасанов"],
    "en": ["Abilov", "Aitbayev", "Kerimov", "Khassanov", "Qanatov"],
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("place", "factory", "name"),
    [
        ("people:list", factories.PersonFactory, "family_name"),
        ("people:organisations", factories.OrganisationFactory, "name"),
    ],
    ids=["people", "organisations"],
)
def test_names_stand_in_the_readers_alphabet(client, place, factory, name, language):
    for names in NAMES:
        named(factory, *names)

    for query in ({}, {"page": "1"}):
        shown = listed(client, place, query, language)
        assert [getattr(each, f"{name}_{language}") for each in shown] == ALPHABETICAL[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_stand_in_the_readers_alphabet(client, language):
    for names in NAMES:
        named(factories.PersonFactory, *names)

    letters = page_of(client, "people:list", None, language).context["letters"]

    assert letters == {"kk": list("АӘКҚХ"), "ru": list("АКХ"), "en": list("AKQ")}[language]


def choices_of(client, place, name, language):
    shown = page_of(client, place, None, language).context["filters"].shown
    return [label for choice in shown if choice.name == name for _value, label in choice.options]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("place", "choice", "make"),
    [
        ("news:articles", "author", lambda names: factories.PopularArticleFactory().authors.add(names)),
        (
            "people:list",
            "organisation",
            lambda names: factories.PersonFactory().positions.create(organisation=names, title_kk="…"),
        ),
        ("people:projects", "laboratory", lambda names: factories.ProjectFactory(laboratory=names)),
        (
            "people:thesis-topics",
            "institution",
            lambda names: factories.ThesisTopicFactory(institution=names),
        ),
    ],
    ids=["authors", "organisations", "laboratories", "institutions"],
)
def test_choices_of_a_filter_stand_in_the_readers_alphabet(client, place, choice, make, language):
    for names in NAMES:
        factory = factories.PersonFactory if choice == "author" else factories.OrganisationFactory
        make(named(factory, *names))

    assert choices_of(client, place, choice, language) == ALPHABETICAL[language]


def test_second_page_goes_on_where_the_first_ends(client):
    items = [factories.NewsItemFactory(date=EARLY) for _each in range(14)]

    shown = listed(client, "news:list") + listed(client, "news:list", {"page": "2"})

    assert shown == items[::-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_order_by_date_does_not_ask_for_the_language(client, language):
    """What is borrowed from another language stands at its date, not behind the reader's own."""
    items = [factories.NewsItemFactory(date=LATE - n * DAY, **only_in(LANGUAGES[n % 3])) for n in range(6)]

    assert listed(client, "news:list", None, language) == items
