"""The sitemap: a section a kind, each page in the languages it really has, with when it last changed.

Each app names its sections in a module `sitemaps.py`; `infocentre.sitemaps` gathers them.
"""

from django.contrib.sitemaps import Sitemap
from django.db.models import Count, F, Max, Value
from django.db.models.functions import Greatest
from django.urls import reverse
from django.utils import translation

from infocentre.content.languages import LANGUAGES


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
    """Pages that are always there: the names of their addresses, with what these need."""

    def __init__(self, origin, *names):
        super().__init__(origin)
        self.names = names

    def items(self):
        return self.names

    def path(self, item, language):
        name, *args = (item,) if isinstance(item, str) else item
        with translation.override(language):
            return reverse(name, args=args)


class Published(Section):
    """The published items of a model, each in its released languages."""

    # Items, not addresses: with three languages each a page stays far below the 50,000 of the protocol.
    limit = 5000
    # The columns that an address is made of.
    keys = ("slug",)

    def __init__(self, origin, model, *keys):
        super().__init__(origin)
        self.model, self.keys = model, keys or self.keys

    def items(self):
        columns = ["languages", "updated_at", "published_at", *self.keys]
        return self.model.objects.published().only(*columns).order_by("pk")

    def path(self, item, language):
        with translation.override(language):
            return item.get_absolute_url()

    def languages(self, item):
        return item.languages

    def lastmod(self, item):
        """An item that was scheduled changed for its readers when it appeared."""
        return max(item.updated_at, item.published_at)

    def summary(self, name):
        """A row of (name, number of items, latest change) for the index."""
        changed = Greatest(F("updated_at"), F("published_at"))
        rows = self.model.objects.published().order_by().annotate(section=Value(name)).values("section")
        return rows.annotate(size=Count("pk"), latest=Max(changed)).values_list("section", "size", "latest")
