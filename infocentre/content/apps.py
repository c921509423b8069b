from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class ContentConfig(AppConfig):
    name = "infocentre.content"
    label = "content"
    verbose_name = _("Library and topics")

    def ready(self):
        from infocentre.content import checks  # noqa: F401 - registers the system checks

        autodiscover_modules("kinds")
