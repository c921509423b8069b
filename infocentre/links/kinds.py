from infocentre.content.kinds import Kind, OfficePlace, Rights, register
from infocentre.links.models import Link

register(Kind(model=Link, rights=Rights.LINKS, office=OfficePlace("site", 110)))
