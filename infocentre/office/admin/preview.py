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


class Previewing:
    """Mixed into `ContentAdmin`; does nothing for kinds that appear on no page."""

    def get_urls(self):
        if not has_place(self.model):
            return super().get_urls()
        name = f"{self.opts.app_label}_{self.opts.model_name}_preview"
        view = self.admin_site.admin_view(self.preview_view)
        own = [path("add/preview/", view, name=f"{name}_new"), path("<int:pk>/preview/", view, name=name)]
        return [*own, *super().get_urls()]

    @method_decorator(never_cache)
    @method_decorator(csp_replace({"frame-src": [SELF]}))
    def preview_view(self, request, pk=None):
        """What stands in the form now, shown as a page; nothing of it is stored."""
        item = self._item_to_preview(request, pk)
        if request.method != "POST":
            # Such as after changing the language of the office: what was typed is not there any more.
            return HttpResponseRedirect(screen.form_address(item or self.model()))
        language = screen.chosen(request.POST.get("_preview_language"), LANGUAGES, reader_language())
        shown = show_typed(self, request, pk, language, Bar(LANGUAGES))
        context = self.admin_site.each_context(request)
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

    def _item_to_preview(self, request, pk):
        if pk is None:
            if not self.has_add_permission(request):
                raise PermissionDenied
            return None
        item = self.get_object(request, str(pk))
        if not self.has_change_permission(request, item):
            raise PermissionDenied
        if item is None:
            raise Http404
        return item

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if has_place(self.model) and not context.get("is_popup"):
            context |= self._ways_to_preview(request, obj)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def _ways_to_preview(self, request, obj):
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_preview"
        if obj is None or obj.pk is None:
            return {"typed_preview_address": reverse(f"{name}_new")}
        ways = {"saved_preview_address": reverse("office:preview", args=[self.opts.label_lower, obj.pk])}
        if self.has_change_permission(request, obj):
            ways["typed_preview_address"] = reverse(name, args=[obj.pk])
            ways |= links.context_of(request, obj)
        return ways
