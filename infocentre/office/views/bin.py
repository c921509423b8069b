"""The bin as a page: what lies in it, and the way back."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from infocentre.accounts import rights
from infocentre.content.languages import Text, all_languages, translated_together
from infocentre.history import deleted_objects
from infocentre.office import bin

# Of each kind; whoever looks for more narrows by kind.
MAX_ROWS = 200


@require_safe
def show(request):
    kinds = [model for model in bin.kinds() if rights.may(request.user, "delete", model)]
    rows = [row for model in kinds for row in _binned(model)]
    rows += [
        row
        for model in deleted_objects.kinds()
        if rights.may(request.user, "delete", model)
        for row in _gone(model)
    ]
    rows.sort(key=lambda row: row["at"], reverse=True)
    context = admin.site.each_context(request) | {"title": _("Bin"), "rows": rows, "days": bin.RETENTION.days}
    return render(request, "admin/bin.html", context)


def _binned(model):
    items = model._base_manager.filter(binned_at__isnull=False).order_by("-binned_at")
    items = items.only("pk", "binned_at", *all_languages(*model.naming_fields))
    for item in items[:MAX_ROWS]:
        yield {
            "kind": model._meta.label_lower,
            "kind_name": model._meta.verbose_name,
            "pk": item.pk,
            "title": translated_together(item, model.naming_fields),
            "at": item.binned_at,
            "until": item.binned_at + bin.RETENTION,
        }


def _gone(model):
    for step, name in deleted_objects.recently_deleted(model, timezone.now() - bin.RETENTION, MAX_ROWS):
        yield {
            "kind": model._meta.label_lower,
            "kind_name": model._meta.verbose_name,
            "pk": step.object_id,
            "title": Text(name, ""),
            "at": step.revision.date_created,
            "until": step.revision.date_created + bin.RETENTION,
        }


@require_POST
def restore(request, kind, pk):
    every = [*bin.kinds(), *deleted_objects.kinds()]
    model = next((model for model in every if model._meta.label_lower == kind), None)
    if model is None:
        raise Http404
    if not rights.may(request.user, "delete", model):
        raise PermissionDenied
    if model in deleted_objects.kinds():
        return _recreate(request, model, pk)
    item = get_object_or_404(model._base_manager, pk=pk, binned_at__isnull=False)
    bin.restore(item, request.user)
    messages.success(request, _("It is a draft again: publish it to make it visible."))
    return redirect(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", pk)


def _recreate(request, model, pk):
    try:
        item = deleted_objects.restore(model, pk, timezone.now() - bin.RETENTION, request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("office:bin")
    if item is None:
        raise Http404
    messages.success(request, _("It is back as it was."))
    return redirect(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", pk)
