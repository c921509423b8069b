from infocentre.audit.models import Entry
from infocentre.content.kinds import Kind, OfficePlace, Rights, register

register(Kind(model=Entry, rights=Rights.AUDIT_LOG, office=OfficePlace("site", 100)))
