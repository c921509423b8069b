from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HistoryConfig(AppConfig):
    name = "infocentre.history"
    label = "history"
    verbose_name = _("History")

    def ready(self):
        from infocentre.history import auditing, registry

        registry.register_all()
        auditing.connect()
