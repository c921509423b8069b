"""The library: pictures and documents that content refers to."""

import copy
from pathlib import PurePosixPath

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.forms.widgets import Script
from django.shortcuts import get_object_or_404, redirect
from django.template.defaultfilters import filesizeformat
from django.urls import path
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from infocentre.content.languages import DEFAULT_LANGUAGE, LANGUAGES, all_languages
from infocentre.library import keeping, limits
from infocentre.library.files.transcripts import stored_paragraphs
from infocentre.library.models import Document, Picture
from infocentre.office.admin.base import ContentAdmin
from infocentre.office.admin.columns import LANGUAGE_COLUMNS
from infocentre.office.admin.fields import LibraryFileField, PictureFileField
from infocentre.office.admin.filters import MissingTextFilter, TopicFilter
from infocentre.office.admin.forms import ContentForm
from infocentre.office.admin.usage import UsageAdmin, UsedFilter
from infocentre.office.admin.widgets import UploadInput, thumbnail_url

WINDOWS_1251 = _("The file is in Windows-1251, which has no Kazakh letters: check that none are lost.")
PREVIEWED = 3
KEPT = "file-kept"
TOPIC_NAMES = [f"topics__{name}" for name in all_languages("name")]


class LibraryForm(ContentForm):
    """A file is read when it comes, not each time its description changes: it may be missing by then.

    One that came with a form that is refused is kept.
    """

    # Who sends the form; whether the disk had no room for what they sent before.
    user, is_disk_full = None, False
    # Texts of which one is needed before a file is sent, by the field that does without.
    needed_before_sending = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.needed_before_sending:
            if name in self.fields:
                self.fields[name].widget.attrs["data-needed-with-file"] = ""

    def full_clean(self):
        super().full_clean()
        if not self.is_bound or "file" not in self.fields:
            return
        if self.is_disk_full:
            self._errors["file"] = self.error_class([limits.DISK_FULL])
        file = self.cleaned_data.get("file")
        if self._errors and file and self.user and "file" in self.changed_data:
            token = getattr(file, "token", "") or keeping.keep(file, self.user)
            self.fields["file"].widget.kept = token and {"name": file.name, "token": token}

    def clean(self):
        cleaned = super().clean()
        if "file" not in self.changed_data:
            cleaned.pop("file", None)
        return cleaned

    def _get_validation_exclusions(self):
        unchanged = set() if "file" in self.changed_data else {"file"}
        return super()._get_validation_exclusions() | unchanged


