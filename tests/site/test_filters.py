"""Every filter of every public list: what fits stays, the rest goes; what it does not know is named."""

from datetime import date, datetime, timedelta
from functools import partial

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone

from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Status, TaggedItem, Topic
from infocentre.library.models import Document
from tests import factories
from tests.factories import only_in
from tests.site.listed import list_views, listed, notices, page_of

pytestmark = pytest.mark.django_db
UNKNOWN = "no-such-value"
TODAY = timezone.localdate()


# --- What is in and what is out, for each way of narrowing -------------------------------------------
# Each gives a function of the list's factory, which makes (the value, the item it lets in, one it keeps out).


def by_field(value, inside, outside):
    return lambda make: (value, make(**inside), make(**outside))


def choice(name, inside, outside):
    return by_field(inside, {name: inside}, {name: outside})


def several(name, inside, outside):
    """A field that holds several choices: one of them is enough."""
    return by_field(inside, {name: [outside, inside]}, {name: [outside]})


def year(name, inside, outside):
    return by_field("2021", {name: inside}, {name: outside})


year_of_date = year("date", date(2021, 1, 1), date(2020, 12, 31))
translated = by_field("kk", only_in("kk", "en"), only_in("ru", "en"))


def topic(make):
    inside, outside, chosen = make(), make(), factories.TopicFactory()
    inside.topics.add(chosen)
    outside.topics.add(factories.TopicFactory())
    # Another kind of thing with the very key of the item has the topic too.
    TaggedItem.objects.create(
        content_type=ContentType.objects.get_for_model(Topic), object_id=outside.pk, tag=chosen
    )
    return chosen.slug, inside, outside


def related(name, factory):
    """Narrowed by an object that the items refer to, one each."""

    def case(make):
        chosen = factory()
        return chosen.slug, make(**{name: chosen}), make(**{name: factory()})

    return case


def author(make):
    inside, outside, chosen = make(), make(), factories.PersonFactory()
    inside.authors.add(factories.PersonFactory(), chosen)
    outside.authors.add(factories.PersonFactory())
    return chosen.slug, inside, outside


def workplace(make):
    inside, outside, chosen = make(), make(), factories.OrganisationFactory()
    for organisation in (factories.OrganisationFactory(), chosen):
        inside.positions.create(organisation=organisation, title_kk="Қызметкер")
    outside.positions.create(organisation=factories.OrganisationFactory(), title_kk="Қызметкер")
    return chosen.slug, inside, outside


def recorded(make):
    inside, outside = make(), make()
    factories.RecordingFactory(lecture=inside)
    return "yes", inside, outside


def media(make):
    inside, outside = make(), make()
    factories.RecordingFactory(lecture=inside)
    factories.RecordingFactory(lecture=inside, media="audio")
    factories.RecordingFactory(lecture=outside)
    return "audio", inside, outside


def file_language(make):
    document = Document.objects.create(file=ContentFile(b"%PDF-1.4", name="a.pdf"), credit="Centre")
    inside, outside = make(), make()
    inside.files.create(file=document, language="en")
    outside.files.create(file=document, language="ru")
    return "en", inside, outside


# --- The lists -----------------------------------------------------------------------------------------

