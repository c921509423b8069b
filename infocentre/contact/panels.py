from django.utils.translation import gettext as _

from infocentre.contact.models import Enquiry, State
from infocentre.office.dashboard import MAX_ITEMS, Column, ListLink, Panel, panel
from infocentre.office.rows import Kind


@panel(Column.BESIDE, 10)
def enquiries(dashboard):
    model_admin = dashboard.site.get_model_admin(Enquiry)
    if not model_admin.has_view_permission(dashboard.request):
        return None
    address = Kind(model_admin).address("changelist", query=f"state__in={State.NEW},{State.IN_PROGRESS}")
    unsettled = Enquiry.objects.open()
    total = unsettled.count()
    return Panel(
        "enquiries",
        _("Open enquiries"),
        list(unsettled.order_by("created_at", "pk")[:MAX_ITEMS]) if total else [],
        empty=_("Every enquiry has been answered."),
        lists=[ListLink(_("All open enquiries"), address, total)],
        total=total,
        template="admin/office/_enquiries.html",
    )
