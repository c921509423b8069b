from infocentre.pages.views.audiences import AudienceView
from infocentre.pages.views.education import EducationView
from infocentre.pages.views.home import HomeView
from infocentre.pages.views.impact import ImpactView
from infocentre.pages.views.pages import PageView, PrivacyView
from infocentre.pages.views.press import PressArchiveView, PressKitView

__all__ = [
    "AudienceView",
    "EducationView",
    "HomeView",
    "ImpactView",
    "PageView",
    "PressArchiveView",
    "PressKitView",
    "PrivacyView",
]
