"""`/sitemap.xml` and its sections, gathered from the apps."""

from math import ceil

from django.contrib.sitemaps.views import SitemapIndexItem, sitemap, x_robots_tag
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

import events.sitemaps
import infocentre.pages.sitemaps
import lectures.sitemaps
import news.sitemaps
import people.sitemaps
from infocentre.content.site import origin_of
from infocentre.web.sitemaps import Published

APPS = [infocentre.pages.sitemaps, news.sitemaps, events.sitemaps, lectures.sitemaps, people.sitemaps]


def sections_of(origin):
    return {name: section for app in APPS for name, section in app.sections(origin).items()}


@require_safe
@x_robots_tag
def index(request):
    """The sections with their latest changes, asked for all of them at once."""
    origin = origin_of(request)
    sections = sections_of(origin)
    first, *others = (each.summary(name) for name, each in sections.items() if isinstance(each, Published))
    known = {name: (size, latest) for name, size, latest in first.union(*others, all=True)}
    entries = []
    for name, section in sections.items():
        size, latest = known.get(name, (0, None))
        if isinstance(section, Published) and not size:
            continue
        address = origin + reverse("sitemap-section", args=[name])
        entries.append(SitemapIndexItem(address, latest))
        pages = ceil(size / section.limit)
        entries += [SitemapIndexItem(f"{address}?p={page}", latest) for page in range(2, pages + 1)]
    return TemplateResponse(
        request, "sitemap_index.xml", {"sitemaps": entries}, content_type="application/xml; charset=utf-8"
    )


@require_safe
def section(request, section):
    return sitemap(
        request, sections_of(origin_of(request)), section, content_type="application/xml; charset=utf-8"
    )
