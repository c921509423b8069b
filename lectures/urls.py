from django.urls import path

from lectures import views

app_name = "lectures"
urlpatterns = [
    path("", views.LectureListView.as_view(), name="list"),
    path("series/<slug:slug>/", views.SeriesDetailView.as_view(), name="series"),
    path("<slug:slug>/", views.LectureDetailView.as_view(), name="detail"),
]
