"""What public pages share: the list that can be narrowed, the item that redirects from former addresses."""

from django.http import Http404, HttpResponsePermanentRedirect
from django.utils.translation import gettext as _
from django.views.generic import DetailView, ListView

from infocentre.content.filters import Filters
from infocentre.content.models import FormerAddress
from infocentre.content.pagination import KeyPaginator


class PublicListView(ListView):
    """A list of published items in date order; subclasses say which, and what their cards need."""

    paginate_by = 12
    paginator_class = KeyPaginator
    filters = ()

    def get_queryset(self):
        queryset = self.model.objects.published()
        return self.narrowed(queryset)

    def narrowed(self, queryset):
        self.choices = Filters(self.filters, queryset, self.request.GET)
        return self.choices.queryset

    def for_cards(self, queryset):
        """Load what the cards show, and no more."""
        return queryset

    def paginate_queryset(self, queryset, page_size):
        try:
            paginator, page, rows, is_paginated = super().paginate_queryset(queryset, page_size)
        except Http404 as error:
            raise Http404(_("There is no such page in this list.")) from error
        page.object_list = rows = self.for_cards(rows)
        return paginator, page, page.object_list, is_paginated

    def get_context_data(self, **kwargs):
        return super().get_context_data(filters=self.choices, **kwargs)


class PublicDetailView(DetailView):
    """One published item; an address it once had, or one with another year, redirects for good."""

    def get_queryset(self):
        return self.model.objects.published()

    def get(self, request, *args, **kwargs):
        try:
            self.object = self.get_object()
        except Http404:
            self.object = self.moved_object()
            if self.object is None:
                raise
        if request.path != (address := self.object.get_absolute_url()):
            return HttpResponsePermanentRedirect(address)
        return self.render_to_response(self.get_context_data(object=self.object))

    def moved_object(self):
        former = FormerAddress.objects.filter(
            kind=self.model._meta.label_lower, slug=self.kwargs[self.slug_url_kwarg]
        ).first()
        return former and self.get_queryset().filter(pk=former.object_id).first()

    def get_context_data(self, **kwargs):
        """Say in which languages the page really exists, for `hreflang` and `canonical`."""
        return super().get_context_data(
            page_languages=self.object.languages, canonical_language=self.object.shown_language, **kwargs
        )
