"""What the checker of links has found, for the start page of the office."""

from urllib.parse import urlencode

from django.utils.translation import gettext as _

from infocentre.links.models import Link
from infocentre.office.dashboard import MAX_ITEMS, Column, ListLink, Panel, panel
from infocentre.office.rows import Kind


@panel(Column.BESIDE, 40)
def broken(dashboard):
    model_admin = dashboard.site.get_model_admin(Link)
    if not model_admin.has_view_permission(dashboard.request):
        return None
    links = Link.objects.broken()
    total = links.count()
    address = Kind(model_admin).address("changelist", query=urlencode({"state__exact": Link.State.BROKEN}))
    return Panel(
        "links",
        _("Broken links"),
        list(links[:MAX_ITEMS]) if total else [],
        empty=_("All checked links to other sites work."),
        lists=[ListLink(_("All broken links"), address, total)],
        total=total,
        template="admin/office/_links.html",
    )
