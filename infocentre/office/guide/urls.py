"""Addresses of the editors' guide; as every screen of the office only for those who are signed in."""

from django.contrib import admin
from django.urls import path, re_path

from infocentre.office.guide import views

app_name = "guide"


def office(view):
    return admin.site.admin_view(view, cacheable=True)


urlpatterns = [
    path("", office(views.first_page), name="beginning"),
    path("<slug:slug>/", office(views.chapter), name="chapter"),
    re_path(
        r"^pictures/(?P<language>kk|ru)/(?P<name>[a-z0-9-]+)\.webp$", office(views.picture), name="picture"
    ),
]
