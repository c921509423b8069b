from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OfficeConfig(AppConfig):
    name = "infocentre.office"
    label = "office"
    verbose_name = _("Editorial work")

    def ready(self):
        from infocentre.content.admin import ContentAdmin
        from infocentre.office.versions.registry import register_all

        register_all(ContentAdmin)
