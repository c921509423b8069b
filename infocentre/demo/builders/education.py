"""What one can apply for, write a thesis on, join and teach with."""

from events.models import Opportunity
from infocentre.content.models import Topic
from infocentre.demo.builders.base import by_slug, store
from infocentre.demo.builders.library import stored
from infocentre.demo.entries import as_day, read, texts
from infocentre.library.models import Document
from lectures.models import Material, MaterialFile
from people.models import Organisation, Project, StudentGroup, ThesisTopic


def organisation(key):
    return Organisation.objects.filter(slug=key).first() if key else None


def opportunity(entry, found):
    values = texts(entry, "title", "summary", "place", "funding", rich=("body",))
    deadline = as_day(entry.get("deadline"))
    item = store(
        Opportunity,
        found,
        values,
        slug=entry["key"],
        kind=entry["kind"],
        levels=entry["levels"],
        deadline=deadline,
        organiser=organisation(entry.get("organiser")),
        url=entry.get("url") or "",
        is_example=entry["is_example"],
        sources=entry["sources"],
    )
    item.topics.set(by_slug(Topic, entry["topics"]))
    return item


def thesis_topic(entry, found):
    item = store(
        ThesisTopic,
        found,
        texts(entry, "title", "summary", rich=("body",)),
        slug=entry["key"],
        levels=entry["levels"],
        state=entry["state"],
        institution=organisation(entry.get("institution")),
        project=Project.objects.filter(slug=entry.get("project")).first(),
        is_example=True,
    )
    item.topics.set(by_slug(Topic, entry["topics"]))
    return item


def student_group(entry, found):
    return store(
        StudentGroup,
        found,
        texts(entry, "name", "field", "summary", "meets", rich=("joining",)),
        slug=entry["key"],
        institution=organisation(entry.get("institution")),
        is_example=True,
    )


def material(entry, found):
    item = store(
        Material,
        found,
        texts(entry, "title", "summary", rich=("body",)),
        slug=entry["key"],
        kind=entry["kind"],
        levels=entry["levels"],
        subject=entry["subject"],
        minutes=entry.get("duration"),
    )
    item.topics.set(by_slug(Topic, entry["topics"]))
    item.files.all().delete()
    for order, language in enumerate(entry["title"]):
        file = stored(Document, f"{entry['key']}.{language}.pdf")
        if file:
            MaterialFile.objects.create(material=item, file=file, language=language, order=order)
    return item


def groups():
    yield Opportunity, opportunity, read("opportunities")
    yield ThesisTopic, thesis_topic, read("thesis_topics")
    yield StudentGroup, student_group, read("student_groups")
    yield Material, material, read("materials")
