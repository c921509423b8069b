from django.apps import AppConfig
from django.utils.translation import pgettext_lazy


class PublishingConfig(AppConfig):
    name = "infocentre.publishing"
    label = "publishing"
    verbose_name = pgettext_lazy("section of the office", "Content")
