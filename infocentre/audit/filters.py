"""How the log is narrowed."""

from django.apps import apps
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _

from infocentre.audit.actions import ACTIONS_OF_AREA, Area
from infocentre.audit.wording import kind_name


class AreaFilter(admin.SimpleListFilter):
    title = _("area")
    parameter_name = "area"

    def lookups(self, request, model_admin):
        return Area.choices

    def queryset(self, request, queryset):
        return (
            queryset.filter(action__in=ACTIONS_OF_AREA[self.value()])
            if self.value() in ACTIONS_OF_AREA
            else queryset
        )


class ActionFilter(admin.SimpleListFilter):
    """The actions of the chosen area, or of that of the chosen action: all at once are too many to read."""

    title = _("action")
    parameter_name = "action"

    def lookups(self, request, model_admin):
        area, chosen = request.GET.get("area"), self.value()
        actions = next(
            (each for each in ACTIONS_OF_AREA.values() if chosen in each), ACTIONS_OF_AREA.get(area, [])
        )
        return [(action.value, action.label) for action in actions]

    def queryset(self, request, queryset):
        return queryset.filter(action=self.value()) if self.value() else queryset


class ActorFilter(admin.SimpleListFilter):
    """The accounts there are; entries of former ones are found by their user name."""

    title = _("person")
    parameter_name = "person"
    NOBODY = "nobody"

    def lookups(self, request, model_admin):
        accounts = get_user_model().objects.filter(is_staff=True).order_by("username")
        names = [(str(pk), name) for pk, name in accounts.values_list("pk", "username")]
        return [*names, (self.NOBODY, _("nobody signed in"))]

    def queryset(self, request, queryset):
        if self.value() == self.NOBODY:
            return queryset.filter(actor_id=None)
        return queryset.filter(actor_id=self.value()) if (self.value() or "").isdigit() else queryset


class KindFilter(admin.SimpleListFilter):
    title = _("kind")
    parameter_name = "kind"

    def lookups(self, request, model_admin):
        is_registered = model_admin.admin_site.is_registered
        labels = [model._meta.label_lower for model in filter(is_registered, apps.get_models())]
        return sorted(((label, kind_name(label)) for label in labels), key=lambda pair: pair[1])

    def queryset(self, request, queryset):
        return queryset.filter(kind=self.value()) if self.value() else queryset
