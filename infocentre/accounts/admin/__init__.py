"""Accounts and groups in the office, without the admins that the libraries register."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.models import Group, User

from infocentre.accounts.admin.groups import GroupAdmin
from infocentre.accounts.admin.users import UserAdmin

for model in (EmailAddress, Authenticator, Group, User):
    if admin.site.is_registered(model):
        admin.site.unregister(model)

admin.site.register(Group, GroupAdmin)
admin.site.register(User, UserAdmin)