PAST = {"starts_at": timezone.now() - timedelta(days=900), "ends_at": None}
NEW_YEAR = timezone.make_aware(datetime(2021, 1, 1))
EVENT_FILTERS = {
    "kind": choice("kind", "school", "seminar"),
    "format": choice("format", "hybrid", "online"),
    "language": several("spoken_languages", "en", "ru"),
    "topic": topic,
    "in": translated,
}
LISTS = {
    "news:list": (
        factories.NewsItemFactory,
        {
            "topic": topic,
            "kind": choice("kind", "announcement", "news"),
            "year": year_of_date,
            "in": translated,
        },
    ),
    "news:articles": (
        factories.PopularArticleFactory,
        {"topic": topic, "author": author, "year": year_of_date, "in": translated},
    ),
    "news:media": (
        factories.CoverageFactory,
        {
            "outlet": related("outlet", factories.OutletFactory),
            "kind": choice("kind", "tv", "article"),
            "language": choice("language", "en", "kk"),
            "year": year_of_date,
        },
    ),
    "events:list": (factories.EventFactory, EVENT_FILTERS),
    "events:past": (
        lambda **fields: factories.EventFactory(**PAST | fields),
        # The year is that of Almaty: half an hour before it begins there it has not begun anywhere west.
        EVENT_FILTERS
        | {"year": year("starts_at", NEW_YEAR + timedelta(minutes=30), NEW_YEAR - timedelta(minutes=30))},
    ),
    "events:opportunities": (
        factories.OpportunityFactory,
        {
            "kind": choice("kind", "call", "internship"),
            "level": several("levels", "teachers", "pupils"),
            "open": by_field(
                "no", {"deadline": TODAY - timedelta(days=1)}, {"deadline": TODAY + timedelta(days=1)}
            ),
            "topic": topic,
            "in": translated,
        },
    ),
    "lectures:list": (
        factories.LectureFactory,
        {
            "recorded": recorded,
            "media": media,
            "language": several("spoken_languages", "en", "ru"),
            "audience": several("audience", "teachers", "pupils"),
            "series": related("series", factories.SeriesFactory),
            "topic": topic,
            "year": year_of_date,
            "in": translated,
        },
    ),
    "lectures:materials": (
        factories.MaterialFactory,
        {
            "kind": choice("kind", "worksheet", "guide"),
            "level": several("levels", "teachers", "pupils"),
            "subject": choice("subject", "chemistry", "physics"),
            "language": file_language,
            "topic": topic,
            "in": translated,
        },
    ),
    "people:list": (
        factories.PersonFactory,
        {"role": several("roles", "lecturer", "staff"), "organisation": workplace},
    ),
    "people:organisations": (
        factories.OrganisationFactory,
        {"kind": choice("kind", "university", "institute")},
    ),
    "people:projects": (
        factories.ProjectFactory,
        {
            "laboratory": related("laboratory", factories.OrganisationFactory),
            "state": choice("state", "planned", "running"),
            "topic": topic,
            "in": translated,
        },
    ),
    "people:thesis-topics": (
        factories.ThesisTopicFactory,
        {
            "level": several("levels", "phd", "master"),
            "state": choice("state", "taken", "open"),
            "institution": related("institution", factories.OrganisationFactory),
            "project": related("project", factories.ProjectFactory),
            "topic": topic,
            "in": translated,
        },
    ),
}
CASES = [(place, name) for place, (_make, filters) in LISTS.items() for name in filters]


def made(place, name):
    make, filters = LISTS[place]
    return filters[name](make)


def test_table_names_every_filter_of_every_list():
    offered = {(place, each.name) for place, view in list_views().items() for each in view.filters}

    assert sorted(CASES) == sorted(offered)


@pytest.mark.parametrize(("place", "name"), CASES)
def test_filter_lets_in_what_fits_and_keeps_out_the_rest(client, place, name):
    value, inside, outside = made(place, name)
    assert {*listed(client, place)} == {inside, outside}

    page = page_of(client, place, {name: value})

    assert list(page.context["object_list"]) == [inside]
    assert page.context["paginator"].count == 1
    assert notices(page) == []


@pytest.mark.parametrize(("place", "name"), CASES)
def test_unknown_value_is_named_and_narrows_nothing(client, place, name):
    _value, inside, outside = made(place, name)

    page = page_of(client, place, {name: UNKNOWN})

    assert {*page.context["object_list"]} == {inside, outside}
    [notice] = notices(page)
    assert UNKNOWN in notice


@pytest.mark.parametrize(
    ("language", "words"),
    [("kk", "Түрі: x, Жыл: y"), ("ru", "Тип: x, Год: y"), ("en", "Kind: x, Year: y")],
)
def test_notice_names_each_filter_in_the_readers_language(client, language, words):
    factories.NewsItemFactory()

    [notice] = notices(page_of(client, "news:list", {"kind": "x", "year": "y"}, language))

    assert words in notice


def test_filters_narrow_together(client):
    inside = factories.NewsItemFactory(kind="announcement", date=date(2021, 5, 5))
    factories.NewsItemFactory(kind="news", date=date(2021, 5, 5))
    factories.NewsItemFactory(kind="announcement", date=date(2020, 5, 5))

    assert listed(client, "news:list", {"kind": "announcement", "year": "2021"}) == [inside]


HIDDEN = {"status": Status.DRAFT}


def hidden_author(make):
    person = factories.PersonFactory(**HIDDEN)
    make().authors.add(person)
    return person


def hidden_workplace(make):
    organisation = factories.OrganisationFactory(**HIDDEN)
    make().positions.create(organisation=organisation, title_kk="Қызметкер")
    return organisation


def hidden_related(name, factory):
    return lambda make: getattr(make(**{name: factory(**HIDDEN)}), name)


def outlet_of_a_draft(make):
    make()
    return make(**HIDDEN).outlet


