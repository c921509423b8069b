"""What a site allows (RFC 9309), asked once a day."""

from datetime import timedelta
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from django.utils import timezone

from infocentre.links import fetching
from infocentre.links.guard import RefusedError
from infocentre.links.models import Site

MAX_AGE = timedelta(days=1)
PAUSE = 5  # seconds between two requests to a site
MAX_PAUSE = 60
FORBIDDEN = "User-agent: *\nDisallow: /\n"


def site_of(url) -> Site:
    """The site of an address with today's rules."""
    parts = urlsplit(url)
    site, _made = Site.objects.get_or_create(host=parts.netloc.lower())
    if site.robots_at is None or site.robots_at < timezone.now() - MAX_AGE:
        site.robots, site.robots_at = read(f"{parts.scheme}://{parts.netloc}/robots.txt"), timezone.now()
        site.save(update_fields=["robots", "robots_at"])
    return site


def read(url) -> str:
    """The rules; none where there is no such file, everything forbidden while the server has trouble."""
    try:
        answer = fetching.fetch(url, "GET")
    except (RefusedError, *fetching.FAILURES):
        # The link itself will tell what is wrong with the site.
        return ""
    if answer.status >= 500:
        return FORBIDDEN
    # PostgreSQL knows no NUL.
    return answer.body.decode("utf-8", "replace").replace("\0", "") if answer.status < 400 else ""


def rules_of(site) -> RobotFileParser:
    rules = RobotFileParser()
    rules.parse(site.robots.splitlines())
    return rules


def may_fetch(url) -> bool:
    return rules_of(site_of(url)).can_fetch(fetching.NAME, url)


def pause_of(site) -> timedelta:
    requested = rules_of(site).crawl_delay(fetching.NAME) or 0
    return timedelta(seconds=min(max(PAUSE, float(requested)), MAX_PAUSE))
