"""What is scheduled shows from its minute on: on its page, in lists and in everything beside them.

That nothing else which is not public is read anywhere is for `test_canary`.
"""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from infocentre.content.models import Status
from tests import factories

pytestmark = pytest.mark.django_db
SECRET = "Канарейка"
LISTS = ["pages:home", "news:list", "events:list", "events:past", "lectures:list", "people:list"]
LISTS += ["people:organisations", "people:projects", "people:thesis-topics", "people:student-groups"]
LISTS += ["news:articles", "news:media", "lectures:materials", "events:opportunities", "pages:education"]
LISTS += [
    "pages:impact",
    "news:feed",
    "news:article-feed",
    "events:feed",
    "lectures:feed",
    "lectures:podcast",
]
LISTS += ["events:subscription", "sitemap"]


def linked(**hidden):
    """A public item of each kind, every one linked to items made with `hidden`; the addresses of them all."""
    organisation, person = factories.OrganisationFactory(), factories.PersonFactory()
    event, lecture = factories.EventFactory(), factories.LectureFactory()
    news = factories.NewsItemFactory(event=event)
    title = {"title_kk": SECRET} | hidden
    people = [factories.PersonFactory(family_name_kk=SECRET, **hidden)]
    places = [factories.OrganisationFactory(name_kk=SECRET, parent=organisation, **hidden)]
    events = [factories.EventFactory(**title)]
    lectures = [factories.LectureFactory(event=event, **title)]
    stories = [factories.NewsItemFactory(event=event, **title)]
    topic = factories.TopicFactory()
    for item in (news, *stories):
        item.topics.add(topic)
    factories.RecordingFactory(lecture=lecture)
    for item, persons in ((lecture, people), (event, people), (lectures[0], [person]), (events[0], [person])):
        item.speakers.set(persons)
    news.persons.set(people)
    stories[0].persons.set([person])
    event.organisers.set(places)
    events[0].organisers.set([organisation])
    project = factories.ProjectFactory(laboratory=organisation)
    project.persons.set(people)
    project.organisations.set(places)
    project.events.set(events)
    project.news.set(stories)
    project.lectures.set(lectures)
    works = [
        factories.ProjectFactory(laboratory=organisation, **title),
        factories.PopularArticleFactory(**title),
        factories.ThesisTopicFactory(institution=organisation, project=project, **title),
        factories.MaterialFactory(**title),
        factories.OpportunityFactory(organiser=organisation, **title),
    ]
    works[0].persons.set([person])
    works[1].authors.set([person])
    works[2].supervisors.set([person])
    works[3].lectures.set([lecture])
    factories.CoverageFactory(event=event, **title).persons.set([person])
    factories.StudentGroupFactory(name_kk=SECRET, institution=organisation, **hidden)
    article = factories.PopularArticleFactory()
    article.authors.set(people)
    shown = (organisation, person, event, lecture, news, project, article)
    public = [item.get_absolute_url() for item in shown]
    secret = [item.get_absolute_url() for item in (*people, *places, *events, *lectures, *stories, *works)]
    return [*public, *map(reverse, LISTS)], secret


def showing(client, addresses):
    return [address for address in addresses if SECRET in client.get(address).content.decode()]


def test_scheduled_items_show_everywhere_from_their_minute_on(client):
    moment = timezone.now() + timedelta(hours=1)
    public, secret = linked(status=Status.SCHEDULED, published_at=moment)
    past = reverse("events:past")
    assert showing(client, public) == []
    assert {client.get(address).status_code for address in secret} == {404}

    with time_machine.travel(moment, tick=False):
        silent = {past, reverse("pages:impact"), reverse("lectures:podcast"), reverse("sitemap")}
        assert showing(client, public) == [address for address in public if address not in silent]
        assert {client.get(address).status_code for address in secret} == {200}
