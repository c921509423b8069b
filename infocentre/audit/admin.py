"""The audit log for directors: filters, search and export, read-only."""

from urllib.parse import urlsplit

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from infocentre.audit.actions import Action
from infocentre.audit.existing import existing_objects
from infocentre.audit.export import as_csv
from infocentre.audit.filters import ActionFilter, ActorFilter, AreaFilter, KindFilter
from infocentre.audit.log import record
from infocentre.audit.models import Entry
from infocentre.audit.paging import BoundedPaginator
from infocentre.audit.wording import kind_name, sentence
from infocentre.content.dates import as_typed
from infocentre.content.models import Precision
from infocentre.records import ReadOnlyAdmin


class EntryList(ChangeList):
    def get_results(self, request):
        """Learn in one query which of the objects on this page still exist."""
        super().get_results(request)
        self.result_list = list(self.result_list)
        existing = existing_objects(self.result_list)
        for entry in self.result_list:
            entry.exists = (entry.kind, entry.object_id) in existing


@admin.register(Entry)
class EntryAdmin(ReadOnlyAdmin):
    list_display = ["moment", "who", "what", "kind_of_object", "object_link", "details"]
    list_display_links = ["moment"]
    list_filter = [AreaFilter, ActionFilter, ActorFilter, KindFilter]
    search_fields = ["title", "actor_name"]
    search_help_text = _("Object title or user name")
    date_hierarchy = "at"
    list_per_page = 50
    paginator = BoundedPaginator
    show_full_result_count = False
    actions = None
    ordering = ["-pk"]
    fields = ["moment", "who", "what", "kind_of_object", "object_link", "details"]
    readonly_fields = fields
    change_list_template = "audit/entry_list.html"

    def get_changelist(self, request, **kwargs):
        return EntryList

    def get_object(self, request, object_id, from_field=None):
        entry = super().get_object(request, object_id, from_field)
        if entry is not None:
            entry.exists = bool(existing_objects([entry]))
        return entry

    # --- Taking it along --------------------------------------------------------------------------

    def get_urls(self):
        export = self.admin_site.admin_view(require_POST(self.export))
        return [path("export/", export, name="audit_entry_export"), *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        query = urlsplit(request.get_full_path()).query
        address = reverse("admin:audit_entry_export") + (f"?{query}" if query else "")
        return super().changelist_view(request, {"export_address": address} | (extra_context or {}))

    def export(self, request):
        """Export all pages of the filtered list; the export is logged as well."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        entries = self.get_changelist_instance(request).get_queryset(request)
        record(Action.LOG_EXPORTED, request.user, Entry, {"rows": entries.count()})
        return as_csv(entries)

    # --- Columns ----------------------------------------------------------------------------------

    @admin.display(description=_("moment"), ordering="pk")
    def moment(self, entry):
        return as_typed(entry.at, Precision.TIME)

    @admin.display(description=_("who"))
    def who(self, entry):
        return entry.actor_name or self.get_empty_value_display()

    @admin.display(description=_("action"))
    def what(self, entry):
        return entry.get_action_display()

    @admin.display(description=_("kind"))
    def kind_of_object(self, entry):
        return kind_name(entry.kind) or self.get_empty_value_display()

    @admin.display(description=_("object"))
    def object_link(self, entry):
        """A link while there is something to open."""
        if not entry.exists:
            return entry.title or self.get_empty_value_display()
        app, _dot, model = entry.kind.partition(".")
        address = reverse(f"admin:{app}_{model}_change", args=[entry.object_id])
        return format_html('<a href="{}">{}</a>', address, entry.title or entry.object_id)

    @admin.display(description=_("details"))
    def details(self, entry):
        return sentence(entry) or self.get_empty_value_display()
