"""Addresses: everything people read lies under its language, the rest serves machines and editors."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from infocentre.content import service
from infocentre.content.views_covers import cover

urlpatterns = [
    path("", service.choose_language, name="root"),
    path("healthz", service.healthz, name="healthz"),
    path("readyz", service.readyz, name="readyz"),
    path("favicon.ico", service.favicon),
    path("robots.txt", service.robots, name="robots"),
    path("covers/<slug:kind>/<slug:slug>.<slug:theme>.svg", cover, name="cover"),
    path("media/<path:path>", service.media, name="media"),
    path("i18n/", include("django.conf.urls.i18n")),
    path("admin/", admin.site.urls),
    *i18n_patterns(
        path("news/", include("news.urls")),
        path("events/", include("events.urls")),
        path("lectures/", include("lectures.urls")),
        path("", include("people.urls")),
        path("contact/", include("infocentre.contact.urls")),
        path("", include("infocentre.pages.urls")),
    ),
]
handler400 = "infocentre.content.errors.bad_request"
handler403 = "infocentre.content.errors.forbidden"
handler404 = "infocentre.content.errors.not_found"
handler500 = "infocentre.content.errors.server_error"
