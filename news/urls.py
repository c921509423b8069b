from django.urls import path

from news import feeds, views

app_name = "news"
urlpatterns = [
    path("news/", views.NewsListView.as_view(), name="list"),
    path("news/feed.xml", feeds.NewsFeed.as_view(), name="feed"),
    path("articles/", views.ArticleListView.as_view(), name="articles"),
    path("articles/feed.xml", feeds.ArticleFeed.as_view(), name="article-feed"),
    path("articles/<slug:slug>/", views.ArticleDetailView.as_view(), name="article"),
    path("media/", views.CoverageListView.as_view(), name="media"),
    path("news/<int:year>/<slug:slug>/", views.NewsDetailView.as_view(), name="detail"),
]
