"""A marker word planted in everything that is not public; no page may show it."""

from datetime import timedelta
from itertools import count

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.core.files.base import ContentFile
from django.db import models, transaction
from django.utils import timezone

from events.models import Paper, Session
from infocentre.contact.models import Enquiry
from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Status
from infocentre.history import copies, snapshots
from infocentre.library.models import Document, Picture
from infocentre.pages.models import (
    Announcement,
    AudienceChoice,
    AudiencePage,
    FigureEntry,
    Highlight,
    MenuEntry,
    Milestone,
    Page,
    Partner,
)
from infocentre.publishing.models import Comment
from infocentre.translations.models import Origin, Term
from lectures.models import MaterialFile, Recording
from people.models import Channel, Position, Publication
from tests import factories
from tests.permissions.sample_office import PUBLISHABLE, STATES, picture_file

CANARY = "qanareika"
# Beside the canary in every text: what a visitor may search for.
SEARCH_WORD = "zhasyryn"
NUMBERS = count()
NOW = timezone.now()
ORDINARY = ("category", "levels", "audience", "language", "kind", "country", "orcid", "precision", "counted")
# Not here: visitors read them at once, or they hold no texts of editors.
PUBLIC_AT_ONCE = {"content.topic", "library.picture", "content.taggeditem", "news.outlet", "events.venue"}
PUBLIC_AT_ONCE |= {"pages.sitesettings", "pages.sociallink", "pages.presskit", "pages.pressfile"}
PUBLIC_AT_ONCE |= {"pages.pressphoto", "lectures.podcast", "content.formeraddress"}
OFFICE_RECORDS = {"audit.entry", "worker.job", "worker.turn", "links.link", "links.site", "contact.attempt"}
OFFICE_RECORDS |= {"demo.loadeditem", "accounts.grouppolicy", "accounts.profile", "accounts.session"}
OFFICE_RECORDS |= {"accounts.limit", "office.presence", "publishing.checklist", "office.previewlink"}
OFFICE_RECORDS |= {"history.step", "translations.progress", "history.workingcopy", "visits.visits"}
# Parts, and what is planted one by one below.
PLANTED_SEPARATELY = {"events.session", "events.paper", "events.gallerypicture", "library.document"}
PLANTED_SEPARATELY |= {"lectures.recording", "lectures.transcript", "lectures.materialfile"}
PLANTED_SEPARATELY |= {"people.position", "people.channel", "people.publication", "pages.milestone"}
PLANTED_SEPARATELY |= {"pages.highlight", "pages.partner", "pages.audiencechoice", "pages.menuentry"}
PLANTED_SEPARATELY |= {"pages.audiencepage"}
PLANTED_SEPARATELY |= {"pages.announcement", "pages.figureentry", "contact.enquiry", "publishing.comment"}
PLANTED_SEPARATELY |= {"translations.origin", "translations.term"}


def plant(item):
    """Plant the marker in every editable text of an item, its address included."""
    for field in item._meta.concrete_fields:
        if not field.editable or field.name.startswith(ORDINARY):
            continue
        if isinstance(field, ArrayField) and isinstance(field.base_field, models.URLField):
            setattr(item, field.name, [f"https://{CANARY}.example/"])
        elif isinstance(field, models.CharField | models.TextField) and not field.choices:
            setattr(item, field.name, marker_text(field) or getattr(item, field.name))
    return item


def marker_text(field):
    number = next(NUMBERS)
    if isinstance(field, models.URLField):
        return f"https://{CANARY}.example/{number}"
    if isinstance(field, models.EmailField):
        return f"{CANARY}{number}@example.org"
    if isinstance(field, models.SlugField) or field.name in ("slug", "path"):
        return f"{CANARY}-{number}"
    if field.name.startswith("chapters"):
        return f"00:00 {CANARY} {SEARCH_WORD}"
    text = f"{CANARY} {SEARCH_WORD} {number}"
    return text if not field.max_length or field.max_length >= len(text) else ""


