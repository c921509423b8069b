"""How templates show content: each text in its language, each date as its readers write it."""

from urllib.parse import unquote, urlencode, urlsplit

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from infocentre.content import dates
from infocentre.content.languages import OWN_NAMES, reader_language
from infocentre.covers.previews.subjects import section, subject_of
from infocentre.web.richtext import shown
from infocentre.web.share import share_places
from infocentre.web.typography import title

register = template.Library()

SOURCE_LENGTH = 70

BORROWED_NOTES = {
    "kk": gettext_lazy("This text is not yet available in English. It is shown in Kazakh."),
    "ru": gettext_lazy("This text is not yet available in English. It is shown in Russian."),
    "en": gettext_lazy("This text is shown in English."),
}


def _named(item, value):
    """The name of an item as the reader gets it; that of an example says so wherever it stands."""
    # Only where it was loaded: a list that does not show it would ask once an item.
    if item.__dict__.get("is_example"):
        return format_html('<span class="tag">{}</span> {}', _("Example"), _set(value))
    return _set(value)


def _set(value):
    """A text without mark-up as the reader gets it."""
    return _marked(mark_safe(title(value.text, value.language or reader_language())), value.language, "span")  # noqa: S308 - escaped


def _marked(content, language, element):
    """Content in its own language where that is not the page's."""
    if not content or language == reader_language():
        return content
    return format_html('<{} lang="{}">{}</{}>', mark_safe(element), language, content, mark_safe(element))  # noqa: S308


@register.filter
def text(item, field):
    """The text of `field` for the reader, escaped; borrowed text says which language it is in."""
    value = item.text(field)
    return _named(item, value) if field == getattr(item, "naming_fields", ("",))[-1] else _set(value)


@register.filter
def plain(item, field):
    """The same text without mark-up, for attributes and titles."""
    return item.text(field).text


@register.filter
def own(item, field):
    """The text only if it is in the reader's language, for places that cannot mark borrowed text."""
    value = item.text(field)
    return value.text if value.language == reader_language() else ""


@register.filter
def rich(item, field):
    """Rich text, sanitised again, with what it refers to in its place."""
    value = shown(item, field)
    return _marked(mark_safe(value.text), value.language, "div")  # noqa: S308 - sanitised


@register.filter
def language_of(item, field):
    """The language `field` is shown in when it is borrowed, empty when it is the reader's own."""
    language = item.text(field).language
    return "" if language == reader_language() else language


@register.filter
def name(item):
    return _named(item, item.heading)


@register.filter
def borrowed(item):
    """The language an item is shown in when it has not been released in the reader's."""
    language = item.shown_language
    return "" if language == reader_language() else language


@register.filter
def own_name(language):
    """The name of a language in itself."""
    return OWN_NAMES.get(language, language)


@register.filter
def borrowed_note(language):
    """The sentence above a text that is shown in `language`, not in the reader's.

    Whole sentences: a language put into one has another form in each (орысша, на русском языке, in Russian).
    """
    return BORROWED_NOTES[language]


@register.filter
def day(moment, precision="day"):
    return dates.write_date(moment, precision) if moment else ""


@register.filter
def clock(moment):
    return dates.write_time(moment) if moment else ""


@register.filter
def span(event):
    """When an event takes place, as one expression."""
    return dates.write_span(event.starts_at, event.ends_at, event.precision)


@register.filter
def leaf_month(moment):
    return dates.short_month(dates._local(moment).month, reader_language())


@register.filter
def number(value):
    return dates.write_number(value)


@register.filter
def playing_time(duration):
    return "" if duration is None else dates.write_duration(duration)


@register.filter
def kind_name(item):
    """What an item is, in words: its kind where it has several, the name of its model otherwise."""
    return item.get_kind_display() if "kind" in item.__dict__ else item._meta.verbose_name


@register.filter
def choices(item, field):
    """The chosen values of a field that holds several, in words."""
    labels = dict(item._meta.get_field(field).base_field.flatchoices)
    return ", ".join(str(labels[value]) for value in getattr(item, field))


@register.filter
def file_type(name):
    """The type of a file as people name it: PDF, MP3."""
    return name.rpartition(".")[2].upper()


@register.filter
def site_name(url):
    """The name of the site an address leads to: jinr.ru."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


@register.filter
def source_name(url):
    """What a source is called: its address as people read it, so that two pieces of one site differ."""
    parts = urlsplit(url)
    path = parts.path.rstrip("/")
    piece = f"{path or '/'}?{parts.query}" if parts.query else path
    if (readable := unquote(piece)).isprintable():
        piece = readable
    room = SOURCE_LENGTH - len(site_name(url))
    return site_name(url) + (piece if len(piece) <= room else f"/…{piece[2 - room :]}")


@register.filter
def machine_date(moment):
    """A date or moment for the `datetime` attribute."""
    return moment.isoformat() if moment else ""


@register.simple_tag(takes_context=True)
def share_links(context, title):
    """The address of this page and the places where it can be passed on."""
    address = f"{context['origin']}{context['request'].path}"
    return {"address": address, "places": share_places(address, str(title))}


@register.simple_tag(takes_context=True)
def narrowed(context, without):
    """The query string of a list as it is narrowed now, but for one choice."""
    asked = [(choice.name, choice.value) for choice in context["filters"].chosen]
    asked += [("q", context.get("words")), ("letter", context.get("letter"))]
    return "?" + urlencode([(name, value) for name, value in asked if value and name != without])


@register.simple_tag
def watch_url(recording, seconds):
    """Where a recording opens at a moment."""
    return recording.watch_url_at(seconds)


@register.simple_tag(takes_context=True)
def preview_path(context):
    """The address of the picture of this page; empty where it has none of its own."""
    item, match = context.get("object") or context.get("page"), context["request"].resolver_match
    subject = (subject_of(item) if item else None) or section(match.view_name if match else "")
    return subject.path(context["site"].text("short_name").text) if subject else ""
