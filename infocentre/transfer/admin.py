"""Import and export in the lists of the office: choose a file, look at the dry run, confirm."""

from django.contrib import messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from infocentre.accounts.roles import Role, roles_of
from infocentre.audit.actions import Action
from infocentre.audit.log import record
from infocentre.transfer.columns import columns_of
from infocentre.transfer.limits import MAX_FILE, MAX_ROWS, MEGABYTE
from infocentre.transfer.reading import read
from infocentre.transfer.running import OutdatedError, check_columns, dry_run, run
from infocentre.transfer.table import Table, UnreadableError
from infocentre.transfer.writing import FORMATS, TooLongError, export_rows

# A dry run is confirmed within an hour, or made again.
TOKEN_AGE = 3600
MAX_TOKEN = 4 * MEGABYTE
EXCHANGING = {Role.EDITOR, Role.DIRECTOR}


class TransferScreens:
    """The screens of one admin whose kind is exchanged as tables."""

    def __init__(self, admin, resource_class):
        self.admin, self.opts = admin, admin.opts
        # How its rows are read and written.
        self.resource_class = resource_class

    def urls(self):
        view = self.admin.admin_site.admin_view
        return [
            path("import/", view(self.import_view), name=self._name("import")),
            path("export/", view(self.export_view), name=self._name("export")),
        ]

    def _name(self, action):
        return f"{self.opts.app_label}_{self.opts.model_name}_{action}"

    def _address(self, action):
        return reverse(f"admin:{self._name(action)}")

    def has_export_permission(self, request):
        user = request.user
        is_trusted = user.is_superuser or bool(roles_of(user) & EXCHANGING)
        return is_trusted and self.admin.has_view_permission(request)

    def has_import_permission(self, request):
        may_write = self.admin.has_add_permission(request) and self.admin.has_change_permission(request)
        return self.has_export_permission(request) and may_write

    def links(self, request) -> dict:
        """The ways from the list to the screens; what the list shows now is what would be exported."""
        query = request.META.get("QUERY_STRING", "")
        addresses = {}
        if self.has_import_permission(request):
            addresses["import_address"] = self._address("import")
        if self.has_export_permission(request):
            addresses["export_address"] = self._address("export") + (f"?{query}" if query else "")
        return addresses

    @property
    def _resource(self):
        return self.resource_class()

    # --- Import -----------------------------------------------------------------------------------

    @method_decorator(require_http_methods(["GET", "POST"]))
    def import_view(self, request):
        if not self.has_import_permission(request):
            raise PermissionDenied
        if request.method == "GET":
            return self._ask_for_file(request)
        try:
            if "confirmed" in request.POST:
                return self._import(request, request.POST["confirmed"])
            file = request.FILES.get("file")
            if file is None:
                raise UnreadableError(_("Choose a file."))
            return self._show_dry_run(request, read(file), file.name)
        except UnreadableError as error:
            return self._ask_for_file(request, str(error))

    def _ask_for_file(self, request, complaint=""):
        context = {
            "title": _("Import"),
            "complaint": complaint,
            "columns": columns_of(self._resource),
            "key": self._resource.key,
            "max_rows": MAX_ROWS,
            "max_size": MAX_FILE // MEGABYTE,
        }
        return self._page(request, "import", context, status=422 if complaint else 200)

    def _show_dry_run(self, request, table, file_name, notice=""):
        resource = self._resource
        check_columns(resource, table)
        outcome = dry_run(resource, table, request.user)
        notices = [*([notice] if notice else []), *table.notices]
        context = {"title": _("What the import would do"), "outcome": outcome, "notices": notices}
        context["file_name"] = file_name
        if outcome.is_possible:
            kept = [table.headers, table.rows, table.numbers, table.notices, file_name, outcome.fingerprint]
            context["token"] = signing.dumps(kept, salt=self._salt(request), compress=True)
            if len(context["token"]) > MAX_TOKEN:
                raise UnreadableError(_("The table is too large to be imported at once. Split it."))
        return self._page(request, "dry_run", context)

    def _import(self, request, token):
        try:
            headers, rows, numbers, notices, name, fingerprint = signing.loads(
                token, salt=self._salt(request), max_age=TOKEN_AGE
            )
        except signing.BadSignature as error:
            message = _("The dry run is no longer valid: choose the file again. Nothing has been changed.")
            raise UnreadableError(message) from error
        table = Table(headers, rows, numbers, notices)
        try:
            outcome = run(self._resource, table, request.user, fingerprint, name)
        except OutdatedError:
            notice = _("The content has changed since you looked: nothing was imported. Please check again.")
            return self._show_dry_run(request, table, name, notice)
        counts = {"new": outcome.new, "changed": outcome.changed}
        told = _("Imported. New: %(new)d, changed: %(changed)d.") % counts
        self.admin.message_user(request, told, messages.SUCCESS)
        return redirect(self._address("changelist"))

    def _salt(self, request):
        """What one person was shown for one kind is confirmed by them for it alone."""
        return f"transfer:{self.opts.label_lower}:{request.user.pk}"

    # --- Export -----------------------------------------------------------------------------------

    @method_decorator(require_http_methods(["GET", "POST"]))
    def export_view(self, request):
        if not self.has_export_permission(request):
            raise PermissionDenied
        # The order and the page of the list do not matter: all that its filters let through is exported.
        request.GET = request.GET.copy()
        for name in ("o", "p", "all"):
            request.GET.pop(name, None)
        items = self.admin.get_changelist_instance(request).get_queryset(request).filter(binned_at=None)
        kind = request.POST.get("format")
        if request.method == "GET" or kind not in FORMATS:
            return self._page(request, "export", {"title": _("Export"), "count": items.count()})
        try:
            headers, rows = export_rows(self._resource, items)
            content = FORMATS[kind].write(headers, rows)
        except TooLongError as error:
            context = {"title": _("Export"), "count": items.count(), "complaint": str(error)}
            return self._page(request, "export", context, status=422)
        record(Action.EXPORTED, request.user, self.admin.model, {"rows": len(rows), "format": kind})
        name = f"{self.opts.model_name}-{timezone.localdate():%Y-%m-%d}.{kind}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
        return HttpResponse(content, content_type=FORMATS[kind].content_type, headers=headers)

    def _page(self, request, name, context, status=200):
        own = {"opts": self.opts, "back": self.opts.verbose_name_plural}
        own |= self.admin.admin_site.each_context(request)
        return TemplateResponse(request, f"transfer/{name}.html", own | context, status=status)
