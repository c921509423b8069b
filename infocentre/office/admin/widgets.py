"""Widgets of the editorial office."""

from django.contrib.admin.widgets import AdminFileWidget, AutocompleteSelect, AutocompleteSelectMultiple
from django.core.files.storage import default_storage
from django.forms.widgets import Script
from django.urls import reverse

from infocentre.library import renditions


def thumbnail_url(picture) -> str:
    """The smallest copy of a library picture."""
    copies = renditions.copies(picture, "whole") if picture.renditions_ready else []
    small = next((each for each in copies if each.format == "webp"), None)
    return default_storage.url(small.name) if small else picture.file.url


class UploadInput(AdminFileWidget):
    """A file to choose; one that came with a refused form is named, and need not be chosen again."""

    template_name = "admin/widgets/upload.html"
    # Name and token of an upload that is kept; the form says so.
    kept = None

    class Media:
        js = [Script("admin-site/uploads.js", type="module")]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"] |= {"kept": self.kept, "kept_name": f"{name}-kept"}
        return context

    def use_required_attribute(self, initial):
        return super().use_required_attribute(initial) and not self.kept


class ManyChoices(AutocompleteSelectMultiple):
    """Each choice has a cross of its own; the one for all at once would break the list it stands in."""

    def build_attrs(self, base_attrs, extra_attrs=None):
        return super().build_attrs(base_attrs, extra_attrs) | {"data-allow-clear": "false"}


class PictureSelect(AutocompleteSelect):
    """A choice from the picture library that shows what is chosen and what could be."""

    template_name = "admin/widgets/picture_select.html"

    class Media:
        js = [Script("admin-site/picture-select.js", type="module")]

    def build_attrs(self, base_attrs, extra_attrs=None):
        attrs = super().build_attrs(base_attrs, extra_attrs)
        # Django's script starts every `admin-autocomplete`; ours starts these, with thumbnails.
        attrs["class"] = attrs["class"].replace("admin-autocomplete", "picture-autocomplete")
        attrs["data-thumbnail-url"] = self._thumbnail_address(0)
        return attrs

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        chosen = next(iter(context["widget"]["value"]), "")
        context["thumbnail"] = self._thumbnail_address(chosen) if chosen.isdigit() else ""
        return context

    def _thumbnail_address(self, pk):
        return reverse(f"{self.admin_site.name}:library_picture_thumbnail", args=[pk])
