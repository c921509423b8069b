from django.contrib import admin, messages
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from infocentre.content.dates import as_typed
from infocentre.links.models import Link
from infocentre.office.admin.usage import place_of
from infocentre.records import ReadOnlyAdmin


@admin.register(Link)
class LinkAdmin(ReadOnlyAdmin):
    """What the checker found; links are changed where they stand."""

    list_display = ["url", "state", "detail", "number_of_places", "since", "checked"]
    list_filter = ["state"]
    search_fields = ["url", "detail"]
    list_per_page = 50
    fields = ["address", "state", "detail", "leads_to", "since", "checked", "standing_in"]
    readonly_fields = fields
    actions = ["check_again"]

    def has_recheck_permission(self, request):
        return request.user.has_perm("links.change_link")

    @admin.display(description=_("address"))
    def address(self, link):
        return format_html('<a href="{0}" rel="noopener noreferrer">{0}</a>', link.url)

    @admin.display(description=_("places"))
    def number_of_places(self, link):
        return len(link.places)

    @admin.display(description=_("broken since"), ordering="broken_since")
    def since(self, link):
        return as_typed(link.broken_since) or self.get_empty_value_display()

    @admin.display(description=_("checked"), ordering="checked_at")
    def checked(self, link):
        return as_typed(link.checked_at, "time") or self.get_empty_value_display()

    @admin.display(description=_("found in"))
    def standing_in(self, link):
        lines = format_html_join("", "<li>{}</li>", ([place_of(item)] for item in link.items))
        return format_html("<ul>{}</ul>", lines)

    @admin.action(description=_("Check again soon"), permissions=["recheck"])
    def check_again(self, request, queryset):
        number = queryset.update(check_at=timezone.now())
        message = ngettext("%(number)d link will be checked.", "%(number)d links will be checked.", number)
        self.message_user(request, message % {"number": number}, messages.SUCCESS)
