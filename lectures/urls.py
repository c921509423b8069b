from django.urls import path

from lectures import feeds, podcast, views

app_name = "lectures"
urlpatterns = [
    path("", views.LectureListView.as_view(), name="list"),
    path("feed.xml", feeds.LectureFeed.as_view(), name="feed"),
    path("materials/", views.MaterialListView.as_view(), name="materials"),
    path("materials/<slug:slug>/", views.MaterialDetailView.as_view(), name="material"),
    path("podcast.xml", podcast.PodcastView.as_view(), name="podcast"),
    path("podcast.png", podcast.cover, name="podcast-cover"),
    path("podcast/<int:pk>.chapters.json", podcast.ChaptersView.as_view(), name="podcast-chapters"),
    path("series/<slug:slug>/", views.SeriesDetailView.as_view(), name="series"),
    path("<slug:slug>/", views.LectureDetailView.as_view(), name="detail"),
]
