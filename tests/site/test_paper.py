"""What a reader of paper needs: when and where on page one, words in place of players, the address."""

import pytest
from django.utils import translation

from events.models import Event
from lectures.models import Lecture, Material
from people.models import Person
from tests.demo_once import load_demo

# A4 at 96 dots an inch, within margins of 15 mm.
SHEET = {"width": 680, "height": 1009}


@pytest.fixture
def paper(transactional_db, live_server, page):
    """A function that opens the page of an item as it is printed."""
    load_demo()
    page.set_viewport_size(SHEET)

    def open_printed(item, language="ru"):
        with translation.override(language):
            address = live_server.url + item.get_absolute_url()
        page.goto(address)
        page.emulate_media(media="print")
        assert page.get_by_text(address.removeprefix("http://"), exact=True).is_visible()
        return page

    return open_printed


def shown(page, selector):
    return [each for each in page.locator(selector).all() if each.is_visible()]


def test_an_event_says_when_and_where_on_the_first_page(paper):
    page = paper(Event.objects.get(slug="winter-school-students"))

    facts = page.locator(".ticket .facts").bounding_box()
    assert facts["y"] + facts["height"] < SHEET["height"]
    assert shown(page, ".ticket__action, .share, nav, .cover img[src^='/covers/']") == []


@pytest.mark.parametrize("slug", ["podcast-what-is-inside-the-atom", "what-are-colliders"])
def test_a_lecture_prints_words_in_place_of_players(paper, slug):
    lecture = Lecture.objects.get(slug=slug)
    page = paper(lecture)

    assert shown(page, "audio, video, iframe, .recording__play") == []
    assert shown(page, ".recording__caption a")
    transcripts = page.locator(".transcript .prose p").all()
    assert all(each.bounding_box()["height"] > 0 for each in transcripts)
    assert bool(transcripts) == ("podcast" in slug)


def test_a_person_and_a_material_keep_what_is_read(paper):
    page = paper(Person.objects.get(slug="raushan-kabatayeva"), "kk")
    assert shown(page, "a[href^='mailto:']")
    assert shown(page, ".portrait, .side__action") == []

    page = paper(Material.objects.published().exclude(files=None).first(), "kk")
    assert shown(page, ".lede")
    assert shown(page, "nav, .share") == []
