from django.apps import AppConfig
from django.utils.translation import pgettext_lazy


class LibraryConfig(AppConfig):
    name = "infocentre.library"
    label = "library"
    verbose_name = pgettext_lazy("section of the office", "Library")