@pytest.mark.parametrize(
    ("place", "name", "hidden"),
    [
        ("news:articles", "author", hidden_author),
        ("news:media", "outlet", outlet_of_a_draft),
        ("lectures:list", "series", hidden_related("series", factories.SeriesFactory)),
        ("people:list", "organisation", hidden_workplace),
        ("people:projects", "laboratory", hidden_related("laboratory", factories.OrganisationFactory)),
        ("people:thesis-topics", "institution", hidden_related("institution", factories.OrganisationFactory)),
        ("people:thesis-topics", "project", hidden_related("project", factories.ProjectFactory)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_visitors_may_not_see_narrows_nothing(client, place, name, hidden):
    make = LISTS[place][0]
    chosen = hidden(make)
    make()

    page = page_of(client, place, {name: chosen.slug})

    assert len(page.context["object_list"]) == 2
    assert chosen.slug in notices(page)[0]


def test_years_and_topics_offered_are_those_of_the_list(client):
    """What hangs on drafts and on other kinds is not offered."""
    shown, unused = factories.NewsItemFactory(date=date(2021, 5, 5)), factories.TopicFactory()
    shown.topics.add(factories.TopicFactory(slug="shown"))
    factories.NewsItemFactory(date=date(2019, 5, 5), **HIDDEN).topics.add(unused)
    factories.LectureFactory().topics.add(unused)
    factories.NewsItemFactory(date=date(2024, 5, 5))

    choices = {each.name: each.options for each in page_of(client, "news:list").context["filters"].shown}

    assert [value for value, _label in choices["year"]] == ["2024", "2021"]
    assert [value for value, _label in choices["topic"]] == ["shown"]


# --- Narrowing by other means ----------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "letter"), [("kk", "Ә"), ("ru", "А"), ("en", "E")])
def test_people_of_one_letter_are_those_of_the_readers_alphabet(client, language, letter):
    inside = factories.PersonFactory(
        family_name_kk="Әбілов", family_name_ru="Абилов", family_name_en="Ebilov"
    )
    factories.PersonFactory(family_name_kk="Бек", family_name_ru="Бек", family_name_en="Bek")

    page = page_of(client, "people:list", {"letter": letter}, language)

    assert list(page.context["object_list"]) == [inside]
    assert letter in page.context["letters"]


@pytest.mark.parametrize("words", ["әбіл", "АБИЛ", "ebil aigul", "айгүл"])
def test_people_are_found_by_parts_of_their_names_in_any_language(client, words):
    named = {"family_name_kk": "Әбілов", "family_name_ru": "Абилов", "family_name_en": "Ebilov"}
    inside = factories.PersonFactory(**named)
    factories.PersonFactory(given_name_kk="Ерлан", given_name_en="Yerlan", given_name_ru="Ерлан")
    factories.PersonFactory(**named | HIDDEN)

    assert listed(client, "people:list", {"q": words}) == [inside]


SEARCHED = {
    "news": factories.NewsItemFactory,
    "articles": factories.PopularArticleFactory,
    "events": factories.EventFactory,
    "lectures": factories.LectureFactory,
    "materials": factories.MaterialFactory,
    "people": partial(factories.PersonFactory, interests_en="Kindred"),
    "organisations": partial(factories.OrganisationFactory, summary_en="Kindred"),
    "projects": factories.ProjectFactory,
    "opportunities": factories.OpportunityFactory,
    "topics": factories.ThesisTopicFactory,
    "pages": factories.PageFactory,
}


def found(client, **query):
    return [hit.item for hit in page_of(client, "search:search", {"q": "kindred"} | query).context["hits"]]


def test_search_offers_the_kinds_of_the_table(client):
    offered = [each.name for each in page_of(client, "search:search").context["sources"]]

    assert sorted(offered) == sorted(SEARCHED)


@pytest.mark.parametrize("kind", SEARCHED)
def test_search_of_one_kind_finds_it_alone(client, kind):
    inside = {
        each: make() if each in ("people", "organisations") else make(summary_en="Kindred")
        for each, make in SEARCHED.items()
    }[kind]

    assert found(client, kind=kind) == [inside]
    assert len(found(client, kind=UNKNOWN)) == len(SEARCHED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_reader_of_each_language_can_ask_for_it_alone(client, language):
    inside = factories.LectureFactory(**only_in(language))
    factories.LectureFactory(**only_in(*(set(LANGUAGES) - {language})))

    assert listed(client, "lectures:list", {"in": language}, language) == [inside]
