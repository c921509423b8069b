"""Making an item public as far as a preview needs it; only ever inside `rolled_back`."""

from django.utils import timezone, translation
from django.utils.html import format_html
from django.utils.translation import gettext as _

from infocentre.content.fields import RichTextField
from infocentre.content.kinds import kind_of
from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Publishable, Status


def make_public(item, language):
    """Publish an item with every language that is complete, and with the previewed one once it is begun.

    What a language still lacks is marked in its place, since the database releases complete ones only. A
    language without any text stays unreleased: its readers will be shown another one, and so is the editor.
    """
    if not isinstance(item, Publishable):
        return
    now = timezone.now()
    if item.published_at is None or item.published_at > now:
        item.published_at = now
    if item.expires_at is not None and item.expires_at <= now:
        item.expires_at = None
    item.status = Status.PUBLISHED
    if _is_begun(item, language) or not _complete(item):
        _mark_missing(item, language)
    item.languages = _complete(item)
    if make_up := kind_of(type(item)).make_up:
        make_up(item)
    item.save()


def _is_begun(item, language):
    return any(getattr(item, f"{name}_{language}") for name in item.required_texts)


def _complete(item):
    return [
        code for code in LANGUAGES if all(getattr(item, f"{name}_{code}") for name in item.required_texts)
    ]


def _mark_missing(item, language):
    for name in item.required_texts:
        column = f"{name}_{language}"
        if not getattr(item, column):
            mark = missing_text(language)
            is_rich = isinstance(item._meta.get_field(name), RichTextField)
            setattr(item, column, format_html("<p>{}</p>", mark) if is_rich else mark)


def missing_text(language) -> str:
    with translation.override(language):
        return _("[This text is still missing]")