def secret(kind, state):
    item = plant(PUBLISHABLE[kind].build(**STATES[state], **needed(kind)))
    item.save()
    return item


def audience_page(state):
    """The words above the page of an audience; the page itself stays without them."""
    words = {f"{name}_{code}": "Сөз" for name in ("title", "summary", "body") for code in LANGUAGES}
    return AudiencePage(audience="media", languages=list(LANGUAGES), **words, **STATES[state])


def needed(kind):
    """The related objects that a factory would create, saved."""
    makers = {
        "news.coverage": ("outlet", factories.OutletFactory),
        "events.event": ("venue", factories.VenueFactory),
    }
    return {makers[kind][0]: makers[kind][1]()} if kind in makers else {}


def with_secret_copy(item):
    """A working copy whose every text is the canary, kept as the office does."""
    with transaction.atomic():
        plant(item).save()
        revision = snapshots.record(item)
        versions = list(revision.version_set.all())
        transaction.set_rollback(True)
    item.refresh_from_db()
    copies.store(item, snapshots.clone(revision, versions, None), None, status=Status.DRAFT)
    return item


def _stands_below(other, one, field) -> bool:
    """Of two pages only one can be the parent; its part of the address stands in that of the other."""
    return type(other) is type(one) and getattr(other, field.attname) == one.pk


def plant_language(item, code):
    """Plant the marker in the texts of one language of an item or a part, and in nothing else."""
    for field in item._meta.concrete_fields:
        if getattr(field, "language", None) == code and field.editable:
            setattr(item, field.name, marker_text(field) or getattr(item, field.name))
    item.save()
    return item


def unreleased_in(code) -> dict[str, object]:
    """A public item of each kind, written in all languages and released in all but one; its parts as well."""
    released = [each for each in LANGUAGES if each != code]
    public = {kind: factory(languages=released) for kind, factory in PUBLISHABLE.items()}
    page = public["pages.audiencepage"] = audience_page("published")
    page.languages, page.published_at = released, NOW - timedelta(hours=1)
    public["pages.page"].layout = Page.Layout.TIMELINE
    by_model = {type(item): item for item in public.values()}
    for item in public.values():
        plant_language(item, code)
        linked(item, by_model)
    feature(public, "")
    parts_of(public, with_words, "words")
    recording = public["lectures.lecture"].recordings.get()
    for each in released:
        body = f'<p>Сөз</p><div data-recording="{recording.pk}"></div>'
        setattr(public["news.newsitem"], f"body_{each}", body)
    public["news.newsitem"].save()
    for item in public.values():
        for part in (part for name in item.parts for part in getattr(item, name).all()):
            if getattr(part, "part_of", ""):
                plant_language(part, code)
    return public


def with_words(part):
    """A part with words that anybody may read."""
    for field in part._meta.concrete_fields:
        is_text = isinstance(field, models.CharField | models.TextField) and field.editable
        if is_text and not field.choices and not isinstance(field, models.URLField):
            words = "00:00 Сөз" if field.name.startswith("chapters") else "Сөз"
            setattr(part, field.name, getattr(part, field.attname) or words)
    return part


def linked(one, others):
    """Lead from one item to others by every relation there is between their kinds."""
    for field in one._meta.get_fields():
        if not field.concrete or not field.is_relation or field.related_model not in others:
            continue
        other = others[field.related_model]
        if field.many_to_many:
            getattr(one, field.name).add(other)
        elif field.null and one != other and not _stands_below(other, one, field):
            setattr(one, field.name, other)
    one.save()
    if hasattr(one, "topics"):
        one.topics.add(factories.Topic.objects.first() or factories.TopicFactory())


