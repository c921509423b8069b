"""What the screen around a preview says: the languages and widths to choose from, where it leads back to."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from infocentre.content.languages import LANGUAGES, OWN_NAMES
from infocentre.office import states

WIDTHS = {"desktop": _("Computer"), "phone": _("Phone")}


@dataclass(frozen=True)
class Choice:
    """One of several languages or widths; each is chosen together with the present one of the others."""

    code: str
    name: str | Promise
    is_current: bool
    query: str
    mark: str = ""
    hint: str | Promise = ""


def chosen(value, options, default):
    return value if value in options else default


def context_of(item, language, width) -> dict:
    width = chosen(width, WIDTHS, "desktop")
    return {
        "item": item,
        "opts": item._meta,
        "title": str(item) or item._meta.verbose_name,
        "language": language,
        "width": width,
        "languages": [_language(item, code, language, width) for code in LANGUAGES],
        "widths": [
            Choice(code, name, code == width, f"lang={language}&width={code}")
            for code, name in WIDTHS.items()
        ],
        "form_address": form_address(item),
    }


def form_address(item):
    action, args = ("change", [item.pk]) if item.pk else ("add", [])
    return reverse(f"admin:{item._meta.app_label}_{item._meta.model_name}_{action}", args=args)


def _language(item, code, language, width):
    mark, hint = "", ""
    if needed := getattr(item, "required_texts", ()):
        is_complete = all(getattr(item, f"{name}_{code}") for name in needed)
        mark = states.mark_of(is_complete, item.languages, code)
        hint = states.WORDS[mark]
    return Choice(code, OWN_NAMES[code], code == language, f"lang={code}&width={width}", mark, hint)
