from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "infocentre.accounts"
    label = "accounts"
    verbose_name = _("Accounts")

    def ready(self):
        from infocentre.accounts.roles import grant

        post_migrate.connect(grant, sender=self, dispatch_uid="accounts.grant")
