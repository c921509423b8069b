"""Persons, organisations and what they work on."""

from events.models import Event
from infocentre.content.models import Topic
from infocentre.demo.builders.base import by_slug, store
from infocentre.demo.entries import read, texts
from lectures.models import Lecture
from news.models import NewsItem
from people.models import Channel, Organisation, Person, Position, Project, Publication


def organisation(entry, found):
    values = texts(entry, "name", "short_name", "city", "summary", rich=("body",))
    item = store(
        Organisation,
        found,
        values,
        slug=entry["key"],
        kind=entry["kind"] if entry["kind"] in Organisation.Kind.values else Organisation.Kind.OTHER,
        parent=Organisation.objects.filter(slug=entry.get("parent")).first(),
        country=entry.get("country", "KZ"),
        website=entry.get("website") or "",
        sources=entry.get("sources") or [],
    )
    item.channels.all().delete()
    for channel in entry.get("channels") or []:
        Channel.objects.create(organisation=item, **channel)
    return item


def person(entry, found):
    entry = entry | {"family_name": entry["family"], "given_name": entry["given"]}
    values = texts(
        entry, "family_name", "given_name", "patronymic", "degree", "interests", "summary", rich=("body",)
    )
    item = store(
        Person,
        found,
        values,
        slug=entry["key"],
        roles=entry.get("roles") or [],
        contact_order=entry.get("contact_order"),
        sources=entry.get("sources") or [],
        **{name: entry.get(name) or "" for name in ("email", "orcid", "inspire", "website")},
    )
    item.positions.all().delete()
    for order, post in enumerate(entry.get("positions") or []):
        workplace = Organisation.objects.get(slug=post["organisation"])
        Position.objects.create(
            person=item, organisation=workplace, order=order, as_of=post.get("as_of"), **texts(post, "title")
        )
    return item


def project(entry, found):
    """A research project; it comes after all that it refers to."""
    item = store(
        Project,
        found,
        texts(entry, "title", "summary", "facility", "collaboration", rich=("body",)),
        slug=entry["key"],
        short_name=entry["short_name"],
        state=entry["state"],
        started=entry.get("started"),
        laboratory=Organisation.objects.filter(slug=entry.get("laboratory")).first(),
        website=entry.get("website") or "",
        sources=entry["sources"],
    )
    item.topics.set(by_slug(Topic, entry["topics"]))
    for name, model in PROJECT_LINKS.items():
        getattr(item, name).set(by_slug(model, entry.get(name)))
    item.publications.all().delete()
    for paper in entry.get("publications") or []:
        Publication.objects.create(project=item, **paper)
    return item


PROJECT_LINKS = {
    "organisations": Organisation,
    "persons": Person,
    "events": Event,
    "news": NewsItem,
    "lectures": Lecture,
}


def project_groups():
    yield Project, project, read("projects")


def groups():
    # What is part of another organisation comes after it.
    yield Organisation, organisation, sorted(read("organisations"), key=lambda entry: "parent" in entry)
    yield Person, person, read("persons")
