"""Translated files back: choose a file, look at what it would do, confirm."""

from dataclasses import astuple

from django.contrib import admin
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from infocentre.content.languages import OWN_NAMES
from infocentre.translations.exchange.checking import dry_run
from infocentre.translations.exchange.limits import MAX_FILE, MAX_TOKEN, MEGABYTE, TOKEN_AGE
from infocentre.translations.exchange.reading import read
from infocentre.translations.exchange.rows import ReturnedFile, Row, UnreadableError
from infocentre.translations.exchange.running import run
from infocentre.translations.translated import models_of


@require_http_methods(["GET", "POST"])
def take(request):
    if not models_of(request.user):
        raise PermissionDenied
    if request.method == "GET":
        return _ask_for_file(request)
    try:
        if "confirmed" in request.POST:
            return _run(request, request.POST["confirmed"])
        file = request.FILES.get("file")
        if file is None:
            raise UnreadableError(_("Choose a file."))
        return _show(request, read(file))
    except UnreadableError as error:
        return _ask_for_file(request, str(error))


def _ask_for_file(request, complaint=""):
    context = {"title": _("Import a translation"), "complaint": complaint, "max_size": MAX_FILE // MEGABYTE}
    return _page(request, "take", context, status=422 if complaint else 200)


def _show(request, returned):
    outcome = dry_run(request, returned)
    context = _outcome_context(outcome, returned) | {"title": _("What the import would do")}
    if outcome.changed:
        fingerprints = {f"{each.kind}:{each.pk}": each.fingerprint for each in outcome.items if each.values}
        rows = [astuple(row) for row in returned.rows]
        kept = [returned.source, returned.target, returned.name, rows, fingerprints]
        context["token"] = signing.dumps(kept, salt=_salt(request), compress=True)
        if len(context["token"]) > MAX_TOKEN:
            raise UnreadableError(_("The file is too large to be imported at once. Split it."))
    return _page(request, "take_dry_run", context)


def _run(request, token):
    try:
        source, target, name, rows, fingerprints = signing.loads(
            token, salt=_salt(request), max_age=TOKEN_AGE
        )
    except signing.BadSignature as error:
        message = _("The dry run is no longer valid: choose the file again. Nothing has been changed.")
        raise UnreadableError(message) from error
    returned = ReturnedFile(source, target, [Row(*row) for row in rows], name)
    outcome = run(request, returned, fingerprints)
    return _page(
        request, "take_done", _outcome_context(outcome, returned) | {"title": _("What was imported")}
    )


def _outcome_context(outcome, returned):
    return {
        "outcome": outcome,
        "file_name": returned.name,
        "source": returned.source,
        "target": returned.target,
        "names": {"source": OWN_NAMES[returned.source], "target": OWN_NAMES[returned.target]},
    }


def _salt(request):
    """What one person was shown is confirmed by them alone."""
    return f"translations.take:{request.user.pk}"


def _page(request, name, context, status=200):
    context = admin.site.each_context(request) | context
    return render(request, f"admin/translations/{name}.html", context, status=status)
