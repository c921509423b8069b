from infocentre.content.kinds import Kind, OfficePlace, Rights, register
from infocentre.worker.models import Job

register(Kind(model=Job, rights=Rights.GROUPS_AND_JOBS, office=OfficePlace("site", 120)))
