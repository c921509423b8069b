"""Events and opportunities for search engines."""

from events.models import Event, Session
from infocentre.content.models import Precision
from infocentre.web.structured import known_date, persons, text_of, without_empty

TYPES = {
    Event.Kind.EXHIBITION: "ExhibitionEvent",
    Event.Kind.FESTIVAL: "Festival",
    Event.Kind.CONFERENCE: "Event",
    Event.Kind.EXCURSION: "Event",
    Event.Kind.COMPETITION: "Event",
    Event.Kind.PROJECT_CONTEST: "Event",
}
ATTENDANCE = {
    Event.Format.ONSITE: "https://schema.org/OfflineEventAttendanceMode",
    Event.Format.ONLINE: "https://schema.org/OnlineEventAttendanceMode",
    Event.Format.HYBRID: "https://schema.org/MixedEventAttendanceMode",
}


def place(venue):
    address = {
        "@type": "PostalAddress",
        "streetAddress": text_of(venue, "address"),
        "addressLocality": text_of(venue, "city"),
    }
    described = {"@type": "Place", "name": text_of(venue, "name"), "address": without_empty(address)}
    if venue.latitude is not None:
        position = {"latitude": float(venue.latitude), "longitude": float(venue.longitude)}
        described["geo"] = {"@type": "GeoCoordinates", **position}
    return described


def session(entry):
    return {
        "@type": "Event",
        "name": text_of(entry, "title"),
        "startDate": known_date(entry.starts_at, Precision.TIME),
        "endDate": known_date(entry.ends_at, Precision.TIME),
    }


def event(item, page):
    days = page.context.get("programme_days") or ()
    entries = [entry for day in days for slot in day.slots for entry in slot.entries]
    status = "EventCancelled" if item.is_cancelled else "EventScheduled"
    organisers = page.context.get("organisers") or ()
    location = [place(item.venue)] if item.venue else []
    if item.format != Event.Format.ONSITE:
        # Where to take part online is told to those who register; the page is the way there.
        location.append({"@type": "VirtualLocation", "url": page.link(item)})
    return {
        "@type": TYPES.get(item.kind, "EducationEvent"),
        "name": text_of(item, "title"),
        "description": text_of(item, "summary"),
        "url": page.link(item),
        "image": page.image,
        "startDate": known_date(item.starts_at, item.precision),
        "endDate": known_date(item.ends_at, item.precision),
        "eventStatus": f"https://schema.org/{status}",
        "eventAttendanceMode": ATTENDANCE[item.format],
        "location": location,
        "inLanguage": item.spoken_languages,
        "performer": persons(page.context.get("speakers") or (), page),
        "organizer": [
            {"@type": "Organization", "name": text_of(each, "name"), "url": page.link(each)}
            for each in organisers
        ]
        or page.publisher,
        "subEvent": [session(entry) for entry in entries if entry.kind != Session.Kind.BREAK],
    }


def opportunity(item, page):
    organiser = page.context.get("organiser")
    return {
        "@type": "EducationalOccupationalProgram",
        "name": text_of(item, "title"),
        "description": text_of(item, "summary"),
        "url": page.link(item),
        "image": page.image,
        "applicationDeadline": known_date(item.deadline),
        "sameAs": item.url,
        "provider": organiser
        and {"@type": "Organization", "name": text_of(organiser, "name"), "url": page.link(organiser)},
    }
