"""No page in Kazakh or Russian shows an English word that is not a name."""

import re
from html.parser import HTMLParser

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from events.models import Event, Opportunity
from infocentre.pages.models import AudiencePage, Page
from lectures.models import Lecture, Material, Series
from news.models import Article, NewsItem
from people.models import Organisation, Person, Project, ThesisTopic
from tests.demo_once import load_demo

pytestmark = pytest.mark.walk
WORD = re.compile(r"(?<![\w.@/-])[A-Za-z]{3,}(?![\w@/-]|\.\w)")
ADDRESS = re.compile(r"(https?://|[\w.-]+\.[a-z]{2,}/)\S*")
SPOKEN = ("title", "aria-label", "alt", "placeholder", "content")
READ_ALOUD = {"description", "og:title", "og:description", "og:site_name"}
VOID = {"meta", "link", "img", "input", "br", "hr", "source", "use", "path"}
# Names that are written in Latin letters in every language.
NAMES = {"Astana", "Assessment", "Baikal", "Camp", "Camps", "Chiyoda", "Egemen", "Eng", "Environmental"}
NAMES |= {"IceCube", "Marriott", "Monitoring", "PhD", "Qazaqstan", "Science", "Silk", "Technol", "Virtual"}
NAMES |= {
    "Facebook",
    "LinkedIn",
    "Telegram",
    "WhatsApp",
    "Python",
    "COMET",
    "Tengrinews",
    "Astana",
    "Times",
    "Apple",
}
NAMES |= {"Atom", "The"}
NAMES |= {"Way", "YouTube", "Zoom", "and", "arXiv", "cookie", "iThemba"}


class Reader(HTMLParser):
    """Collects what a reader sees or hears, without the parts marked as another language."""

    def __init__(self, language, borrowed):
        super().__init__()
        self.language, self.borrowed, self.stack, self.seen = language, borrowed, [], []

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        foreign = given.get("lang", self.language) != self.language
        if tag not in VOID:
            self.stack.append(foreign or tag == "script" or (tag == "title" and self.borrowed))
        if tag == "meta" and (self.borrowed or given.get("name", given.get("property")) not in READ_ALOUD):
            return
        if not any(self.stack):
            self.seen += [given[name] for name in SPOKEN if given.get(name)]

    def handle_endtag(self, tag):
        if tag not in VOID and self.stack:
            self.stack.pop()

    def handle_data(self, data):
        if not any(self.stack):
            self.seen.append(data)


def english_in(response, language):
    shown = response.context.get("canonical_language") or language
    reader = Reader(language, borrowed=shown != language)
    reader.feed(response.content.decode())
    words = {word for text in reader.seen for word in WORD.findall(ADDRESS.sub("", text))}
    return {word for word in words - NAMES if not word.isupper()}


def addresses():
    today = timezone.localdate()
    names = ["pages:home", "news:list", "events:list", "events:past", "lectures:list", "people:list"]
    names += ["people:organisations", "pages:privacy", "contact:form", "pages:press-kit", "vision:settings"]
    names += ["news:articles", "news:media", "lectures:materials", "events:opportunities", "people:projects"]
    names += ["people:thesis-topics", "people:student-groups", "pages:education", "pages:impact"]
    names += ["search:search"]
    yield from map(reverse, names)
    yield reverse("events:month", args=[today.year, today.month])
    yield reverse("news:list") + "?year=1900"
    yield reverse("news:list") + "?kind=press-release"
    yield reverse("people:list") + "?q=ххх"
    yield reverse("news:list") + "nowhere/"
    for model in MODELS:
        for item in model.objects.published():
            yield item.get_absolute_url()


MODELS = (NewsItem, Event, Lecture, Series, Person, Organisation, Page)
MODELS += (Article, Opportunity, Material, Project, ThesisTopic, AudiencePage)


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_pages_hold_no_english(client, language):
    load_demo()
    found = {}
    with translation.override(language):
        for address in addresses():
            if words := english_in(client.get(address), language):
                found[address] = words
    assert found == {}
