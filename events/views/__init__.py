from events.views.events import CalendarView, EventDetailView, PastListView, UpcomingListView, current_month
from events.views.opportunities import OpportunityDetailView, OpportunityListView

__all__ = [
    "CalendarView",
    "EventDetailView",
    "OpportunityDetailView",
    "OpportunityListView",
    "PastListView",
    "UpcomingListView",
    "current_month",
]
