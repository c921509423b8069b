from django.urls import path

from events import views

app_name = "events"
urlpatterns = [
    path("", views.UpcomingListView.as_view(), name="list"),
    path("past/", views.PastListView.as_view(), name="past"),
    path("calendar/", views.current_month, name="calendar"),
    path("calendar/<int:year>/<int:month>/", views.CalendarView.as_view(), name="month"),
    path("<int:year>/<slug:slug>/", views.EventDetailView.as_view(), name="detail"),
]