class PictureForm(LibraryForm):
    """A picture is described, or said to be decorative."""

    needed_before_sending = (f"alt_{DEFAULT_LANGUAGE}",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "title" in self.fields:
            self.fields["title"].required = False
            self.fields["title"].help_text = _(
                "Used to find it in the library. If left empty, the alternative text is used."
            )

    def clean(self):
        cleaned = super().clean()
        if "title" in self.fields and not cleaned.get("title") and "title" not in self.errors:
            self._take_title(cleaned)
        described = any(cleaned.get(f"alt_{code}") for code in LANGUAGES)
        needed = f"alt_{DEFAULT_LANGUAGE}"
        # Whoever only translates has no such field.
        if cleaned.get("is_decorative", self.instance.is_decorative):
            if described:
                self.add_error(
                    "is_decorative" if "is_decorative" in self.fields else None,
                    _("A decorative picture has no alternative text."),
                )
        elif needed in self.fields and not cleaned.get(needed):
            self.add_error(needed, _("Describe the picture at least in Kazakh, or mark it as decorative."))
        return cleaned

    def _take_title(self, cleaned):
        """A picture that nobody named goes by what it shows; one that shows nothing, by its file."""
        described = filter(None, (cleaned.get(f"alt_{code}") for code in LANGUAGES))
        file = cleaned.get("file") or self.instance.file
        length = self.fields["title"].max_length
        cleaned["title"] = next(described, PurePosixPath(file.name or "").stem)[:length]
        if not cleaned["title"]:
            self.add_error("title", self.fields["title"].error_messages["required"])


class DocumentForm(LibraryForm):
    needed_before_sending = tuple(all_languages("title"))


class LibraryAdmin(UsageAdmin, ContentAdmin):
    """What pictures and documents are alike."""

    class Media:
        css = {"all": ["admin-site/library.css"]}

    file_field = LibraryFileField
    is_disk_full = False
    list_filter = ["licence", TopicFilter, UsedFilter, MissingTextFilter]
    date_hierarchy = "created_at"
    groups_before_texts = 1

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "file":
            kwargs |= {"form_class": self.file_field, "widget": UploadInput}
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.user, form.is_disk_full = request.user, self.is_disk_full
        return form

    def changeform_view(self, request, *args, **kwargs):
        """An upload that is kept counts as one that comes: the request closes it as it closes those.

        Where the disk has no room the form comes back with what was typed; nothing of the file stays.
        """
        token = request.POST.get(KEPT)
        if token and "file" not in request.FILES and (kept := keeping.find(token, request.user)):
            request.FILES["file"] = kept
        try:
            return super().changeform_view(request, *args, **kwargs)
        except OSError as error:
            if error.errno not in limits.NO_ROOM or self.is_disk_full:
                raise
        full = copy.copy(self)
        full.is_disk_full = True
        return full.changeform_view(request, *args, **kwargs)

    def save_model(self, request, obj, form, change):
        file = form.cleaned_data.get("file")
        super().save_model(request, obj, form, change)
        if token := getattr(file, "token", ""):
            transaction.on_commit(lambda: keeping.forget(token, request.user))
        if captions := getattr(file, "captions", None):
            self._tell_captions(request, captions)

    def _tell_captions(self, request, captions):
        """What was read in the file that came: whoever sent it sees whether it was read rightly."""
        words = _("The captions begin: %(beginning)s") % {"beginning": " / ".join(captions["beginning"])}
        messages.info(request, words)
        if captions["guessed"]:
            messages.warning(request, WINDOWS_1251)

    @admin.display(description=_("size"), ordering="size")
    def readable_size(self, item):
        return filesizeformat(item.size)


CLICKABLE = _("Cards crop the picture around this point. Click on the picture, or enter the position.")
NOT_YET_CLICKABLE = _("Cards cut the picture around this point. Once it is stored, the point can be clicked.")


def _for_new(group):
    is_clicked = group.get("description") == CLICKABLE
    return group | {"description": NOT_YET_CLICKABLE} if is_clicked else group


@admin.register(Picture)
class PictureAdmin(LibraryAdmin):
    list_display = ["thumbnail", "title", *LANGUAGE_COLUMNS, "dimensions", "licence"]
    list_display_links = ["title"]
    list_filter = [*LibraryAdmin.list_filter, "is_decorative"]
    search_fields = ["title", "credit", "file", *all_languages("alt", "caption"), *TOPIC_NAMES]
    form = PictureForm
    file_field = PictureFileField
    readonly_fields = ["preview", "dimensions"]
    fieldsets = [
        (_("File"), {"fields": ["preview", "file", "dimensions", "title", "is_decorative"]}),
        (_("Rights"), {"fields": ["credit", "licence"]}),
        (
            _("Focal point"),
            {
                "fields": [("focus_x", "focus_y")],
                "description": CLICKABLE,
                "classes": ["focal-point"],
            },
        ),
        (_("Topics"), {"fields": ["topics"]}),
    ]

    class Media:
        js = [Script("admin-site/focal-point.js", type="module")]

    def headline_key(self):
        return models.F("title")

    def complete_in(self, code):
        return Q(is_decorative=True) | super().complete_in(code)

    def get_fieldsets(self, request, obj=None):
        """Before a picture is stored there is nothing to be seen, nor to be clicked."""
        groups = super().get_fieldsets(request, obj)
        if obj is None:
            shown = [name for name in groups[0][1]["fields"] if name not in self.readonly_fields]
            groups[0] = (groups[0][0], {"fields": shown})
            groups = [(title, _for_new(group)) for title, group in groups]
        return groups

    def get_urls(self):
        view = self.admin_site.admin_view(self.thumbnail_view)
        return [path("<int:pk>/thumbnail/", view, name="library_picture_thumbnail"), *super().get_urls()]

    def thumbnail_view(self, request, pk):
        """Lead to the smallest copy: what a form needs to show a picture it knows only by number."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        return redirect(thumbnail_url(get_object_or_404(Picture, pk=pk)))

    @admin.display(description=_("picture"))
    def thumbnail(self, picture):
        return format_html('<img class="thumbnail" src="{}" alt="" loading="lazy">', thumbnail_url(picture))

    @admin.display(description=_("preview"))
    def preview(self, picture):
        return format_html(
            '<div><img class="preview" src="{}" alt="{}"> <p><a href="{}">{}</a></p></div>',
            thumbnail_url(picture),
            picture.text("alt"),
            picture.file.url,
            _("The whole picture"),
        )

    @admin.display(description=_("width × height"))
    def dimensions(self, picture):
        return f"{picture.width} × {picture.height}" if picture.width else None


@admin.register(Document)
class DocumentAdmin(LibraryAdmin):
    list_display = ["headline", *LANGUAGE_COLUMNS, "kind", "readable_size", "licence", "changed"]
    search_fields = ["file", "credit", *all_languages("title"), *TOPIC_NAMES]
    form = DocumentForm
    readonly_fields = ["beginning"]
    fieldsets = [
        (_("File"), {"fields": ["file", "beginning"]}),
        (_("Rights"), {"fields": ["credit", "licence"]}),
        (_("Topics"), {"fields": ["topics"]}),
    ]

    def get_fieldsets(self, request, obj=None):
        groups = super().get_fieldsets(request, obj)
        if obj is None or not obj.file.name.endswith(".vtt"):
            groups[0] = (groups[0][0], {"fields": ["file"]})
        return groups

    @admin.display(description=_("beginning"))
    def beginning(self, document):
        """The first captions, as visitors read them."""
        said = stored_paragraphs(document.file.name)[:PREVIEWED]
        lines = ((" ".join(filter(None, [each.speaker and f"{each.speaker}:", each.text])),) for each in said)
        return format_html_join("", "<p>{}</p>", lines)

    @admin.display(description=_("kind"), ordering="file")
    def kind(self, document):
        return document.file.name.rpartition(".")[2].upper()
