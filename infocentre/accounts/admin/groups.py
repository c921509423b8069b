from django import forms
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db.models import Count
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from infocentre.accounts.models import GroupPolicy
from infocentre.accounts.roles import Role

LABELS = dict(Role.choices)


def label_of(group):
    """The role in the reader's language; the name of a group that is no role."""
    return LABELS.get(group.name, group.name)


class PolicyForm(forms.ModelForm):
    """The only editable field of a group is whether its members need a second factor."""

    second_factor_required = GroupPolicy._meta.get_field("second_factor_required").formfield()

    class Meta:
        model = Group
        fields = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        policy = GroupPolicy.objects.filter(group=self.instance).first()
        self.fields["second_factor_required"].initial = bool(policy and policy.second_factor_required)


class GroupAdmin(admin.ModelAdmin):
    """The roles: their rights come from `accounts.roles` and are read-only."""

    form = PolicyForm
    list_display = ["role", "members", "demands_factor"]
    fields = ["role", "second_factor_required", "rights"]
    readonly_fields = ["role", "rights"]
    ordering = ["id"]
    show_full_result_count = False

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("policy").annotate(member_count=Count("user"))

    def save_model(self, request, obj, form, change):
        required = form.cleaned_data["second_factor_required"]
        GroupPolicy.objects.update_or_create(group=obj, defaults={"second_factor_required": required})

    @admin.display(description=_("role"), ordering="id")
    def role(self, group):
        return label_of(group)

    @admin.display(description=_("members"), ordering="member_count")
    def members(self, group):
        return group.member_count

    @admin.display(description=_("second factor required"), ordering="policy__second_factor_required")
    def demands_factor(self, group):
        return _("required") if hasattr(group, "policy") and group.policy.second_factor_required else "—"

    @admin.display(description=_("rights"))
    def rights(self, group):
        """What the role may do, by kind of thing: “News: view, add, change”."""
        actions = {
            "view": _("view"),
            "add": _("add"),
            "change": _("change"),
            "delete": _("delete"),
            "publish": _("publish"),
        }
        found = {}
        for each in group.permissions.select_related("content_type"):
            action = each.codename.partition("_")[0]
            model = each.content_type.model_class()
            if model and action in actions:
                found.setdefault(str(model._meta.verbose_name_plural), []).append(action)
        rows = (
            (name, ", ".join(str(word) for action, word in actions.items() if action in granted))
            for name, granted in sorted(found.items())
        )
        return format_html_join("", "<div>{}: {}</div>", rows) or "—"
