from infocentre.pages.models import AudiencePage, Page
from infocentre.web.sitemaps import Places, Published

LISTS = [
    *("pages:home", "news:list", "news:articles", "news:media", "pages:press-kit"),
    *("events:list", "events:past", "lectures:list", "lectures:materials"),
    *("people:list", "people:organisations", "people:projects"),
    *("pages:education", "events:opportunities", "people:thesis-topics", "people:student-groups"),
    *("pages:impact", "contact:form", "pages:privacy"),
]


def sections(origin):
    audiences = [("pages:audience", audience) for audience in AudiencePage.Audience.values]
    return {
        "lists": Places(origin, *LISTS, *audiences),
        "pages": Published(origin, Page, "path"),
    }
