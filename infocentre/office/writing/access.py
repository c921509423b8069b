"""Who may ask: people of the office, each about what their rights let them see."""

from functools import wraps

from django.contrib import admin
from django.http import JsonResponse


def for_office(view):
    """Answer people who may enter the office only; others get 403, as a script expects, not a login page."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not admin.site.has_permission(request):
            return JsonResponse({"error": "forbidden"}, status=403)
        return view(request, *args, **kwargs)

    return guarded


def may_view(user, model) -> bool:
    label, name = model._meta.app_label, model._meta.model_name
    return user.has_perm(f"{label}.view_{name}") or user.has_perm(f"{label}.change_{name}")
