"""From a list of the office into a file for outside translators."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from infocentre.office.translation.exporting import ask


@admin.action(description=_("Export for translation"), permissions=["change"])
def send_out(modeladmin, request, queryset):
    # Anew, with all columns: a list loads no long texts.
    keys = list(queryset.values_list("pk", flat=True))
    return ask(request, list(modeladmin.model._base_manager.filter(pk__in=keys)))
