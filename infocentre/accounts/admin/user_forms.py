from django import forms
from django.conf import settings
from django.contrib.auth.forms import UsernameField
from django.contrib.auth.models import Group, User
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from infocentre.accounts.admin.groups import label_of
from infocentre.accounts.models import Profile
from infocentre.accounts.roles import Role


class RolesField(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, group):
        return label_of(group)


class UserForm(forms.ModelForm):
    """Who somebody is and what their roles are; passwords are chosen by their owners."""

    language = forms.ChoiceField(label=_("E-mail language"), choices=settings.LANGUAGES)
    groups = RolesField(label=_("Roles"), queryset=None, required=False)

    class Meta:
        model = User
        fields = ["username", "first_name", "last_name", "email", "groups"]
        field_classes = {"username": UsernameField}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "groups" in self.fields:
            self.fields["groups"].queryset = Group.objects.filter(name__in=Role.values).order_by("pk")

    def clean_username(self):
        """User names are unique regardless of case, as sign-in ignores case."""
        return self.unused("username", self.cleaned_data["username"], _("This user name is already in use."))

    def clean_email(self):
        email = self.cleaned_data["email"].lower()
        return self.unused("email", email, _("Another account uses this e-mail address.")) if email else email

    def unused(self, field, value, refusal):
        others = User.objects.exclude(pk=self.instance.pk)
        if others.filter(**{f"{field}__iexact": value}).exists():
            raise forms.ValidationError(refusal)
        return value


class AddUserForm(UserForm):
    """A new member: invited by mail to choose a password."""

    invite = forms.BooleanField(
        label=_("Send an invitation"),
        initial=True,
        required=False,
        help_text=_("An e-mail with a link to choose a password; the link works once, within 24 hours."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["language"].initial = get_language()
        for name in ("first_name", "last_name", "email"):
            self.fields[name].required = True


class ChangeUserForm(UserForm):
    class Meta(UserForm.Meta):
        fields = [*UserForm.Meta.fields, "is_active", "is_superuser"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "language" in self.fields:
            profile = Profile.objects.filter(user=self.instance).first()
            self.fields["language"].initial = profile.language if profile else settings.LANGUAGE_CODE
