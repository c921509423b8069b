"""What the editor asks while someone writes: how a formula looks, what is to be said about a text."""

import json

from django.http import JsonResponse
from django.views.decorators.http import require_POST

from infocentre.content.languages import LANGUAGES
from infocentre.content.richtext.allowlist import MAX_TEX_LENGTH, MAX_TEXT_LENGTH
from infocentre.content.richtext.formulas import TexError, mathml
from infocentre.office.writing.access import for_office
from infocentre.publishing.writing import findings
from infocentre.web.richtext import formula as drawn


def _json_body(request) -> dict:
    try:
        requested = json.loads(request.body)
    except (ValueError, RecursionError):
        return {}
    return requested if isinstance(requested, dict) else {}


@for_office
@require_POST
def formula(request):
    """A formula as visitors will see it, and what is wrong with it."""
    requested = _json_body(request)
    tex, block = str(requested.get("tex", ""))[: MAX_TEX_LENGTH + 1], bool(requested.get("block"))
    try:
        mathml(tex, block=block)
        error = ""
    except TexError as wrong:
        error = str(wrong)
    return JsonResponse({"html": drawn(tex, block=block), "error": error})


@for_office
@require_POST
def check(request):
    """What is to be said about texts that are being written: `texts` of {language, field, text}."""
    texts = _json_body(request).get("texts")
    if not isinstance(texts, list) or not all(map(_is_text, texts)):
        return JsonResponse({"error": "bad request"}, status=400)
    found = {each["field"]: findings(each["language"], each["field"], each["text"]) for each in texts}
    return JsonResponse(
        {"findings": {field: [each.as_dict() for each in some] for field, some in found.items()}}
    )


def _is_text(each) -> bool:
    return (
        isinstance(each, dict)
        and each.get("language") in LANGUAGES
        and isinstance(each.get("field"), str)
        and isinstance(each.get("text"), str)
        and len(each["text"]) <= MAX_TEXT_LENGTH
    )
