from infocentre.content.kinds import Kind, OfficePlace, Rights, register
from infocentre.library.models import Document, Picture

register(
    Kind(model=Picture, rights=Rights.LIBRARY, office=OfficePlace("library", 10)),
    Kind(model=Document, rights=Rights.LIBRARY, office=OfficePlace("library", 20)),
)
