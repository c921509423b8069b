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
)
from infocentre.search.sources import Searchable
from lectures import checklist, structured
from lectures.models import Lecture, Material, Podcast, Recording, Series

LECTURES = SitePage(
    address="lectures:list",
    title=_("Lectures"),
    marks="lectures",
    cover="lecture",
    in_menus=70,
    in_sitemap=80,
)
MATERIALS = SitePage(
    address="lectures:materials",
    title=_("Educational materials"),
    cover="material",
    in_menus=80,
    in_sitemap=90,
)

register(
    PublicKind(
        model=Lecture,
        rights=Rights.ITEMS,
        office=OfficePlace("content", 40),
        listed_on=LECTURES,
        address=("slug",),
        cover="lecture",
        preview="lecture",
        search=Searchable("lectures", _("Lectures"), place=40, date="date"),
        structured=structured.lecture,
        sitemap="lectures",
        chosen=Choice(("date", "precision")),
        checks=(checklist.lecture,),
    ),
    PublicKind(
        model=Series,
        rights=Rights.ITEMS,
        office=OfficePlace("content", 50),
        listed_on=LECTURES,
        address=("slug",),
        cover="series",
        preview="series",
        search=Without("Its lectures are found, and lead to it."),
        structured=structured.series,
        sitemap="series",
        chosen=Without("Editors choose one of its lectures."),
    ),
    Kind(
        model=Recording,
        rights=Without("It goes with its lecture."),
        office=OfficePlace("content", 60),
    ),
    PublicKind(
        model=Material,
        rights=Rights.ITEMS,
        office=OfficePlace("content", 70),
        listed_on=MATERIALS,
        address=("slug",),
        cover="material",
        preview="material",
        search=Searchable("materials", _("Materials"), place=50),
        structured=structured.material,
        sitemap="materials",
        chosen=Choice(),
    ),
    Kind(model=Podcast, rights=Rights.SITE, office=OfficePlace("site", 60)),
)
