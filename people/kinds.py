from django.utils.translation import gettext_lazy as _

from infocentre.content.kinds import Choice, OfficePlace, PublicKind, Rights, SitePage, Without, register
from infocentre.search.sources import Searchable
from people import checklist, structured
from people.models import Organisation, Person, Project, StudentGroup, ThesisTopic

PEOPLE = SitePage(
    address="people:list", title=_("People"), marks="people", cover="person", in_menus=130, in_sitemap=100
)
ORGANISATIONS = SitePage(
    address="people:organisations",
    title=_("Organisations"),
    marks="people",
    cover="organisation",
    in_menus=140,
    in_sitemap=110,
)
PROJECTS = SitePage(
    address="people:projects",
    title=_("Research projects"),
    marks="people",
    cover="project",
    in_menus=150,
    in_sitemap=120,
)
THESIS_TOPICS = SitePage(
    address="people:thesis-topics",
    title=_("Thesis topics"),
    cover="project",
    in_menus=110,
    in_sitemap=150,
)
STUDENT_GROUPS = SitePage(
    address="people:student-groups",
    title=_("Student groups"),
    cover="organisation",
    in_menus=120,
    in_sitemap=160,
)
ON_THE_LIST = Without("Everything about it stands on the list of the groups.")

register(
    PublicKind(
        model=Person,
        rights=Rights.ITEMS,
        office=OfficePlace("people", 10),
        listed_on=PEOPLE,
        address=("slug",),
        cover="person",
        preview="person",
        search=Searchable(
            "people",
            _("People"),
            place=60,
            texts=("interests", "summary"),
            summary="interests",
        ),
        structured=structured.person,
        sitemap="people",
        chosen=Without("The home page puts forward what people do."),
        checks=(checklist.person,),
    ),
    PublicKind(
        model=Organisation,
        rights=Rights.ITEMS,
        office=OfficePlace("people", 20),
        listed_on=ORGANISATIONS,
        address=("slug",),
        cover="organisation",
        preview="organisation",
        search=Searchable("organisations", _("Organisations"), place=70, other_names=("short_name",)),
        structured=structured.organisation,
        sitemap="organisations",
        chosen=Without("Editors choose it among the partners."),
    ),
    PublicKind(
        model=Project,
        rights=Rights.ITEMS,
        office=OfficePlace("people", 30),
        listed_on=PROJECTS,
        address=("slug",),
        cover="project",
        preview="project",
        search=Searchable("projects", _("Research projects"), place=80),
        structured=structured.project,
        sitemap="projects",
        chosen=Choice(),
    ),
    PublicKind(
        model=ThesisTopic,
        rights=Rights.ITEMS,
        office=OfficePlace("taking-part", 50),
        listed_on=THESIS_TOPICS,
        address=("slug",),
        cover="project",
        preview="thesis",
        search=Searchable("topics", _("Thesis topics"), place=100),
        structured=structured.thesis_topic,
        sitemap="thesis-topics",
        chosen=Without("The page for students lists what is open by itself."),
    ),
    PublicKind(
        model=StudentGroup,
        rights=Rights.ITEMS,
        office=OfficePlace("taking-part", 60),
        listed_on=STUDENT_GROUPS,
        address=("slug",),
        cover=Without("It has no picture."),
        preview=ON_THE_LIST,
        search=ON_THE_LIST,
        structured=ON_THE_LIST,
        sitemap=ON_THE_LIST,
        chosen=Without("The page for students lists them by itself."),
    ),
)
