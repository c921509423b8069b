from django.urls import path

from infocentre.pages import views

app_name = "pages"
urlpatterns = [
    path("", views.HomeView.as_view(), name="home"),
    path("about/", views.PageView.as_view(), {"path": ""}, name="about"),
    path("about/<path:path>/", views.PageView.as_view(), name="page"),
    path("media/press-kit/", views.PressKitView.as_view(), name="press-kit"),
    path("media/press-kit.zip", views.PressArchiveView.as_view(), name="press-archive"),
    path("education/", views.EducationView.as_view(), name="education"),
    path("for/<slug:audience>/", views.AudienceView.as_view(), name="audience"),
    path("impact/", views.ImpactView.as_view(), name="impact"),
    path("privacy/", views.PrivacyView.as_view(), name="privacy"),
]
