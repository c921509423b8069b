from django.apps import AppConfig
from django.core.signals import request_finished
from django.utils.translation import gettext_lazy as _


class VisitsConfig(AppConfig):
    name = "infocentre.visits"
    label = "visits"
    verbose_name = _("Visits")

    def ready(self):
        from infocentre.visits.counter import counter

        request_finished.connect(counter.store_if_due, dispatch_uid="visits.store")