def hidden_in(state) -> dict[str, object]:
    """An item of each kind in a state, linked to a public one of each kind, and that one to it."""
    hidden = {kind: secret(kind, state) for kind in PUBLISHABLE}
    public = {kind: factory() for kind, factory in PUBLISHABLE.items()}
    for one, others in ((hidden, public), (public, hidden)):
        by_model = {type(item): item for item in others.values()}
        for item in one.values():
            linked(item, by_model)
    hidden["pages.audiencepage"] = plant(audience_page(state))
    hidden["pages.audiencepage"].save()
    feature(hidden)
    parts_of(hidden)
    speaker = hidden["people.person"]
    public["events.event"].sessions.create(
        title_kk="Баяндама", starts_at=NOW, ends_at=NOW + timedelta(hours=1)
    ).speakers.add(speaker)
    return hidden, public


def feature(hidden, label=CANARY):
    """Feature hidden items on the home page and in the menu."""
    site = factories.SiteSettings.objects.first() or factories.SiteSettingsFactory()
    Partner.objects.create(site=site, organisation=hidden["people.organisation"])
    for name in Highlight.kinds:
        model = Highlight._meta.get_field(name).related_model
        Highlight.objects.create(site=site, **{name: hidden[model._meta.label_lower]})
    audience, _is_new = AudiencePage.objects.get_or_create(audience="pupils")
    for name in AudienceChoice.kinds:
        model = AudienceChoice._meta.get_field(name).related_model
        AudienceChoice.objects.create(audience_page=audience, **{name: hidden[model._meta.label_lower]})
    MenuEntry.objects.create(place="main", page=hidden["pages.page"], label_kk=label, label_ru=label)


def parts_of(hidden, plant=plant, name=CANARY):
    """What belongs to hidden items: each kind of part."""
    event, material = hidden["events.event"], hidden["lectures.material"]
    person, organisation = hidden["people.person"], hidden["people.organisation"]
    project, page = hidden["people.project"], hidden["pages.page"]
    document = plant(Document(file=ContentFile(b"WEBVTT", name=f"{name}.vtt")))
    document.save()
    picture = plant(Picture(file=picture_file()))
    picture.save()
    recording = plant(
        Recording(lecture=hidden["lectures.lecture"], kind="file", file=document, language="kk")
    )
    starts = event.starts_at
    for part in (
        recording,
        Session(event=event, starts_at=starts, ends_at=starts + timedelta(hours=1)),
        Paper(event=event, language="kk"),
        Position(person=person, organisation=organisation),
        Channel(organisation=organisation),
        Publication(project=project, year=2026),
        Milestone(page=page),
        MaterialFile(material=material, file=document),
    ):
        plant(part).save()
    event.gallery.create(picture=picture)
    recording.transcripts.create(file=document, language="kk")


def plant_office_records(item, user):
    """What the office keeps about a public item, and what is not shown yet or any more."""
    plant(Comment(item=item, author=user)).save()
    plant(Origin(item=item, place="title", language="ru", source_language="kk", made_at=NOW)).save()
    plant(Term()).save()
    hour = timedelta(hours=1)
    plant(Announcement(starts_at=NOW + hour, ends_at=NOW + 2 * hour)).save()
    plant(Announcement(starts_at=NOW - 2 * hour, ends_at=NOW - hour)).save()
    plant(FigureEntry(is_shown=False, number=1, year=2026)).save()
    plant(MenuEntry(place="main", section="", is_shown=False)).save()
    plant(Enquiry(kind="general", language="kk", consent_version="1", consent_language="kk")).save()


def models_without_canary() -> set[str]:
    """Models with texts that are neither planted here nor listed as exempt."""
    planted = {*PUBLISHABLE, *PLANTED_SEPARATELY, *PUBLIC_AT_ONCE, *OFFICE_RECORDS}
    ours = ("infocentre", "news", "events", "lectures", "people")
    models_ = [each for each in apps.get_models() if each.__module__.partition(".")[0] in ours]
    return {each._meta.label_lower for each in models_} - planted
