from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from infocentre.translations.bulk_refresh import refresh_all
from infocentre.worker.registry import job


@job("translations.sweep", _("Looking for items without a state of translation"), every=timedelta(hours=1))
def find_missing_states():
    refresh_all(missing=True)
