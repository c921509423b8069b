"""A small office: a member of each role, and every kind of item in every state."""

import io
from copy import copy
from datetime import timedelta

from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from PIL import Image
from reversion import is_registered

from infocentre.accounts.roles import Role
from infocentre.audit.actions import Action
from infocentre.audit.log import record
from infocentre.contact.models import Enquiry
from infocentre.content.models import FormerAddress, Publishable, Status
from infocentre.history import copies, journal, snapshots
from infocentre.history.models import Action as Step
from infocentre.library.models import Document, Picture
from infocentre.links.models import Link
from infocentre.office.models import PreviewLink
from infocentre.pages.models import AudiencePage, MenuEntry, PressKit
from infocentre.translations.models import Term
from infocentre.worker.models import Job
from lectures.models import Podcast
from tests import factories

# The name of a state, and what makes an item be in it.
NOW = timezone.now()
YESTERDAY, TOMORROW = NOW - timedelta(days=1), NOW + timedelta(days=1)
STATES = {
    "draft": {"status": Status.DRAFT},
    "review": {"status": Status.IN_REVIEW},
    "scheduled": {"status": Status.SCHEDULED, "published_at": TOMORROW},
    "published": {"status": Status.PUBLISHED},
    "copy": {"status": Status.PUBLISHED},
    "archived": {"status": Status.ARCHIVED},
    "expired": {"published_at": YESTERDAY - timedelta(days=1), "expires_at": YESTERDAY},
    "bin": {"status": Status.ARCHIVED, "binned_at": NOW},
}
PUBLISHABLE = {
    factory._meta.model._meta.label_lower: factory
    for factory in (
        factories.NewsItemFactory,
        factories.PopularArticleFactory,
        factories.CoverageFactory,
        factories.LectureFactory,
        factories.SeriesFactory,
        factories.MaterialFactory,
        factories.PersonFactory,
        factories.OrganisationFactory,
        factories.ProjectFactory,
        factories.ThesisTopicFactory,
        factories.StudentGroupFactory,
        factories.EventFactory,
        factories.OpportunityFactory,
        factories.PageFactory,
    )
}
ROLES = [*Role.values, "colleague", "staff", "superuser"]


def people() -> dict[str, User]:
    """One of each role; `colleague` is an author too, but began nothing of what there is."""
    found = {}
    for name in ROLES:
        user = User.objects.create_user(f"the-{name}", is_staff=True, is_superuser=name == "superuser")
        role = Role.AUTHOR if name == "colleague" else name
        if role in Role.values:
            user.groups.add(Group.objects.get(name=role))
        found[name] = user
    return found


def with_copy(item, user):
    """Give an item a working copy, as the office stores it."""
    copies.store(item, snapshots.record(item, user), user, status=Status.DRAFT)
    return item


def items(author) -> dict[tuple[str, str], object]:
    """Everything publishable in every state, all of it begun by one author."""
    found = {}
    for state, values in STATES.items():
        for kind, factory in PUBLISHABLE.items():
            found[kind, state] = factory(created_by=author, **values)
    texts = {f"{name}_{code}": "…" for name in ("title", "summary", "body") for code in ("kk", "ru", "en")}
    # One audience is left without a page, for whoever adds one.
    for (state, values), audience in zip(STATES.items(), AudiencePage.Audience.values[:-1], strict=False):
        values = {"published_at": NOW - timedelta(hours=1)} | values | texts
        found["pages.audiencepage", state] = AudiencePage.objects.create(
            audience=audience, created_by=author, languages=["kk", "ru", "en"], **values
        )
    for (_kind, state), item in found.items():
        if state == "copy":
            with_copy(item, author)
    return found


def picture_file():
    buffer = io.BytesIO()
    Image.new("RGB", (8, 6), "#00718f").save(buffer, "PNG")
    return ContentFile(buffer.getvalue(), name="picture.png")


def other_objects(author, found) -> dict[str, object]:
    """What is no publication: one of each kind."""
    consent = {"consent_version": "1", "consent_language": "kk", "consent_text": "Иә"}
    recording = factories.RecordingFactory(title_kk="Жазба", lecture=found["lectures.lecture", "published"])
    made = [
        recording,
        factories.TopicFactory(),
        factories.VenueFactory(),
        factories.OutletFactory(),
        factories.SiteSettingsFactory(),
        factories.AnnouncementFactory(),
        factories.FigureFactory(),
        MenuEntry.objects.create(place="footer", label_kk="Бет", page=found["pages.page", "published"]),
        PressKit.objects.create(boilerplate_short_kk="Орталық"),
        Podcast.objects.create(title_kk="Подкаст"),
        Picture.objects.create(
            file=picture_file(), title="Сурет", credit="Centre", alt_kk="Сурет", created_by=author
        ),
        Document.objects.create(
            file=ContentFile(b"%PDF-1.4", name="a.pdf"), title_kk="Құжат", credit="C", created_by=author
        ),
        Term.objects.create(kk="ядро", ru="ядро", en="nucleus"),
        Link.objects.create(url="https://jinr.ru/", host="jinr.ru"),
        Job.objects.create(kind="library.renditions", max_attempts=3, state="failed", finished_at=NOW),
        FormerAddress.objects.create(kind="news.newsitem", slug="old", object_id=1),
        Group.objects.get(name=Role.AUTHOR),
        User.objects.create_user("somebody", is_staff=True),
        Enquiry.objects.create(
            kind="general",
            name="A",
            email="a@example.org",
            message="?",
            language="kk",
            submission="a",
            **consent,
        ),
        record(Action.PUBLISHED, author, found["news.newsitem", "published"]),
    ]
    return {(type(each)._meta.label_lower, "-"): each for each in made}


def another(item):
    """The same once more, in the database too."""
    twin = copy(item)
    twin.pk = twin.id = None
    twin.save(force_insert=True)
    return twin


def add_records(found, user):
    """Each has a step in its history, and an open link where it can be shown to others."""
    for item in found.values():
        if is_registered(type(item)):
            journal.record_step(item, Step.SAVED, user)
    links = [
        PreviewLink(item=item, languages=["kk"], created_by=user, expires_at=TOMORROW)
        for item in found.values()
        if isinstance(item, Publishable)
    ]
    PreviewLink.objects.bulk_create(links)


class SampleOffice:
    """All of them, and a browser of each member in which they are signed in."""

    def __init__(self):
        self.people = people()
        author = self.people["author"]
        self.items = items(author)
        self.items |= other_objects(author, self.items)
        self.others = {
            kind: another(self.items[kind, "-"]) for kind in ("library.picture", "library.document")
        }
        add_records(self.items, author)
        self.clients = {"anyone": Client()}
        for name, user in self.people.items():
            self.clients[name] = Client()
            self.clients[name].force_login(user)
