from infocentre.web.sitemaps import Published
from lectures.models import Lecture, Material, Series


def sections(origin):
    return {
        "lectures": Published(origin, Lecture),
        "series": Published(origin, Series),
        "materials": Published(origin, Material),
    }
