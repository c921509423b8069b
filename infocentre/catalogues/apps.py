from django.apps import AppConfig


class CataloguesConfig(AppConfig):
    """The commands that keep the catalogues of the interface complete and compile them."""

    name = "infocentre.catalogues"
    label = "catalogues"
