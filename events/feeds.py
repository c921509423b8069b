from django.utils.translation import gettext_lazy as _

from events.models import Event
from infocentre.content.dates import write_span
from infocentre.web.feeds import AtomView
from infocentre.web.typography import sentence


class EventFeed(AtomView):
    model = Event
    title = _("Events")
    list_name = "events:list"

    def entry(self, request, item, origin):
        """The summary begins with when it is: that is what a reader of the feed must know first."""
        entry = super().entry(request, item, origin)
        when = write_span(item.starts_at, item.ends_at, item.precision)
        if item.is_cancelled:
            when = f"{when} ({_('cancelled')})"
        return entry | {"description": f"{sentence(when)} {entry['description']}"}
