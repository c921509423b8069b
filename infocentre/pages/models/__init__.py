"""The pages of the site itself and what stands around all others."""

from infocentre.pages.models.announcements import Announcement
from infocentre.pages.models.audiences import AudienceChoice, AudiencePage
from infocentre.pages.models.figures import Counted, FigureEntry
from infocentre.pages.models.home import Highlight, Partner
from infocentre.pages.models.menus import MenuEntry
from infocentre.pages.models.pages import Milestone, Page
from infocentre.pages.models.press import PressFile, PressKit, PressPhoto
from infocentre.pages.models.site import SiteSettings, SocialLink

__all__ = [
    "Announcement",
    "AudienceChoice",
    "AudiencePage",
    "Counted",
    "FigureEntry",
    "Highlight",
    "MenuEntry",
    "Milestone",
    "Page",
    "Partner",
    "PressFile",
    "PressKit",
    "PressPhoto",
    "SiteSettings",
    "SocialLink",
]
