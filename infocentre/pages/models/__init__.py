"""The pages of the site itself and what stands around all others."""

from infocentre.pages.models.audiences import AudiencePage
from infocentre.pages.models.home import Highlight, Partner
from infocentre.pages.models.pages import Milestone, Page
from infocentre.pages.models.press import PressFile, PressKit, PressPhoto
from infocentre.pages.models.site import SiteSettings, SocialLink

__all__ = [
    "AudiencePage",
    "Highlight",
    "Milestone",
    "Page",
    "Partner",
    "PressFile",
    "PressKit",
    "PressPhoto",
    "SiteSettings",
    "SocialLink",
]
