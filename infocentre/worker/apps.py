from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class WorkerConfig(AppConfig):
    name = "infocentre.worker"
    label = "worker"
    verbose_name = _("Background jobs")

    def ready(self):
        autodiscover_modules("jobs")
