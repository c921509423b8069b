from django.apps import AppConfig
from django.db.models.signals import post_delete
from django.utils.translation import gettext_lazy as _


class TranslationsConfig(AppConfig):
    name = "infocentre.translations"
    label = "translations"
    verbose_name = _("Translation")

    def ready(self):
        from infocentre.history.journal import step_recorded
        from infocentre.translations.bulk_refresh import forget
        from infocentre.translations.tracking import on_step_recorded
        from infocentre.translations.translated import translated_kinds

        step_recorded.connect(on_step_recorded, dispatch_uid="translations.follow")
        for model in translated_kinds():
            post_delete.connect(forget, sender=model, dispatch_uid=f"translations.{model._meta.label_lower}")
