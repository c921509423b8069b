from infocentre.web.sitemaps import Published
from people.models import Organisation, Person, Project, ThesisTopic


def sections(origin):
    return {
        "people": Published(origin, Person),
        "organisations": Published(origin, Organisation),
        "projects": Published(origin, Project),
        "thesis-topics": Published(origin, ThesisTopic),
    }
