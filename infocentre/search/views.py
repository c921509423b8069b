from django.core.paginator import Paginator
from django.http import Http404
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from infocentre.search.results import hits, search
from infocentre.search.sources import sources

PER_PAGE = 20
MAX_QUERY_LENGTH = 200


class SearchView(TemplateView):
    """What the site holds on some words; the words stay in the address alone, nothing is kept of them."""

    template_name = "search/results.html"

    def get_context_data(self, **kwargs):
        words = self.request.GET.get("q", "").strip()[:MAX_QUERY_LENGTH]
        kind = self.request.GET.get("kind", "")
        found = search(words, kind)
        known = sources()
        context = {"words": words, "kind": kind if kind in known else "", "sources": known.values()}
        if found is not None:
            page = self.page_of(found)
            context |= {"page_obj": page, "paginator": page.paginator, "hits": hits(page.object_list)}
        return super().get_context_data(**context, **kwargs)

    def page_of(self, found):
        paginator = Paginator(found, PER_PAGE)
        number = self.request.GET.get("page", "1")
        if not number.isdecimal() or len(number) > 6 or not 1 <= int(number) <= paginator.num_pages:
            raise Http404(_("There is no such page in this list."))
        return paginator.page(int(number))
