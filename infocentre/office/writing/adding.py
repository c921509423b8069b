"""Adding a picture to the library from the text where it was pasted."""

import json

from django.contrib import admin
from django.contrib.admin.options import IS_POPUP_VAR
from django.http import JsonResponse
from django.template.loader import render_to_string
from django.utils.text import capfirst
from django.views.decorators.http import require_http_methods

from infocentre.content.languages import LANGUAGES, SHORT_NAMES, all_languages
from infocentre.library.models import Picture
from infocentre.office.writing.access import for_office

# What must be said of a picture; the rest is left to the form of the library.
ASKED = [*all_languages("alt"), "is_decorative", "credit", "licence"]


@for_office
@require_http_methods(["GET", "POST"])
def picture(request):
    """The form of a new picture; its upload is stored by the library's own form, with all its checks."""
    pictures = admin.site.get_model_admin(Picture)
    if not pictures.has_add_permission(request):
        return JsonResponse({"error": "forbidden"}, status=403)
    if request.method == "GET":
        return JsonResponse({"form": _written(pictures.get_form(request)())})
    # As in the window that opens beside a form: there, Django answers with what was added.
    request.POST = request.POST.copy()
    request.POST[IS_POPUP_VAR] = "1"
    answer = pictures.add_view(request)
    if "adminform" in answer.context_data:
        return JsonResponse({"form": _written(answer.context_data["adminform"].form)})
    return JsonResponse({"key": int(json.loads(answer.context_data["popup_response_data"])["value"])})


def _written(form) -> str:
    """The questions as HTML; a text or file in another form of the page may have the same name."""
    form.auto_id = "new_picture_%s"
    name = Picture._meta.get_field("alt").verbose_name
    for code in LANGUAGES:
        form.fields[f"alt_{code}"].label = f"{capfirst(name)} · {SHORT_NAMES[code]}"
    asked = [form[name] for name in ASKED if name in form.fields]
    silent = [form[name] for name in form.fields if name not in (*ASKED, "file")]
    return render_to_string(
        "admin/office/_new_picture.html", {"form": form, "asked": asked, "silent": silent}
    )
