from django.utils.translation import gettext_lazy as _

from infocentre.content.kinds import (
    Choice,
    Kind,
    OfficePlace,
    PublicKind,
    Rights,
    SitePage,
    Without,
    register,
    register_pages,
)
from infocentre.pages import structured
from infocentre.pages.models import (
    Announcement,
    AudiencePage,
    FigureEntry,
    MenuEntry,
    Page,
    PressKit,
    SiteSettings,
)
from infocentre.search.sources import Searchable

HOME = SitePage(address="pages:home", title=_("Home"), in_sitemap=10)
ABOUT = SitePage(
    address="pages:about",
    title=_("The Centre"),
    marks="about",
    in_menus=160,
    menu_title=_("About the centre"),
)
PRESS_KIT = SitePage(
    address="pages:press-kit", title=_("Press kit"), cover="news", in_menus=180, in_sitemap=50
)
IMPACT = SitePage(
    address="pages:impact", title=_("The centre in figures"), cover="page", in_menus=170, in_sitemap=170
)
PRIVACY = SitePage(address="pages:privacy", title=_("Privacy"), in_menus=220, in_sitemap=190)
# They are there even as long as nobody has written a word above them.
AUDIENCES = [
    SitePage(address="pages:audience", args=(audience.value,), title=audience.label, in_sitemap=place)
    for place, audience in enumerate(AudiencePage.Audience, 200)
]

register(
    PublicKind(
        model=Page,
        rights=Rights.PAGES,
        office=OfficePlace("content", 80),
        listed_on=ABOUT,
        address=("path",),
        cover="page",
        preview="page",
        search=Searchable("pages", _("The Centre"), place=110),
        structured=structured.page,
        sitemap="pages",
        chosen=Choice(),
    ),
    PublicKind(
        model=AudiencePage,
        rights=Rights.PAGES,
        office=OfficePlace("content", 90),
        listed_on=HOME,
        pages=tuple(AUDIENCES),
        address=("audience",),
        cover="page",
        preview="audience",
        search=Without("What it gathers is found by itself."),
        structured=structured.page,
        sitemap=Without("Its address is there with or without words of editors."),
        chosen=Without("The home page leads to all of them."),
    ),
    Kind(
        model=SiteSettings,
        rights=Rights.SITE,
        office=OfficePlace("site", 10),
        shown_on=HOME,
        pages=(PRIVACY,),
    ),
    Kind(model=Announcement, rights=Rights.SITE, office=OfficePlace("site", 20)),
    Kind(model=MenuEntry, rights=Rights.SITE, office=OfficePlace("site", 30)),
    Kind(model=FigureEntry, rights=Rights.SITE, office=OfficePlace("site", 40), pages=(IMPACT,)),
    Kind(model=PressKit, rights=Rights.SITE, office=OfficePlace("site", 50), shown_on=PRESS_KIT),
)
register_pages(
    SitePage(
        address="pages:education",
        title=_("Education"),
        marks="education",
        cover="material",
        in_menus=90,
        in_sitemap=130,
    ),
    SitePage(address="search:search", title=_("Search"), cover="page", in_menus=200),
    SitePage(address="vision:settings", title=_("Low-vision version"), in_menus=210),
)
