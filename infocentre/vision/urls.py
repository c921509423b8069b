from django.urls import path

from infocentre.vision import views

app_name = "vision"
urlpatterns = [path("", views.VisionView.as_view(), name="settings")]
