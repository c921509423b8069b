from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationsConfig(AppConfig):
    name = "infocentre.translations"
    label = "translations"
    verbose_name = _("Translation")

    def ready(self):
        from infocentre.office.history import kept
        from infocentre.translations.keeping import follow

        kept.connect(follow, dispatch_uid="translations.follow")
