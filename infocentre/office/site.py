"""The editorial office: Django's admin with one navigation, a start page and a search over everything."""

from django.contrib import admin
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext_lazy as _


class OfficeSite(admin.AdminSite):
    site_header = _("JINR Information Centre")
    site_title = _("Editorial office")
    index_title = _("Editorial office")
    empty_value_display = "–"
    index_template = "admin/office/start.html"
    # Ours is in `templates/admin/base.html`.
    enable_nav_sidebar = False

    def get_urls(self):
        """Remove Django's `r/…` redirect, which would reveal the address of any draft."""
        own = path("search/", self.admin_view(self.search_view), name="search")
        return [own, *(each for each in super().get_urls() if getattr(each, "name", "") != "view_on_site")]

    def get_app_list(self, request, app_label=None):
        """The navigation by task, in the place of Django's list by application."""
        from infocentre.office.navigation import navigation

        return navigation(super().get_app_list(request, app_label), request)

    def index(self, request, extra_context=None):
        from infocentre.office.start import start_page

        return super().index(request, (extra_context or {}) | start_page(self, request))

    def app_index(self, request, app_label, extra_context=None):
        """Redirect app index pages to the start page."""
        return redirect(f"{self.name}:index")

    def search_view(self, request):
        from infocentre.office.search import search

        text = request.GET.get("q", "").strip()
        context = self.each_context(request) | {
            "title": _("Search"),
            "query": text,
            "groups": search(self, request, text),
        }
        return TemplateResponse(request, "admin/office/search.html", context)
