from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AuditConfig(AppConfig):
    name = "infocentre.audit"
    label = "audit"
    verbose_name = _("Audit log")

    def ready(self):
        from infocentre.audit import accounts, office, personal

        accounts.connect()
        office.connect()
        personal.connect()
