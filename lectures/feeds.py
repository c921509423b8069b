from django.utils.translation import gettext_lazy as _

from infocentre.web.feeds import AtomView
from lectures.models import Lecture


class LectureFeed(AtomView):
    model = Lecture
    title = _("Lectures")
    list_name = "lectures:list"
