"""The board of translations and the queue of a translator."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from infocentre.accounts.roles import TRANSLATORS, roles_of
from infocentre.content.languages import LANGUAGES, OWN_NAMES, reader_language
from infocentre.office.navigation import in_order
from infocentre.office.translation.waiting import with_items
from infocentre.translations import board as boards
from infocentre.translations.models import State
from infocentre.translations.translated import models_of

PER_PAGE = 50


def own_language(user):
    """The language a person translates into; for others that of the office."""
    own = (code for role, code in TRANSLATORS.items() if role in roles_of(user))
    return next(own, reader_language())


@require_safe
def board(request):
    models = in_order(models_of(request.user))
    if not models:
        raise PermissionDenied
    context = admin.site.each_context(request) | {
        "title": _("Translations"),
        "rows": [(model._meta, cells.items()) for model, cells in boards.counts(models)],
        "languages": [(code, OWN_NAMES[code]) for code in LANGUAGES],
        "own": own_language(request.user),
        "states": boards.STATES,
    }
    return render(request, "admin/translations/board.html", context)


@require_safe
def queue(request):
    models = in_order(models_of(request.user))
    if not models:
        raise PermissionDenied
    requested = request.GET.get("language", "")
    language = requested if requested in LANGUAGES else own_language(request.user)
    chosen = next((each for each in models if each._meta.label_lower == request.GET.get("kind")), None)
    state = request.GET.get("state", "")
    rows = boards.queue(models, language, state=state, model=chosen)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    context = admin.site.each_context(request) | {
        "title": _("To be translated"),
        "page": page,
        "rows": with_items(models, page.object_list),
        "language": language,
        "languages": [(code, OWN_NAMES[code]) for code in LANGUAGES],
        "kinds": [model._meta for model in models],
        "kind": chosen and chosen._meta.label_lower,
        "states": [(each.value, each.label) for each in boards.STATES if each != State.CURRENT],
        "state": state if state in State.values else "",
    }
    return render(request, "admin/translations/queue.html", context)
