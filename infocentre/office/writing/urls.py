from django.urls import path

from infocentre.office.writing import adding, pickers, views

app_name = "writing"
urlpatterns = [
    path("items/", pickers.items, name="items"),
    path("pictures/", pickers.pictures, name="pictures"),
    path("pictures/add/", adding.picture, name="picture_add"),
    path("recordings/", pickers.recordings, name="recordings"),
    path("references/", pickers.references, name="references"),
    path("formula/", views.formula, name="formula"),
    path("check/", views.check, name="check"),
]
