"""What editors put in order around the pages: menus, figures, announcements."""

from django.contrib import admin
from django.db.models import Case, Q, When
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from infocentre.accounts.roles import only_translates
from infocentre.content import dates
from infocentre.content.dates import as_typed
from infocentre.content.languages import all_languages
from infocentre.content.models import Precision
from infocentre.office.admin import LANGUAGE_COLUMNS, ContentAdmin
from infocentre.pages.models import Announcement, FigureEntry, MenuEntry


class OrderedAdmin(ContentAdmin):
    """Order and showing are changed for all entries at once, in the list itself."""

    list_editable = ["order", "is_shown"]
    list_per_page = 200
    groups_before_texts = 1

    def get_changelist_instance(self, request):
        changelist = super().get_changelist_instance(request)
        if only_translates(request.user):
            changelist.list_editable = ()
        return changelist

    @admin.display(description=gettext_lazy("name"))
    def name(self, entry):
        return str(entry)


@admin.register(MenuEntry)
class MenuEntryAdmin(OrderedAdmin):
    hidden = gettext_lazy("not public, so the entry is not shown")
    title_field = "label"
    list_display = ["name", *LANGUAGE_COLUMNS, "place", "target", "order", "is_shown"]
    # From the top of the page down.
    ordering = [Case(When(place="main", then=0), When(place="hero", then=1), default=2), "order", "pk"]
    list_filter = ["place"]
    list_select_related = ["page"]
    search_fields = ["url", *all_languages("label", "page__title")]
    fieldsets = [
        (gettext_lazy("Target"), {"fields": ["section", "page", "url"]}),
        (gettext_lazy("Position"), {"fields": ["place", "order", "is_shown"]}),
    ]

    @admin.display(description=gettext_lazy("target"))
    def target(self, entry):
        if entry.page is None:
            return entry.get_section_display() or entry.url
        title = str(entry.page.text("title") or entry.page)
        return title if entry.page.is_public else f"{title} ({self.hidden})"


@admin.register(FigureEntry)
class FigureEntryAdmin(OrderedAdmin):
    title_field = "label"
    list_display = ["name", *LANGUAGE_COLUMNS, "value", "order", "is_shown"]
    search_fields = [*all_languages("label"), "source"]
    place = (gettext_lazy("Position"), {"fields": ["order", "is_shown"]})
    fieldsets = [(gettext_lazy("Number"), {"fields": [("number", "is_least"), "year", "source"]}), place]

    def get_fieldsets(self, request, obj=None):
        """The site counts its own numbers and knows their words: only their place can be changed."""
        return [self.place] if obj and obj.counted else super().get_fieldsets(request, obj)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and not (obj and obj.counted)

    def get_actions(self, request):
        """Deleting many at once would take the counted ones too."""
        return {
            name: each for name, each in super().get_actions(request).items() if name != "delete_selected"
        }

    @admin.display(description=gettext_lazy("number"), ordering="number")
    def value(self, figure):
        if figure.counted:
            return _("counted by the site")
        return f"{dates.write_number(figure.number)}{'+' * figure.is_least} · {figure.year}"

    def view_on_site(self, obj):
        return reverse("pages:impact")


class MomentFilter(admin.SimpleListFilter):
    """Announcements of today, of the days to come and of the past."""

    title = gettext_lazy("when shown")
    parameter_name = "time"

    def lookups(self, request, model_admin):
        return [("now", _("shown now")), ("planned", _("planned")), ("over", _("over"))]

    def queryset(self, request, queryset):
        now = timezone.now()
        conditions = {
            "now": Q(starts_at__lte=now, ends_at__gt=now),
            "planned": Q(starts_at__gt=now),
            "over": Q(ends_at__lte=now),
        }
        return queryset.filter(conditions.get(self.value(), Q()))


@admin.register(Announcement)
class AnnouncementAdmin(ContentAdmin):
    title_field = "message"
    groups_before_texts = 0
    list_display = ["headline", *LANGUAGE_COLUMNS, "kind", "start", "end", "state"]
    list_filter = [MomentFilter, "kind"]
    search_fields = all_languages("message")
    date_hierarchy = "starts_at"
    fieldsets = [
        (gettext_lazy("When it is shown"), {"fields": [("starts_at", "ends_at"), "kind"]}),
        (gettext_lazy("Link"), {"fields": ["link"]}),
    ]

    @admin.display(description=gettext_lazy("shown from"), ordering="starts_at")
    def start(self, announcement):
        return as_typed(announcement.starts_at, Precision.TIME)

    @admin.display(description=gettext_lazy("shown until"), ordering="ends_at")
    def end(self, announcement):
        return as_typed(announcement.ends_at, Precision.TIME)

    @admin.display(description=gettext_lazy("state"))
    def state(self, announcement):
        if announcement.is_on():
            return _("shown now")
        return _("planned") if announcement.starts_at > timezone.now() else _("over")

    def view_on_site(self, obj):
        return reverse("pages:home") if obj.is_on() else None
