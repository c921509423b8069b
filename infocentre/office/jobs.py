from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from infocentre.office import bin
from infocentre.worker.registry import job


@job("office.purge_bin", _("Deleting items that have been in the bin for 30 days"), every=timedelta(days=1))
def purge_bin():
    bin.purge()
