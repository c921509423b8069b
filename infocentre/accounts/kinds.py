from django.contrib.auth.models import Group, User

from infocentre.content.kinds import Kind, OfficePlace, Rights, register

register(
    Kind(model=User, rights=Rights.USERS, office=OfficePlace("site", 80)),
    Kind(model=Group, rights=Rights.GROUPS_AND_JOBS, office=OfficePlace("site", 90)),
)
