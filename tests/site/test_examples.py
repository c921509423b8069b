"""Examples are data: marked wherever they appear, absent from whatever is read without its page."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from infocentre.content.languages import LANGUAGES
from infocentre.demo.builders.events import working_day
from infocentre.history.models import Action, Step
from infocentre.office.examples import examples
from infocentre.pages.figures import COUNTED, figures
from tests import factories
from tests.demo_once import load_demo
from tests.permissions.sample_office import PUBLISHABLE
from tests.site.canary import needed
from tests.site.test_canary import site_addresses

pytestmark = pytest.mark.django_db
NAME = "Qanareika"
MARKS = {"kk": "Мысал", "ru": "Пример", "en": "Example"}


def named(kind, **fields):
    """An item of a kind with a name that no other text holds."""
    item = PUBLISHABLE[kind].build(**needed(kind) | fields)
    for code in LANGUAGES:
        setattr(item, f"{item.naming_fields[-1]}_{code}", NAME)
    item.save()
    return item


def body_of(address):
    response = Client().get(address)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return response.get("Content-Type", "").partition(";")[0], content.decode(errors="replace")


@pytest.mark.parametrize("language", LANGUAGES)
def test_machines_read_of_no_example(language):
    factories.SiteSettingsFactory()
    factories.TopicFactory()
    items = [named(kind, is_example=True) for kind in PUBLISHABLE]
    recording = factories.RecordingFactory(lecture=next(i for i in items if i._meta.model_name == "lecture"))
    assert recording
    addresses = [each for each in site_addresses(language) if "search" not in each]

    read = {address: body_of(address) for address in addresses}

    machines = {address: text for address, (kind, text) in read.items() if kind != "text/html"}
    assert [address for address, text in machines.items() if NAME in text] == []
    slugs = [
        f"/{item.slug}/" for item in items if hasattr(item, "slug") and hasattr(item, "get_absolute_url")
    ]
    assert [a for a, text in machines.items() if "sitemap" in a and any(slug in text for slug in slugs)] == []
    assert len(machines) > 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_is_marked_wherever_it_stands(language):
    factories.SiteSettingsFactory()
    factories.TopicFactory()
    items = [named(kind, is_example=True) for kind in PUBLISHABLE]
    with translation.override(language):
        addresses = [*site_addresses(language)]
        addresses += [item.get_absolute_url() for item in items if hasattr(item, "get_absolute_url")]

    read = {address: body_of(address) for address in addresses}

    pages = {address: words_of_page(text) for address, (kind, text) in read.items() if kind == "text/html"}
    unmarked = re.compile(rf"(?<!{MARKS[language]} )\b{NAME}")
    assert {a: found for a, text in pages.items() if (found := unmarked.findall(names_alone(text)))} == {}
    assert sum(NAME in text for text in pages.values()) > 25


def words_of_page(html):
    """What stands in the middle of a page; a choice in a filter is a name and nothing more."""
    middle = html.partition("<main")[2].partition("</main>")[0]
    middle = re.sub(r"<option.*?</option>|<nav.*?</nav>|<script.*?</script>", "", middle, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]*>", " ", f"<main{middle}").split())


def names_alone(text):
    """Without the given name of a person, which stands between the mark and the name."""
    return re.sub(rf"(?:Айгүл|Айгуль|Aigul) (?={NAME})", "", text)


@pytest.mark.parametrize("kind", [kind for kind in PUBLISHABLE if kind != "news.coverage"])
def test_the_page_of_an_example_is_kept_from_search_engines(client, kind):
    example, real = named(kind, is_example=True), PUBLISHABLE[kind]()
    if not hasattr(example, "get_absolute_url"):
        pytest.skip("has no page of its own")

    page, other = client.get(example.get_absolute_url()).text, client.get(real.get_absolute_url()).text

    if 'property="og:title"' in page and "#" not in example.get_absolute_url():
        assert '<meta name="robots" content="noindex">' in page
        assert "application/ld+json" not in page
        assert '<meta name="robots" content="noindex">' not in other


def test_an_example_gives_no_calendar_file_and_no_card(client):
    event, person = named("events.event", is_example=True), named("people.person", is_example=True)

    assert client.get(event.get_absolute_url() + "event.ics").status_code == 404
    assert "event.ics" not in client.get(event.get_absolute_url()).text
    assert client.get(person.get_absolute_url() + "card.vcf").status_code == 404


def test_no_figure_counts_an_example():
    for kind in PUBLISHABLE:
        named(kind, is_example=True)
    lecture = named("lectures.lecture", is_example=True)
    factories.RecordingFactory(lecture=lecture)
    assert figures() == []

    for kind in PUBLISHABLE:
        PUBLISHABLE[kind]()
    numbers = {figure.name: figure.number for figure in figures()}
    assert {name for name, *_rest in COUNTED} - {"recordings", "events"} <= numbers.keys()


def test_the_director_removes_them_all_at_once(client, django_user_model):
    removed = [named(kind, is_example=True) for kind in PUBLISHABLE]
    real = {kind: PUBLISHABLE[kind]() for kind in PUBLISHABLE}
    director = django_user_model.objects.create_superuser("director")
    client.force_login(director)
    page = client.get(reverse("office:examples"))
    assert len(page.context["counted"]) == len(removed)

    response = client.post(reverse("office:examples"), follow=True)

    assert examples() == {}
    assert str(len(removed)) in str(next(iter(response.context["messages"])))
    for item in removed:
        item.refresh_from_db()
        assert item.binned_at is not None
        assert Step.objects.of(item).filter(action=Action.BINNED, revision__user=director).exists()
    assert all(item._meta.model.objects.published().filter(pk=item.pk).exists() for item in real.values())


class TestDemo:
    def test_examples_fall_on_working_days_and_tell_no_deadline(self):
        load_demo()
        from events.models import Event, Opportunity

        planned = Event.objects.filter(is_example=True)
        assert planned.count() == 6
        for event in planned:
            assert timezone.localtime(event.starts_at).weekday() < 5
            assert not (event.sessions.exists() and event.programme_ru)
        assert not Opportunity.objects.filter(deadline__gt=timezone.localdate()).exists()
        assert not Event.objects.filter(is_example=False, starts_at__gt=timezone.now()).exists()

    def test_what_is_invented_is_an_example(self):
        load_demo()
        assert {model._meta.label for model in examples()} >= {
            "events.Event",
            "lectures.Lecture",
            "people.ThesisTopic",
            "people.StudentGroup",
        }

    @pytest.mark.parametrize("days", range(0, 400, 7))
    def test_a_working_day_is_neither_a_weekend_nor_a_holiday(self, days):
        start = timezone.localdate() + timedelta(days=days)
        for lasting in (1, 3, 5):
            day = working_day(start, lasting)
            taken = [day + timedelta(days=n) for n in range(lasting)]
            assert all(each.weekday() < 5 for each in taken)
            assert (1, 1) not in {(each.month, each.day) for each in taken}
