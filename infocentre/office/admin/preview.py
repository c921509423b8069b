"""The preview in the admin of what is seen on the site: of what is stored, of what is typed, for others."""

from csp.constants import SELF
from csp.decorators import csp_replace
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from infocentre.content.languages import LANGUAGES, reader_language
from infocentre.office.admin import links
from infocentre.office.preview import screen
from infocentre.office.preview.places import has_place
from infocentre.office.preview.rendering import Bar
from infocentre.office.preview.typed import show_typed

# What the screen itself adds to what was typed, and what belongs to the former request.
OWN = {"csrfmiddlewaretoken", "_preview_language", "_preview_width"}


class PreviewScreens:
    """The previews of one admin; none for kinds that appear on no page."""

    def __init__(self, admin):
        self.admin, self.model = admin, admin.model
        self.exist = has_place(admin.model)

    def urls(self):
        if not self.exist:
            return []
        view, name = self.admin.admin_site.admin_view(self.typed), self._name()
        return [path("add/preview/", view, name=f"{name}_new"), path("<int:pk>/preview/", view, name=name)]

    def _name(self):
        return f"{self.model._meta.app_label}_{self.model._meta.model_name}_preview"

    @method_decorator(never_cache)
    @method_decorator(csp_replace({"frame-src": [SELF]}))
    def typed(self, request, pk=None):
        """What stands in the form now, shown as a page; nothing of it is stored."""
        item = self._item(request, pk)
        if request.method != "POST":
            # Such as after changing the language of the office: what was typed is not there any more.
            return HttpResponseRedirect(screen.form_address(item or self.model()))
        language = screen.chosen(request.POST.get("_preview_language"), LANGUAGES, reader_language())
        shown = show_typed(self.admin, request, pk, language, Bar(LANGUAGES))
        context = self.admin.admin_site.each_context(request)
        context |= screen.context_of(shown.item, language, request.POST.get("_preview_width"))
        context |= {
            "form_address": screen.form_address(item or self.model()),
            "page": shown.page,
            "left_out": shown.left_out,
            "typed": [(name, each) for name, row in request.POST.lists() if name not in OWN for each in row],
        }
        response = render(request, "admin/preview/unsaved.html", context)
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    def _item(self, request, pk):
        if pk is None:
            if not self.admin.has_add_permission(request):
                raise PermissionDenied
            return None
        item = self.admin.get_object(request, str(pk))
        if not self.admin.has_change_permission(request, item):
            raise PermissionDenied
        if item is None:
            raise Http404
        return item

    def links(self, request, item) -> dict:
        """The ways to the previews that the form of an item shows; a new one is None or has no key."""
        name = f"admin:{self._name()}"
        if item is None or item.pk is None:
            return {"typed_preview_address": reverse(f"{name}_new")}
        label = self.model._meta.label_lower
        ways = {"saved_preview_address": reverse("office:preview", args=[label, item.pk])}
        if self.admin.has_change_permission(request, item):
            ways["typed_preview_address"] = reverse(name, args=[item.pk])
            ways |= links.context_of(request, item)
        return ways
