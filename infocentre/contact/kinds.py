from django.utils.translation import gettext_lazy as _

from infocentre.contact.models import Enquiry
from infocentre.content.kinds import Kind, OfficePlace, Rights, SitePage, register

FORM = SitePage(
    address="contact:form",
    title=_("Contact"),
    marks="contact",
    cover="page",
    in_menus=190,
    menu_title=_("Write to us"),
    in_sitemap=180,
)

register(
    Kind(
        model=Enquiry,
        rights=Rights.ENQUIRIES,
        office=OfficePlace("taking-part", 40),
        pages=(FORM,),
    )
)
