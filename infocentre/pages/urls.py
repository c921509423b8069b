from django.urls import path

from infocentre.pages import views

app_name = "pages"
urlpatterns = [
    path("", views.HomeView.as_view(), name="home"),
    path("about/", views.PageView.as_view(), {"path": ""}, name="about"),
    path("about/<path:path>/", views.PageView.as_view(), name="page"),
    path("privacy/", views.PrivacyView.as_view(), name="privacy"),
]
