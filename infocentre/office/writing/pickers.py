"""What the dialogs of the editor offer: items to link, pictures, recordings, each by a part of its name."""

from urllib.parse import urlsplit

from django.apps import apps
from django.db.models import Q
from django.http import JsonResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from infocentre.content.composition import naming_fields
from infocentre.content.references import PICTURE, RECORDING, Reference, linkable_models
from infocentre.content.richtext.allowlist import ITEM
from infocentre.library.models import Picture
from infocentre.office.admin.widgets import thumbnail_url
from infocentre.office.writing.access import for_office, may_view

MAX_ROWS = 20
MAX_REFERENCES = 200


@for_office
@require_GET
def items(request):
    """Pages of the site by their title in any language, or by their address."""
    words = request.GET.get("q", "").strip()[:200]
    found = []
    for model in linkable_models().values():
        if may_view(request.user, model):
            found += _matching(model, words)[:MAX_ROWS]
    begins = words.casefold()
    found.sort(key=lambda item: (not str(item).casefold().startswith(begins), not item.is_public, str(item)))
    return JsonResponse({"results": [_item(each) for each in found[:MAX_ROWS]]})


def _matching(model, words):
    rows = model.objects.filter(binned_at__isnull=True)
    if "/" in words:
        slug = urlsplit(words).path.rstrip("/").rpartition("/")[2]
        names = {field.name for field in model._meta.concrete_fields}
        column = next((name for name in ("slug", "path", "audience") if name in names), None)
        return rows.filter(**{column: slug}) if column and slug else rows.none()
    return rows.filter(model.containing(words, *naming_fields(model))) if words else rows.order_by("-pk")[:3]


def _item(item):
    return {
        "href": f"item:{item._meta.label_lower}:{item.pk}",
        "title": str(item),
        "detail": f"{capfirst(item._meta.verbose_name)} · {item.get_absolute_url()}",
        "state": "" if item.is_public else _("not public"),
    }


@for_office
@require_GET
def pictures(request):
    words = request.GET.get("q", "").strip()[:200]
    rows = Picture.objects.order_by("-created_at")
    if words:
        rows = rows.filter(Q(title__icontains=words) | Picture.containing(words, "alt", "caption"))
    shown = rows[:MAX_ROWS] if may_view(request.user, Picture) else []
    return JsonResponse({"results": [_picture(each) for each in shown]})


def _picture(picture):
    return {
        "key": picture.pk,
        "title": picture.title,
        "detail": " · ".join(filter(None, [picture.text("caption").text, picture.credit])),
        "thumbnail": thumbnail_url(picture),
        "is_public": True,
        "state": "",
    }


@for_office
@require_GET
def recordings(request):
    words = request.GET.get("q", "").strip()[:200]
    model = apps.get_model(RECORDING)
    rows = model.objects.select_related("lecture__cover", "file").order_by("-lecture__published_at", "-pk")
    if words:
        lectures = model._meta.get_field("lecture").related_model
        rows = rows.filter(lecture__in=lectures.objects.filter(lectures.containing(words, "title")))
    shown = rows[:MAX_ROWS] if may_view(request.user, model) else []
    return JsonResponse({"results": [_recording(each) for each in shown]})


def _recording(recording):
    lecture = recording.lecture
    poster = thumbnail_url(lecture.cover) if lecture.cover else f"/covers/lecture/{lecture.slug}.light.svg"
    return {
        "key": recording.pk,
        "title": str(lecture),
        "detail": str(recording),
        "thumbnail": poster,
        "is_public": lecture.is_public,
        "state": "" if lecture.is_public else _("not public"),
    }


@for_office
@require_GET
def references(request):
    """What is known of each `of=app.model:key`; nothing about what is not there or not for this person."""
    answers = {}
    for name in request.GET.getlist("of")[:MAX_REFERENCES]:
        match = ITEM.fullmatch(f"item:{name}")
        if match and (found := _known(request.user, Reference(match[1], int(match[2])))):
            answers[name] = found
    return JsonResponse({"references": answers})


def _known(user, reference):
    writers = {PICTURE: _picture, RECORDING: _recording}
    if reference.kind not in writers and reference.kind not in linkable_models():
        return None
    model = apps.get_model(reference.kind)
    if not may_view(user, model) or not (found := model.objects.filter(pk=reference.key).first()):
        return None
    write = writers.get(reference.kind)
    return write(found) if write else _item(found) | {"is_public": found.is_public}
