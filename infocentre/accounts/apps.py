from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "infocentre.accounts"
    label = "accounts"
    verbose_name = _("Accounts")

    def ready(self):
        from allauth.account.decorators import secure_admin_login
        from django.contrib import admin

        from infocentre.accounts import receivers  # noqa: F401
        from infocentre.accounts.roles import grant

        # The admin's own form knows no second factor.
        admin.site.login = secure_admin_login(admin.site.login)
        post_migrate.connect(grant, sender=self, dispatch_uid="accounts.grant")
