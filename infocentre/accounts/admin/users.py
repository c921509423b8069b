from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth import admin as auth
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from infocentre.accounts import actions, mails, policy
from infocentre.accounts.admin.groups import label_of
from infocentre.accounts.admin.user_forms import AddUserForm, ChangeUserForm
from infocentre.accounts.models import Profile, Session
from infocentre.accounts.roles import Role
from infocentre.content.site import origin_of

IDENTITY_FIELDS = ["username", "first_name", "last_name", "email", "language"]


class RoleFilter(admin.SimpleListFilter):
    title = _("role")
    parameter_name = "role"

    def lookups(self, request, model_admin):
        return Role.choices

    def queryset(self, request, queryset):
        return queryset.filter(groups__name=self.value()) if self.value() else queryset


class UserAdmin(auth.UserAdmin):
    """Office accounts. Directors manage them, but cannot create or edit superusers."""

    form = ChangeUserForm
    add_form = AddUserForm
    add_form_template = None
    change_form_template = "admin/auth/user/change_form.html"
    list_display = ["username", "full_name", "roles", "state", "factor", "last_login"]
    list_filter = ["is_active", RoleFilter]
    readonly_fields = ["last_login", "date_joined", "factor", "signed_in"]
    filter_horizontal = []
    actions = ["activate", "deactivate"]
    show_full_result_count = False

    class Media:
        css = {"all": ["admin-site/accounts.css"]}

    def get_queryset(self, request):
        return policy.with_factor(super().get_queryset(request)).prefetch_related("groups")

    def get_fieldsets(self, request, obj=None):
        # Nobody switches off the account they are working with.
        rights = [*(["is_active"] if obj != request.user else []), "groups"]
        rights += ["is_superuser"] if request.user.is_superuser else []
        if obj is None:
            return [(None, {"fields": IDENTITY_FIELDS}), (_("Rights"), {"fields": ["groups", "invite"]})]
        signing_in = ["last_login", "signed_in", "factor", "date_joined"]
        return [
            (None, {"fields": IDENTITY_FIELDS}),
            (_("Rights"), {"fields": rights}),
            (_("Signing in"), {"fields": signing_in}),
        ]

    def get_list_filter(self, request):
        return [*self.list_filter, *(["is_superuser"] if request.user.is_superuser else [])]

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and may_touch(request.user, obj)

    def has_delete_permission(self, request, obj=None):
        """Only unused accounts: others are deactivated, so that what they did keeps its author."""
        unused = obj is None or (obj.last_login is None and obj != request.user)
        return unused and super().has_delete_permission(request, obj) and may_touch(request.user, obj)

    def get_actions(self, request):
        offered = super().get_actions(request)
        offered.pop("delete_selected", None)
        return offered

    def save_model(self, request, obj, form, change):
        obj.is_staff = True
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)
        if before := change and form.initial.get("email") != obj.email and form.initial.get("email"):
            mails.notify_of_change(request, obj, "email_changed", to=before)
        language = form.cleaned_data["language"]
        Profile.objects.update_or_create(user=obj, defaults={"language": language})

    def response_add(self, request, obj, post_url_continue=None):
        """Send the invitation only now, when the roles are saved."""
        if request.POST.get("invite"):
            self.report_mail(request, mails.invite(obj, origin_of(request)))
        return super().response_add(request, obj, post_url_continue)

    def get_urls(self):
        view = self.admin_site.admin_view
        own = [
            path(f"<id>/{name}/", view(self.act), {"name": name}, name=f"auth_user_{name.replace('-', '_')}")
            for name in actions.ACTIONS
        ]
        return [*own, *super().get_urls()]

    def act(self, request, id, name):
        """What a director does for a member: end sessions, remove a lost factor, send a link."""
        user = self.get_object(request, id)
        if user is None:
            raise Http404
        if request.method != "POST" or not self.has_change_permission(request, user):
            raise PermissionDenied
        level, text = actions.ACTIONS[name](request, user)
        self.message_user(request, text, level)
        self.log_change(request, user, str(text))
        return HttpResponseRedirect(reverse("admin:auth_user_change", args=[user.pk]))

    def user_change_password(self, request, id, form_url=""):
        """Members choose their passwords themselves; a superuser can help where no mail arrives."""
        if not request.user.is_superuser:
            raise PermissionDenied
        return super().user_change_password(request, id, form_url)

    def report_mail(self, request, was_sent):
        if was_sent:
            self.message_user(request, _("The invitation has been sent."), messages.SUCCESS)
        else:
            self.message_user(request, _("The invitation could not be sent."), messages.WARNING)

    @admin.action(description=_("Activate accounts"), permissions=["change"])
    def activate(self, request, queryset):
        self.switch(request, queryset, True)

    @admin.action(description=_("Deactivate accounts"), permissions=["change"])
    def deactivate(self, request, queryset):
        self.switch(request, queryset, False)

    def switch(self, request, queryset, to):
        chosen = [
            user
            for user in queryset.exclude(pk=request.user.pk).exclude(is_active=to)
            if self.has_change_permission(request, user)
        ]
        for user in chosen:
            user.is_active = to
            user.save(update_fields=["is_active"])
            self.log_change(request, user, [{"changed": {"fields": ["is_active"]}}])
        text = ngettext("%d account was changed.", "%d accounts were changed.", len(chosen)) % len(chosen)
        self.message_user(request, text, messages.SUCCESS)

    @admin.display(description=_("first and last name"), ordering="last_name")
    def full_name(self, user):
        return user.get_full_name()

    @admin.display(description=_("roles"))
    def roles(self, user):
        if user.is_superuser:
            return _("superuser")
        return ", ".join(str(label_of(group)) for group in user.groups.all())

    @admin.display(description=_("state"), ordering="is_active")
    def state(self, user):
        return _("active") if user.is_active else _("deactivated")

    @admin.display(description=_("second factor"), ordering="has_factor")
    def factor(self, user):
        return _("set up") if user.has_factor else "—"

    @admin.display(description=_("E-mail language"))
    def language(self, user):
        """Shown to users with view permission only; the form has its own field."""
        profile = Profile.objects.filter(user=user).first()
        return dict(settings.LANGUAGES)[profile.language if profile else settings.LANGUAGE_CODE]

    @admin.display(description=_("signed in now"))
    def signed_in(self, user):
        count = Session.objects.of(user).count()
        return ngettext("in %d browser", "in %d browsers", count) % count


def may_touch(actor, user):
    return user is None or actor.is_superuser or not user.is_superuser
