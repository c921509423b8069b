from django.urls import path

from events import feeds, ical, views

app_name = "events"
urlpatterns = [
    path("events/", views.UpcomingListView.as_view(), name="list"),
    path("events/feed.xml", feeds.EventFeed.as_view(), name="feed"),
    path("events/calendar.ics", ical.Subscription.as_view(), name="subscription"),
    path("events/<int:year>/<slug:slug>/event.ics", ical.EventCalendar.as_view(), name="ics"),
    path("events/past/", views.PastListView.as_view(), name="past"),
    path("events/calendar/", views.current_month, name="calendar"),
    path("events/calendar/<int:year>/<int:month>/", views.CalendarView.as_view(), name="month"),
    path("events/<int:year>/<slug:slug>/", views.EventDetailView.as_view(), name="detail"),
    path("education/opportunities/", views.OpportunityListView.as_view(), name="opportunities"),
    path("education/opportunities/<slug:slug>/", views.OpportunityDetailView.as_view(), name="opportunity"),
]
