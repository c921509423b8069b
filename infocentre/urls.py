"""Addresses: everything people read lies under its language, the rest serves machines and editors."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from infocentre.covers.previews import views as previews
from infocentre.covers.views import cover
from infocentre.library.media import media
from infocentre.office.views import preview_links
from infocentre.web import service, sitemaps

urlpatterns = [
    path("", service.choose_language, name="root"),
    path("healthz", service.healthz, name="healthz"),
    path("readyz", service.readyz, name="readyz"),
    path("favicon.ico", service.favicon),
    path("robots.txt", service.robots, name="robots"),
    path(".well-known/security.txt", service.security, name="security"),
    path("manifest.<slug:language>.webmanifest", service.manifest, name="manifest"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemaps.section, name="sitemap-section"),
    path("covers/<slug:kind>/<slug:slug>.<slug:theme>.svg", cover, name="cover"),
    path("previews/<slug:language>/<slug:kind>/<slug:key>.<slug:digest>.jpg", previews.show, name="preview"),
    path("media/<path:path>", media, name="media"),
    path("preview/<str:token>/", preview_links.show, name="shared-preview"),
    path("i18n/", include("django.conf.urls.i18n")),
    path("admin/", include("infocentre.office.urls")),
    path("admin/translate/", include("infocentre.office.translation.urls")),
    path("admin/", include("infocentre.accounts.urls")),
    path("admin/guide/", include("infocentre.office.guide.urls")),
    path("admin/writing/", include("infocentre.office.writing.urls")),
    path("admin/", admin.site.urls),
    *i18n_patterns(
        path("", include("news.urls")),
        path("", include("events.urls")),
        path("lectures/", include("lectures.urls")),
        path("", include("people.urls")),
        path("contact/", include("infocentre.contact.urls")),
        path("vision/", include("infocentre.vision.urls")),
        path("search/", include("infocentre.search.urls")),
        path("", include("infocentre.pages.urls")),
    ),
]
handler400 = "infocentre.web.errors.bad_request"
handler403 = "infocentre.web.errors.forbidden"
handler404 = "infocentre.web.errors.not_found"
handler429 = "infocentre.accounts.views.too_many_requests"
handler500 = "infocentre.web.errors.server_error"
