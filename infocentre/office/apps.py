from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class OfficeConfig(AppConfig):
    name = "infocentre.office"
    label = "office"
    verbose_name = _("Editorial work")

    def ready(self):
        autodiscover_modules("panels", "translation.panels")
