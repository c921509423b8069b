from events.models import Event, Opportunity
from infocentre.web.sitemaps import Published


def sections(origin):
    return {
        "events": Published(origin, Event, "slug", "starts_at"),
        "opportunities": Published(origin, Opportunity),
    }
