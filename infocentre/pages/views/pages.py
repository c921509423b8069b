from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.generic import DetailView, TemplateView

from infocentre.pages.models import Page
from infocentre.web.moved import moved_item, redirect
from people.models import Person


class PageView(DetailView):
    """A page of the about tree with the menu of its section."""

    model = Page
    template_name = "pages/page.html"

    def get(self, request, *args, **kwargs):
        """A page that has moved redirects for good."""
        try:
            return super().get(request, *args, **kwargs)
        except Http404:
            moved = moved_item(Page.objects.published(), self.kwargs["path"])
            if not moved:
                raise
            return redirect(request, moved)

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
            page_languages=page.page_languages,
            canonical_language=page.shown_language,
            **kwargs,
        )


class PrivacyView(TemplateView):
    template_name = "pages/privacy.html"
