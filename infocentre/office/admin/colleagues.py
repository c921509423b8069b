"""What the form of an item says of colleagues: who has it open too, what they stored meanwhile."""

from django.template.loader import render_to_string
from django.urls import reverse

from infocentre.content.languages import OWN_NAMES
from infocentre.history import token
from infocentre.office import presence


def context_of(opening, request, context) -> dict:
    item, form = context.get("original"), context["adminform"].form
    conflict = opening.conflict
    if conflict is not None:
        _show_conflict(request, form, conflict)
    label, is_stored = opening.intent.model._meta.label_lower, item is not None and not item._state.adding
    others = presence.others(item, request.user) if is_stored else ()
    return {
        "user": request.user.pk,
        "kind": label,
        "item": "new" if item is None else item.pk,
        "version": token.version_of(item),
        "came_back": form.is_bound,
        "others": [presence.sentence(each) for each in others],
        "address": reverse("office:presence", args=[label, item.pk]) if is_stored else "",
        "opened": opening.presence.opened_at.isoformat() if opening.presence else "",
        "conflict": conflict,
        "names": OWN_NAMES,
    }


def _show_conflict(request, form, conflict):
    """What a colleague made of a field stands right below it."""
    for name, field_conflict in conflict.fields.items():
        if name in form.fields:
            bound = form[name]
            context = {"field_conflict": field_conflict, "conflict": conflict, "target": bound.id_for_label}
            shown = render_to_string("admin/history/_conflict.html", context, request)
            bound.help_text = bound.field.help_text = shown
