"""Origin, identifiers and settings of the site, for feeds, calendars, mails and previews."""

from uuid import UUID, uuid5

from django.apps import apps
from django.conf import settings

# Never to change: readers, calendars and players know by it what they have seen already.
IDENTITY = UUID("61f8fc19-6940-4ac8-afdc-54aab79fad58")
# Under this name a request that the office makes for a preview carries the bar above its page.
PREVIEW_BAR = "infocentre.preview_bar"


def origin_of(request) -> str:
    """Scheme and host of the site, without a slash at the end."""
    return settings.SITE_ORIGIN or f"{request.scheme}://{request.get_host()}"


def permanent_id(*parts) -> UUID:
    """What a thing is known by in feeds and calendars, whatever becomes of host, address and title."""
    return uuid5(IDENTITY, "/".join(map(str, parts)))


def site_settings():
    """Name and contacts of the centre."""
    return apps.get_model("pages.SiteSettings").load()
