"""The lasting pages of the site that a menu can lead to, and which of them form the usual menus."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Section(models.TextChoices):
    """Named by their addresses, so that no editor has to type one."""

    NEWS = "news:list", _("News")
    ARTICLES = "news:articles", _("Popular-science articles")
    MEDIA = "news:media", _("In the media")
    EVENTS = "events:list", _("Events")
    PAST_EVENTS = "events:past", _("Past events")
    CALENDAR = "events:calendar", _("Calendar of events")
    LECTURES = "lectures:list", _("Lectures")
    MATERIALS = "lectures:materials", _("Educational materials")
    EDUCATION = "pages:education", _("Education")
    OPPORTUNITIES = "events:opportunities", _("Opportunities")
    THESIS_TOPICS = "people:thesis-topics", _("Thesis topics")
    STUDENT_GROUPS = "people:student-groups", _("Student groups")
    PEOPLE = "people:list", _("People")
    ORGANISATIONS = "people:organisations", _("Organisations")
    PROJECTS = "people:projects", _("Research projects")
    ABOUT = "pages:about", _("About the centre")
    IMPACT = "pages:impact", _("The centre in figures")
    PRESS_KIT = "pages:press-kit", _("Press kit")
    CONTACT = "contact:form", _("Write to us")
    SEARCH = "search:search", _("Search")
    VISION = "vision:settings", _("Version for people with low vision")
    PRIVACY = "pages:privacy", _("Privacy")


# What stands in each place as long as editors have put nothing there: the section, and its name where
# another one than the usual is needed.
USUAL_MENUS = {
    "main": [
        (Section.NEWS, None),
        (Section.EVENTS, None),
        (Section.LECTURES, None),
        (Section.EDUCATION, None),
        (Section.PEOPLE, None),
        (Section.ABOUT, _("The Centre")),
        (Section.CONTACT, _("Contact")),
    ],
    "footer": [
        (Section.CALENDAR, None),
        (Section.ORGANISATIONS, None),
        (Section.PROJECTS, None),
        (Section.PRESS_KIT, None),
        (Section.IMPACT, None),
        (Section.VISION, None),
        (Section.SEARCH, None),
        (Section.ABOUT, None),
        (Section.CONTACT, None),
    ],
    "hero": [(Section.LECTURES, _("Watch the lectures")), (Section.CALENDAR, None)],
}
