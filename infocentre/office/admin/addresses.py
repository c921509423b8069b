from django.apps import apps
from django.contrib import admin
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from infocentre.content.dates import as_typed
from infocentre.content.models import FormerAddress
from infocentre.records import ReadOnlyAdmin


@admin.register(FormerAddress)
class FormerAddressAdmin(ReadOnlyAdmin):
    """Only to look at: the site keeps these by itself."""

    list_display = ["slug", "kind_name", "item", "created"]
    search_fields = ["slug"]
    date_hierarchy = "created_at"
    fields = ["slug", "kind_name", "item", "created"]
    readonly_fields = fields

    @admin.display(description=_("kind"), ordering="kind")
    def kind_name(self, address):
        model = _model(address)
        return capfirst(model._meta.verbose_name) if model else address.kind

    @admin.display(description=_("item"))
    def item(self, address):
        """A link made without loading the item, so that the list asks one query whatever its length."""
        label = f"№ {address.object_id}"
        try:
            url = reverse(f"admin:{address.kind.replace('.', '_')}_change", args=[address.object_id])
        except NoReverseMatch:
            return label
        return format_html('<a href="{}">{}</a>', url, label)

    @admin.display(description=_("created"), ordering="created_at")
    def created(self, address):
        return as_typed(address.created_at)


def _model(address):
    try:
        return apps.get_model(address.kind)
    except (LookupError, ValueError):
        return None
