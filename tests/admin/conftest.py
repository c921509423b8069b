import io
from itertools import zip_longest
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile
from django.forms import CheckboxInput, FileInput, MultiWidget
from django.urls import reverse
from PIL import Image

from events.models import Event, Opportunity, Venue
from infocentre.audit.actions import Action
from infocentre.audit.log import record
from infocentre.contact.models import Enquiry
from infocentre.content.models import FormerAddress, Topic
from infocentre.library.models import Document, Picture
from infocentre.links.models import Link
from infocentre.pages.models import (
    Announcement,
    AudiencePage,
    FigureEntry,
    MenuEntry,
    Page,
    PressKit,
    SiteSettings,
)
from infocentre.translations.models import Term
from infocentre.worker.models import Job
from lectures.models import Lecture, Material, Podcast, Recording, Series
from news.models import Article, Coverage, NewsItem, Outlet
from people.models import Organisation, Person, Project, StudentGroup, ThesisTopic
from tests import factories


@pytest.fixture
def editor(db):
    return User.objects.create_superuser("editor", "editor@example.org", "a long pass phrase")


@pytest.fixture
def office(client, editor):
    """The editorial office as an editor uses it."""
    client.force_login(editor)
    return client


def picture_bytes(size=(64, 48), kind="PNG"):
    buffer = io.BytesIO()
    Image.new("RGB", size, "#00718f").save(buffer, kind)
    return buffer.getvalue()


def make_picture(**values):
    values.setdefault("file", ContentFile(picture_bytes(), name="picture.png"))
    described = {"alt_kk": "Зертхана", "alt_ru": "Лаборатория", "alt_en": "A laboratory"}
    return Picture.objects.create(**({"title": "Picture", "credit": "Centre"} | described | values))


@pytest.fixture
def samples(editor):
    """One object of each kind that the editorial office knows."""
    person, organisation = factories.PersonFactory(), factories.OrganisationFactory()
    person.positions.create(organisation=organisation, title_kk="Директор", title_ru="Директор")
    organisation.channels.create(name="YouTube", url="https://example.org/")
    lecture = factories.RecordingFactory(
        lecture=factories.LectureFactory(series=factories.SeriesFactory())
    ).lecture
    topic = factories.TopicFactory()
    lecture.topics.add(topic)
    page = factories.PageFactory()
    page.milestones.create(title_kk="Құрылды")
    document = Document.objects.create(
        file=ContentFile(b"%PDF-1.4", name="a.pdf"), title_kk="Құжат", credit="Centre"
    )
    consent = {"consent_version": "1", "consent_language": "kk", "consent_text": "Иә"}
    enquiry = Enquiry.objects.create(
        kind="general", name="A", email="a@example.org", message="?", language="kk", submission="a", **consent
    )
    made = [
        person,
        organisation,
        lecture,
        lecture.series,
        topic,
        page,
        document,
        enquiry,
        editor,
        factories.EventFactory(venue__organisation=organisation),
        factories.NewsItemFactory(cover=make_picture()),
        factories.SiteSettingsFactory(),
        factories.AnnouncementFactory(),
        factories.FigureFactory(),
        MenuEntry.objects.create(place="footer", page=page),
        Group.objects.create(name="Editors"),
        factories.PopularArticleFactory(),
        factories.CoverageFactory(),
        Outlet.objects.get(),
        factories.OpportunityFactory(),
        factories.MaterialFactory(),
        factories.ProjectFactory(),
        factories.ThesisTopicFactory(),
        factories.StudentGroupFactory(),
        AudiencePage.objects.create(audience="pupils", title_kk="Оқушыларға"),
        PressKit.objects.create(boilerplate_short_kk="Орталық"),
        Podcast.objects.create(title_kk="Подкаст"),
        lecture.recordings.get(),
        Term.objects.create(kk="ядро", ru="ядро", en="nucleus"),
        Link.objects.create(url="https://jinr.ru/", host="jinr.ru"),
        Job.objects.create(kind="library.renditions", max_attempts=3),
        FormerAddress.objects.create(kind="news.newsitem", slug="old", object_id=1),
        Picture.objects.get(),
        Venue.objects.get(),
        record(Action.PUBLISHED, editor, person),
    ]
    return {type(item): item for item in made}


@pytest.fixture
def in_language(client):
    """Choose the language of the editorial office, as its switch does."""

    def choose(code):
        client.post("/i18n/setlang/", {"language": code, "next": "/admin/"})

    return choose


def address(model, action, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{action}", args=args)


def sent_by(response):
    """What a browser sends when the form of `response` is submitted as it stands."""
    forms = [response.context["adminform"].form]
    for inline in response.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    data = {"_version": response.context["colleagues"]["version"]} if "colleagues" in response.context else {}
    for bound in (bound for form in forms for bound in form):
        widget = getattr(bound.field.widget, "widget", bound.field.widget)
        value = bound.value()
        if isinstance(widget, MultiWidget):
            parts = value if isinstance(value, list) else widget.decompress(value)
            for place, (part, single) in enumerate(zip_longest(parts, widget.widgets)):
                data[f"{bound.html_name}_{place}"] = single.format_value(part) or ""
        elif isinstance(widget, CheckboxInput):
            data |= {bound.html_name: "on"} if value else {}
        elif not isinstance(widget, FileInput):
            sent = widget.format_value(value)
            data[bound.html_name] = "" if sent is None else sent
    return data


def save(client, url, /, **changes):
    """Open a form, change some fields, submit it."""
    return client.post(url, sent_by(client.get(url)) | changes)


def errors_of(response):
    return response.context["adminform"].form.errors


CONTENT = [
    Article,
    Coverage,
    Outlet,
    Opportunity,
    Material,
    Project,
    ThesisTopic,
    StudentGroup,
    AudiencePage,
    PressKit,
    Podcast,
    Recording,
    Event,
    Venue,
    Lecture,
    Series,
    NewsItem,
    Organisation,
    Person,
    Page,
    SiteSettings,
    MenuEntry,
    Announcement,
    FigureEntry,
    Topic,
    Picture,
    Document,
]


WATCH = "document.addEventListener('securitypolicyviolation', e => console.error('CSP', e.violatedDirective))"


@pytest.fixture
def visit(page, live_server):
    """Opens screens; fails the test for a violated policy, a script's error or a request to elsewhere."""
    troubles = []
    host = urlsplit(live_server.url).netloc
    page.add_init_script(WATCH)
    page.on("console", lambda m: troubles.append(m.text) if m.type in ("error", "warning") else None)
    page.on("response", lambda r: troubles.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("request", lambda r: troubles.append(r.url) if urlsplit(r.url).netloc not in ("", host) else None)
    page.context.set_default_timeout(10_000)

    def go(path):
        page.goto(live_server.url + path)
        return page

    yield go
    assert troubles == []


def session_cookie(client, user, live_server):
    client.force_login(user)
    value = client.cookies[settings.SESSION_COOKIE_NAME].value
    return {"name": settings.SESSION_COOKIE_NAME, "value": value, "url": live_server.url}


@pytest.fixture
def office_page(visit, client, live_server, page, editor):
    page.context.add_cookies([session_cookie(client, editor, live_server)])
    page.context.set_extra_http_headers({"Accept-Language": "kk"})
    return visit


def write(page, field, text):
    """Type into the rich text editor of `field`."""
    area = page.locator(f".prose-editor:has(#id_{field}) .ProseMirror[contenteditable]")
    area.click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(text)
