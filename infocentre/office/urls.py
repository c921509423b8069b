"""Screens of the office beside those of Django's admin."""

from django.contrib import admin
from django.urls import path

from infocentre.office import undo
from infocentre.office.views import bin, examples, presence, preview, preview_links

app_name = "office"


def office(view):
    """Only for people of the office, as every screen of the admin."""
    return admin.site.admin_view(view)


urlpatterns = [
    path("undo/", office(undo.undo), name="undo"),
    path("bin/", office(bin.show), name="bin"),
    path("bin/<str:kind>/<int:pk>/", office(bin.restore), name="take-out"),
    path("examples/", office(examples.show), name="examples"),
    path("preview/<str:kind>/<int:pk>/", office(preview.shell), name="preview"),
    path("preview/<str:kind>/<int:pk>/page/", office(preview.page), name="preview-page"),
    path("preview/<str:kind>/<int:pk>/links/", office(preview_links.make), name="make-link"),
    path("preview/<str:kind>/<int:pk>/links/<int:link>/", office(preview_links.revoke), name="revoke-link"),
    path("presence/<str:kind>/<int:pk>/", office(presence.renew), name="presence"),
]
