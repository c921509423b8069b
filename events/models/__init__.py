"""Events with all that belongs to them, and opportunities with their deadlines."""

from events.models.events import UNKNOWN_LENGTH, Event, public_event, start_of_day
from events.models.opportunities import Opportunity
from events.models.programme import GalleryPicture, Paper, Session
from events.models.venues import Venue

__all__ = [
    "UNKNOWN_LENGTH",
    "Event",
    "GalleryPicture",
    "Opportunity",
    "Paper",
    "Session",
    "Venue",
    "public_event",
    "start_of_day",
]
