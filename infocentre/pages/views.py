from django.shortcuts import get_object_or_404
from django.views.generic import DetailView, TemplateView

from events.models import Event
from infocentre.pages.models import Page
from lectures.models import Lecture
from news.models import NewsItem
from people.models import Person


class HomeView(TemplateView):
    """What is next, what can be watched, what is new."""

    template_name = "pages/home.html"

    def get_context_data(self, **kwargs):
        events = Event.objects.published().upcoming()
        lectures = Lecture.objects.published()
        news = NewsItem.objects.published()
        return super().get_context_data(
            events=events.for_cards()[:3],
            lectures=lectures.recorded().for_cards()[:3] or lectures.for_cards()[:3],
            news=news.for_cards()[:5],
            about=set(Page.objects.published().values_list("path", flat=True)),
            **kwargs,
        )


class PageView(DetailView):
    """A page of the about tree with the menu of its section."""

    model = Page
    template_name = "pages/page.html"

    def get_object(self, queryset=None):
        return get_object_or_404(Page.objects.published().select_related("cover"), path=self.kwargs["path"])

    def get_context_data(self, **kwargs):
        page = self.object
        menu = list(Page.objects.published().for_menu())
        return super().get_context_data(
            menu=[entry for entry in menu if entry.path],
            children=[entry for entry in menu if entry.parent_id == page.pk],
            parent=next((entry for entry in menu if entry.pk == page.parent_id), None),
            milestones=page.milestones.all() if page.layout == Page.Layout.TIMELINE else (),
            contacts=Person.objects.published().contacts().select_related("cover").with_positions()
            if page.layout == Page.Layout.CONTACTS
            else (),
            page_languages=page.languages,
            canonical_language=page.shown_language,
            **kwargs,
        )


class PrivacyView(TemplateView):
    template_name = "pages/privacy.html"
