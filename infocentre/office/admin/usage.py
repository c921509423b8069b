"""Where a thing of the library is used: shown in its form, asked before it is deleted, changed at once."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from infocentre.library import usage
from infocentre.library.models import Picture
from infocentre.office.admin.widgets import PictureSelect


class UsedFilter(admin.SimpleListFilter):
    title = _("use")
    parameter_name = "used"

    def lookups(self, request, model_admin):
        return [("yes", _("used somewhere")), ("no", _("not used"))]

    def queryset(self, request, queryset):
        match self.value():
            case "yes":
                return queryset.filter(usage.used(queryset.model))
            case "no":
                return queryset.exclude(usage.used(queryset.model))
        return queryset


def place_of(item):
    """An item as a line with a link; a part of an item links to that one."""
    owner, label = owner_of(item), capfirst(item._meta.verbose_name)
    try:
        name = f"admin:{owner._meta.app_label}_{owner._meta.model_name}_change"
        return format_html('{}: <a href="{}">{}</a>', label, reverse(name, args=[owner.pk]), owner)
    except NoReverseMatch:
        return f"{label}: {owner}"


def owner_of(item):
    """The item itself, or the one whose form it is a part of."""
    if admin.site.is_registered(type(item)):
        return item
    for field in item._meta.concrete_fields:
        if field.is_relation and not field.null and admin.site.is_registered(field.remote_field.model):
            is_library = hasattr(field.remote_field.model, "licence")
            if not is_library and (owner := getattr(item, field.name)):
                return owner
    return item


class UsageAdmin(admin.ModelAdmin):
    """The library knows what its things are used for."""

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), "used_in"]

    def get_fieldsets(self, request, obj=None):
        groups = super().get_fieldsets(request, obj)
        if obj is not None:
            groups.insert(-1, (_("Where it is used"), {"fields": ["used_in"]}))
        return groups

    @admin.display(description=_("used in"))
    def used_in(self, item):
        uses = usage.uses_of(item)
        if not uses:
            return _("Nowhere. It can be deleted.")
        lines = format_html_join("", "<li>{}</li>", ([place_of(use.item)] for use in uses))
        address = reverse(self._name("replace"), args=[item.pk])
        link = format_html('<p><a href="{}">{}</a></p>', address, _("Replace everywhere"))
        return format_html('<div><ul class="uses">{}</ul>{}</div>', lines, link)

    def get_deleted_objects(self, objs, request):
        """What is used is not deleted; Django itself sees foreign keys alone, and deletes parts along."""
        to_delete, counts, lacking, protected = super().get_deleted_objects(objs, request)
        uses = [place_of(use.item) for item in objs for use in usage.uses_of(item)]
        return to_delete, counts, lacking, uses or protected

    # --- Replace everywhere -----------------------------------------------------------------------

    def _name(self, view):
        return f"admin:{self.opts.app_label}_{self.opts.model_name}_{view}"

    def get_urls(self):
        view = self.admin_site.admin_view(self.replace_view)
        name = self._name("replace").partition(":")[2]
        return [path("<int:pk>/replace/", view, name=name), *super().get_urls()]

    def replace_view(self, request, pk):
        """Choose what stands in all these places from now on; for those who might delete it."""
        item = get_object_or_404(self.model, pk=pk)
        if not self.has_delete_permission(request, item):
            raise PermissionDenied
        form = self.replacement_form(item)(request.POST or None)
        if request.method == "POST" and form.is_valid():
            return self.replaced(request, item, form.cleaned_data["other"])
        context = {
            **self.admin_site.each_context(request),
            "title": _("Replace everywhere"),
            "opts": self.opts,
            "original": item,
            "form": form,
            "media": self.media + form.media,
            "uses": [place_of(use.item) for use in usage.uses_of(item)],
        }
        return TemplateResponse(request, "admin/library_replace.html", context)

    def replacement_form(self, item):
        """A choice of everything of this kind but the thing itself."""
        key = usage.relations(self.model)[0]
        widget = PictureSelect if self.model is Picture else AutocompleteSelect
        field = forms.ModelChoiceField(
            self.model.objects.exclude(pk=item.pk),
            label=_("Replace with"),
            widget=widget(key, self.admin_site),
        )
        return type("ReplacementForm", (forms.Form,), {"other": field})

    def replaced(self, request, item, other):
        count = usage.replace(item, other)
        self.log_change(request, item, str(_("Replaced everywhere with “%(other)s”.") % {"other": other}))
        message = ngettext("Replaced in %(count)d place.", "Replaced in %(count)d places.", count)
        self.message_user(request, message % {"count": count}, messages.SUCCESS)
        return redirect(reverse(self._name("change"), args=[item.pk]))
