from django.contrib import admin, messages
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from infocentre.content.dates import as_typed
from infocentre.records import ReadOnlyAdmin
from infocentre.worker.models import Job
from infocentre.worker.registry import handlers


class KindFilter(admin.SimpleListFilter):
    title = _("kind")
    parameter_name = "kind"

    def lookups(self, request, model_admin):
        titles = [(kind, str(handler.title)) for kind, handler in handlers.items()]
        return sorted(titles, key=lambda pair: pair[1])

    def queryset(self, request, queryset):
        return queryset.filter(kind=self.value()) if self.value() else queryset


@admin.register(Job)
class JobAdmin(ReadOnlyAdmin):
    """The queue, only to look at; what failed can be tried again."""

    list_display = ["title", "state", "attempts", "not_before", "finished", "last_line"]
    list_filter = ["state", KindFilter]
    date_hierarchy = "created_at"
    show_full_result_count = False
    list_per_page = 50
    fields = ["title", "state", "attempts", "max_attempts", "created_at", "run_at", "finished_at", "key"]
    fields += ["payload", "error"]
    readonly_fields = fields
    actions = ["retry"]

    def has_retry_permission(self, request):
        return request.user.has_perm("worker.change_job")

    @admin.display(description=_("kind"), ordering="kind")
    def title(self, job):
        return job.title

    @admin.display(description=_("not before"), ordering="run_at")
    def not_before(self, job):
        return as_typed(job.run_at, "time")

    @admin.display(description=_("finished"), ordering="finished_at")
    def finished(self, job):
        return as_typed(job.finished_at, "time")

    @admin.display(description=_("last error"))
    def last_line(self, job):
        return job.error.strip().rpartition("\n")[2][:120]

    @admin.action(description=_("Retry failed jobs"), permissions=["retry"])
    def retry(self, request, queryset):
        number = queryset.retry()
        done = ngettext("%(number)d job will be retried.", "%(number)d jobs will be retried.", number)
        level = messages.SUCCESS if number else messages.WARNING
        self.message_user(request, done % {"number": number}, level)
