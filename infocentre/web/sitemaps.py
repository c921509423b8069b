"""The sitemap: a section a kind, each page in the languages it really has, with when it last changed.

The kinds name their sections; before them stand the pages that are always there.
"""

from math import ceil

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import SitemapIndexItem, sitemap, x_robots_tag
from django.db.models import Count, F, Max, Value
from django.db.models.functions import Greatest
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from infocentre.content.kinds import kinds_with, site_pages
from infocentre.content.languages import LANGUAGES
from infocentre.content.site import origin_of


class Section(Sitemap):
    """What both kinds of sections share: absolute addresses, with the other languages of each page."""

    def __init__(self, origin):
        self.origin = origin

    def path(self, item, language):
        raise NotImplementedError

    def languages(self, item):
        return LANGUAGES

    def lastmod(self, item):
        return None

    def get_urls(self, page=1, site=None, protocol=None):
        """One page of the section; the origin is known, so `site` and `protocol` are not asked."""
        return [url for item in self.paginator.page(page).object_list for url in self.urls_of(item)]

    def urls_of(self, item):
        places = {code: self.origin + self.path(item, code) for code in self.languages(item)}
        alternates = [{"lang_code": code, "location": place} for code, place in places.items()]
        # Who reads none of these languages gets the first.
        alternates.append(alternates[0] | {"lang_code": "x-default"})
        changed = self.lastmod(item)
        return [
            {"location": place, "lastmod": changed, "alternates": alternates} for place in places.values()
        ]


class Places(Section):
    """Pages that are always there."""

    def items(self):
        pages = (page for page in site_pages() if page.in_sitemap is not None)
        return sorted(pages, key=lambda page: page.in_sitemap)

    def path(self, item, language):
        with translation.override(language):
            return item.url


class Published(Section):
    """The published items of a model, each in the languages its page exists in."""

    # Items, not addresses: with three languages each a page stays far below the 50,000 of the protocol.
    limit = 5000

    def __init__(self, origin, kind):
        super().__init__(origin)
        self.model, self.keys = kind.model, kind.address

    def items(self):
        columns = ["languages", self.model.page_languages_column, "updated_at", "published_at", *self.keys]
        return self.model.objects.published().real().only(*columns).order_by("pk")

    def path(self, item, language):
        with translation.override(language):
            return item.get_absolute_url()

    def languages(self, item):
        return item.page_languages

    def lastmod(self, item):
        """An item that was scheduled changed for its readers when it appeared."""
        return max(item.updated_at, item.published_at)

    def summary(self, name):
        """A row of (name, number of items, latest change) for the index."""
        changed = Greatest(F("updated_at"), F("published_at"))
        rows = (
            self.model.objects.published().real().order_by().annotate(section=Value(name)).values("section")
        )
        return rows.annotate(size=Count("pk"), latest=Max(changed)).values_list("section", "size", "latest")


def sections_of(origin):
    """The sections by their names, which stand in their addresses."""
    kinds = {kind.sitemap: Published(origin, kind) for kind in kinds_with("sitemap")}
    return {"lists": Places(origin), **kinds}


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
