from django.utils.translation import gettext_lazy as _

from events import checklist, structured
from events.models import Event, Opportunity, Venue
from events.placeholders import give_venue
from infocentre.content.kinds import Choice, Kind, OfficePlace, PublicKind, Rights, SitePage, register
from infocentre.search.sources import Searchable

EVENTS = SitePage(
    address="events:list", title=_("Events"), marks="events", cover="event", in_menus=40, in_sitemap=60
)
PAST = SitePage(address="events:past", title=_("Past events"), cover="event", in_menus=50, in_sitemap=70)
CALENDAR = SitePage(address="events:calendar", title=_("Event calendar"), in_menus=60)
# The calendar leads to the month of the day; each month is a page of its own.
MONTH = SitePage(address="events:month", title=_("Event calendar"), cover="event")
OPPORTUNITIES = SitePage(
    address="events:opportunities",
    title=_("Opportunities"),
    cover="event",
    in_menus=100,
    in_sitemap=140,
)

register(
    PublicKind(
        model=Event,
        rights=Rights.EVENTS,
        office=OfficePlace("taking-part", 10),
        listed_on=EVENTS,
        pages=(PAST, CALENDAR, MONTH),
        address=("slug", "starts_at"),
        cover="event",
        preview="event",
        search=Searchable("events", _("Events"), place=30, date="starts_at"),
        structured=structured.event,
        sitemap="events",
        chosen=Choice(("ends_at", "precision")),
        checks=(checklist.event,),
        make_up=give_venue,
    ),
    PublicKind(
        model=Opportunity,
        rights=Rights.EVENTS,
        office=OfficePlace("taking-part", 20),
        listed_on=OPPORTUNITIES,
        address=("slug",),
        cover="event",
        preview="opportunity",
        search=Searchable("opportunities", _("Opportunities"), place=90),
        structured=structured.opportunity,
        sitemap="opportunities",
        chosen=Choice(("deadline",)),
        checks=(checklist.opportunity,),
    ),
    Kind(model=Venue, rights=Rights.SUPPORT, office=OfficePlace("taking-part", 30)),
)
