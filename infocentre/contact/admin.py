from urllib.parse import quote

from django.contrib import admin, messages
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from infocentre.audit.office import DeletionsNoted
from infocentre.audit.personal import PersonalDataMixin
from infocentre.contact import notifications
from infocentre.contact.models import Enquiry, State
from infocentre.content.site import origin_of


@admin.register(Enquiry)
class EnquiryAdmin(DeletionsNoted, PersonalDataMixin, admin.ModelAdmin):
    """The inbox: what the visitor sent stays as it came, the office keeps its state and notes."""

    list_display = ["reference", "kind", "name", "created_at", "state_chip", "notified"]
    list_filter = ["state", "kind", "language"]
    search_fields = ["reference", "name", "email", "message"]
    search_help_text = _("Reference number, name, e-mail or text of the message")
    date_hierarchy = "created_at"
    show_full_result_count = False
    readonly_fields = [
        "reference",
        "created_at",
        "kind",
        "name",
        "reply_address",
        "language",
        "message",
        "settled_at",
        "notified",
        "consent_version",
        "consent_language",
        "consent_text",
    ]
    fieldsets = [
        (
            None,
            {"fields": ["reference", "created_at", "language", "kind", "name", "reply_address", "message"]},
        ),
        (_("Handling"), {"fields": ["state", "settled_at", "note"]}),
        (_("Notification to colleagues"), {"fields": ["notified"]}),
        (_("Consent"), {"fields": ["consent_version", "consent_language", "consent_text"]}),
    ]
    actions = ["take_up", "mark_answered", "close", "mark_spam", "notify_again"]

    def has_add_permission(self, request):
        return False

    @admin.display(description=_("state"), ordering="state")
    def state_chip(self, enquiry):
        return format_html(
            '<span class="chip chip--{}">{}</span>', enquiry.state, enquiry.get_state_display()
        )

    @admin.display(description=_("e-mail"), ordering="email")
    def reply_address(self, enquiry):
        """A mailto link for this address only: a `?` in it could otherwise add recipients."""
        return format_html(
            '<a href="mailto:{}?subject={}">{}</a>',
            quote(enquiry.email, "@"),
            enquiry.reference,
            enquiry.email,
        )

    @admin.display(description=_("colleagues notified"), ordering="notified_at")
    def notified(self, enquiry):
        if enquiry.notified_at:
            return date_format(localtime(enquiry.notified_at), "DATETIME_FORMAT")
        if enquiry.state == State.SPAM:
            return _("no: spam")
        if enquiry.notify_error == notifications.NO_RECIPIENTS:
            return _("no: no recipients in the site settings")
        if enquiry.notify_error:
            return format_html("{} {}", _("no:"), enquiry.notify_error)
        return _("not yet")

    @admin.action(description=_("Set to “in progress”"), permissions=["change"])
    def take_up(self, request, queryset):
        self.move(request, queryset, State.IN_PROGRESS)

    @admin.action(description=_("Set to “answered”"), permissions=["change"])
    def mark_answered(self, request, queryset):
        self.move(request, queryset, State.ANSWERED)

    @admin.action(description=_("Set to “closed”"), permissions=["change"])
    def close(self, request, queryset):
        self.move(request, queryset, State.CLOSED)

    @admin.action(description=_("Set to “spam”"), permissions=["change"])
    def mark_spam(self, request, queryset):
        self.move(request, queryset, State.SPAM)

    def move(self, request, queryset, state):
        """Change the state of the chosen ones, each noted in its history."""
        chosen = list(queryset.exclude(state=state))
        for enquiry in chosen:
            self.log_change(request, enquiry, [{"changed": {"fields": ["state"]}}])
        Enquiry.objects.filter(pk__in=[enquiry.pk for enquiry in chosen]).move_to(state)
        words = {"count": len(chosen), "state": state.label}
        text = ngettext(
            "%(count)d enquiry is now “%(state)s”.", "%(count)d enquiries are now “%(state)s”.", len(chosen)
        )
        self.message_user(request, text % words, messages.SUCCESS)

    @admin.action(description=_("Notify colleagues again where that failed"), permissions=["change"])
    def notify_again(self, request, queryset):
        waiting = list(queryset.not_notified().values_list("pk", flat=True))
        origin = origin_of(request)
        sent = notifications.notify_colleagues(waiting, origin) if waiting else 0
        text = ngettext(
            "Colleagues were notified of %d enquiry.", "Colleagues were notified of %d enquiries.", sent
        )
        level = messages.SUCCESS if sent == len(waiting) else messages.WARNING
        self.message_user(request, text % sent, level)
