"""From a list of the office into a file for outside translators."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _


class SendingAdmin:
    """Mixed into the admin of translated content."""

    actions = ["send_out"]

    @admin.action(description=_("Send out for translation"), permissions=["change"])
    def send_out(self, request, queryset):
        # The admin is loaded before the screens for translators, which stand on it.
        from infocentre.office.translation.sending import ask

        # Anew, with all columns: a list loads no long texts.
        keys = list(queryset.values_list("pk", flat=True))
        return ask(request, list(self.model._base_manager.filter(pk__in=keys)))
