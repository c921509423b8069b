"""Origin, domain and settings of the site, for feeds, calendars, mails and previews."""

from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings

# Under this name a request that the office makes for a preview carries the bar above its page.
PREVIEW_BAR = "infocentre.preview_bar"


def origin_of(request) -> str:
    """Scheme and host of the site, without a slash at the end."""
    return settings.SITE_ORIGIN or f"{request.scheme}://{request.get_host()}"


def domain_of(request) -> str:
    """The domain used in permanent identifiers, such as UIDs of calendar entries."""
    return urlsplit(origin_of(request)).hostname


def site_settings():
    """Name and contacts of the centre."""
    return apps.get_model("pages.SiteSettings").load()
