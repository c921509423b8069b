"""What public pages share: the list that can be narrowed, the item that redirects from former addresses."""

from django.db.models import F, Func, IntegerField
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import DetailView, ListView

from infocentre.visits.counter import counter
from infocentre.web.compiled import CompiledQuery
from infocentre.web.filters import Filters
from infocentre.web.moved import moved_item, redirect
from infocentre.web.pagination import KeyPaginator


def count_query(queryset):
    """A row with the number of rows of `queryset`, as a queryset."""
    number = Func(F("pk"), function="COUNT", output_field=IntegerField())
    return queryset.order_by().annotate(how_many=number).values_list("how_many", flat=True)


class PublicListView(ListView):
    """A list of published items in date order; subclasses say which, and what their cards need."""

    paginate_by = 12
    paginator_class = KeyPaginator
    filters = ()

    @classmethod
    def list_queryset(cls, now):
        """The published items of the list at a moment, in order."""
        return cls.model.objects.published(now).listed(now)

    def get_queryset(self):
        self.choices = Filters(self.filters, type(self).list_queryset, self.request.GET)
        return self.choices.queryset

    @staticmethod
    def columns(queryset):
        """Load what the cards show, and no more."""
        return queryset

    @staticmethod
    def relations():
        """What to prefetch for the cards."""
        return ()

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.first_page = CompiledQuery(
            lambda now: cls.columns(cls.list_queryset(now))[: cls.paginate_by], related=cls.relations
        )
        cls.total_count = CompiledQuery(lambda now: count_query(cls.list_queryset(now)))

    def get_paginator(self, queryset, per_page, **kwargs):
        paginator = super().get_paginator(queryset, per_page, **kwargs)
        if not self.request.GET:
            # Nothing is narrowed: most visits ask just this.
            paginator.count = self.total_count()[0]
        return paginator

    def paginate_queryset(self, queryset, page_size):
        try:
            paginator, page, rows, is_paginated = super().paginate_queryset(queryset, page_size)
        except Http404 as error:
            raise Http404(_("There is no such page in this list.")) from error
        if self.request.GET:
            page.object_list = self.columns(rows).prefetch_related(*self.relations())
        else:
            page.object_list = self.first_page()
        return paginator, page, page.object_list, is_paginated

    def get_context_data(self, **kwargs):
        return super().get_context_data(filters=self.choices, **kwargs)


class PublicDetailView(DetailView):
    """One published item; an address it once had, or one with another year, redirects for good."""

    @classmethod
    def detail_queryset(cls, now):
        """The published items at a moment, with what the detail page needs."""
        return cls.model.objects.published(now)

    @staticmethod
    def related(slug):
        """What to prefetch for it."""
        return ()

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.with_slug = CompiledQuery(
            lambda now, slug: cls.detail_queryset(now).filter(slug=slug), related=cls.related
        )

    def get_object(self, queryset=None):
        found = self.with_slug(self.kwargs[self.slug_url_kwarg])
        if not found:
            raise Http404
        return found[0]

    def get(self, request, *args, **kwargs):
        try:
            self.object = self.get_object()
        except Http404:
            self.object = self.moved_object()
            if self.object is None:
                raise
        if request.path != self.object.get_absolute_url():
            return redirect(request, self.object)
        counter.count(request, self.object)
        return self.render_to_response(self.get_context_data(object=self.object))

    def moved_object(self):
        return moved_item(self.detail_queryset(timezone.now()), self.kwargs[self.slug_url_kwarg])

    def get_context_data(self, **kwargs):
        """Say in which languages the page really exists, for `hreflang` and `canonical`."""
        return super().get_context_data(
            page_languages=self.object.page_languages, canonical_language=self.object.shown_language, **kwargs
        )
