"""The about tree, the site settings and what editors arranged around the pages."""

from datetime import timedelta

from django.utils import timezone

from infocentre.demo.builders.base import store
from infocentre.demo.builders.library import stored
from infocentre.demo.entries import as_day, read, texts
from infocentre.library.models import Document, Picture
from infocentre.pages.models import (
    Announcement,
    AudiencePage,
    FigureEntry,
    MenuEntry,
    Milestone,
    Page,
    PressFile,
    PressKit,
    PressPhoto,
    SiteSettings,
    SocialLink,
)
from people.models import Person


def page(entry, found):
    values = texts(entry, "title", "summary", rich=("body",))
    above = entry["path"].rpartition("/")[0]
    item = store(
        Page,
        found,
        values,
        path=entry["path"],
        layout=entry.get("layout", Page.Layout.TEXT),
        order=entry["order"],
        parent=Page.objects.filter(path=above).first() if entry["path"] else None,
    )
    item.milestones.all().delete()
    for order, step in enumerate(entry.get("milestones") or []):
        Milestone.objects.create(
            page=item,
            order=order,
            date=as_day(step.get("date")),
            precision=step.get("precision", "day"),
            source=step.get("source") or "",
            **texts(step | {"description": step.get("text")}, "title", "description"),
        )
    return item


def site(entry, found):
    values = texts(
        entry | {"consent": entry["consent"]["text"]},
        *("name", "short_name", "host", "tagline", "intro", "address", "consent"),
        rich=("privacy",),
    )
    item = store(
        SiteSettings,
        found or SiteSettings.objects.first(),
        values,
        email=entry.get("email") or "",
        phone=entry.get("phone") or "",
        enquiry_recipients=entry.get("enquiry_recipients") or [],
        consent_version=entry["consent"]["version"],
    )
    item.social_links.all().delete()
    for order, link in enumerate(entry.get("social") or []):
        SocialLink.objects.create(site=item, order=order, network=link["network"], url=link["url"])
    return item


def audience(entry, found):
    values = texts(entry, "title", "summary", rich=("body",))
    return store(AudiencePage, found, values, audience=entry["key"])


def menu_entry(entry, found):
    """A link beside those that are there from the start."""
    page = Page.objects.get(path=entry["page"]) if "page" in entry else None
    values = texts(entry, "label")
    return store(
        MenuEntry,
        found,
        values,
        place=entry["place"],
        order=entry["order"],
        page=page,
        url=entry.get("url", ""),
    )


def figure(entry, found):
    values = texts(entry, "label")
    fields = {name: entry[name] for name in ("number", "is_least", "year", "source", "order")}
    return store(FigureEntry, found, values, **fields)


def announcement(entry, found):
    """Shown from the day of loading on."""
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    values = texts(entry, "message", "link_text")
    return store(
        Announcement,
        found,
        values,
        kind=entry["kind"],
        link=entry["link"],
        starts_at=found.starts_at if found else today,
        ends_at=today + timedelta(days=entry["days"]),
    )


def press_kit(entry, found):
    kit = found or PressKit.load()
    for name, value in texts(entry, "boilerplate_short").items():
        setattr(kit, name, value)
    for language, text in entry["boilerplate_long"].items():
        setattr(kit, f"boilerplate_long_{language}", text.strip())
    kit.contact = Person.objects.filter(slug=entry["contact"]).first()
    kit.save()
    kit.files.all().delete()
    kit.photos.all().delete()
    for order, key in enumerate(entry["logos"]):
        PressFile.objects.create(kit=kit, file=stored(Document, key), order=order)
    for order, key in enumerate(entry["photos"]):
        PressPhoto.objects.create(kit=kit, picture=stored(Picture, key), order=order)
    return kit


# What the press kit hands out: the site's own mark and two drawings.
PRESS_FILES = {
    "logos": ["mark-light.svg", "icon-512.png"],
    "photos": ["photo-exhibition-almaty-university-1.jpg", "photo-exhibition-almaty-university-3.jpg"],
}


def groups():
    yield AudiencePage, audience, read("audiences")
    yield PressKit, press_kit, [read("press") | PRESS_FILES | {"key": "press-kit"}]
    yield Page, page, [entry | {"order": order} for order, entry in enumerate(read("pages"))]
    yield MenuEntry, menu_entry, read("menus")
    yield FigureEntry, figure, read("figures")
    yield Announcement, announcement, read("announcements")
    yield SiteSettings, site, [read("site") | {"key": "site"}]
