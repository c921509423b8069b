"""Screens for translators, below the address of the admin."""

from django.contrib import admin
from django.urls import path

from infocentre.office.translation import board, exporting, importing, translate

app_name = "translations"


def office(view):
    return admin.site.admin_view(view)


urlpatterns = [
    path("", office(board.board), name="board"),
    path("queue/", office(board.queue), name="queue"),
    path("send/", office(exporting.send), name="send"),
    path("take/", office(importing.take), name="take"),
    path("<str:kind>/<int:pk>/<slug:language>/", office(translate.translate), name="translate"),
]
