from django.urls import path

from infocentre.contact import views

app_name = "contact"
urlpatterns = [
    path("", views.EnquiryView.as_view(), name="form"),
    path("sent/<str:receipt>/", views.SentView.as_view(), name="sent"),
]
