"""Renders the public page of an item for an anonymous visitor."""

import re
from dataclasses import dataclass
from io import BytesIO

from django.core.handlers.wsgi import WSGIRequest
from django.http import Http404
from django.urls import resolve
from django.utils import translation

from infocentre.content.site import PREVIEW_BAR
from infocentre.history import copies
from infocentre.history.rolled_back import rolled_back
from infocentre.office.preview.places import address_of, host_of
from infocentre.office.preview.staging import make_public

# What a page knows of the server it is asked from; nothing of who asks.
SERVER = ("SERVER_NAME", "SERVER_PORT", "SERVER_PROTOCOL", "HTTP_HOST", "HTTP_X_FORWARDED_PROTO")
# Links to a place of the same page, and the language switch: they stay, all others open beside the preview.
INNER_LINK = re.compile(r'<a (?=[^<>]*href="(?:#|\?lang=))')
INNER_ADDRESS = re.compile(r'(<a [^<>]*?)href="(?:#|\?lang=)[^"]*"')
FORM = re.compile(r"<form\b")


class NotShownError(Exception):
    """The site would not show this item even when it is public."""


@dataclass(frozen=True)
class Bar:
    """The bar above a preview; its presence on a request marks the page as a preview."""

    languages: tuple[str, ...] = ()
    # Whether the page carries the links to its other languages: inside the office, a screen around it does.
    is_alone: bool = False


def saved_page(item, language, request, bar) -> str:
    """The page of an item as it is stored, or of its working copy where there is one."""
    with rolled_back():
        open_copy(item)
        return page_of(item, language, request, bar)


def open_copy(item):
    """Apply the working copy to the row of its item; call inside `rolled_back`."""
    if (copy := copies.copy_of(item)) is not None:
        copies.apply_copy(copy, item)


def page_of(item, language, request, bar) -> str:
    """The page of an item as its row stands now; to be called inside `rolled_back`."""
    host = host_of(item)
    make_public(host, language)
    with translation.override(language):
        return _disarmed(_answer(anonymous(request, address_of(host), bar)))


def anonymous(request, address, bar) -> WSGIRequest:
    """A request for a public address, with no cookie, session or user, from the server of `request`."""
    path, _mark, query = address.partition("?")
    environ = {name: request.META[name] for name in SERVER if name in request.META}
    environ |= {"REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": query, "wsgi.input": BytesIO()}
    return WSGIRequest(environ | {"wsgi.url_scheme": request.scheme, PREVIEW_BAR: bar})


def _answer(request) -> str:
    match = request.resolver_match = resolve(request.path_info)
    request.LANGUAGE_CODE = translation.get_language()
    try:
        response = match.func(request, *match.args, **match.kwargs)
    except Http404 as error:
        raise NotShownError from error
    if hasattr(response, "render") and not response.is_rendered:
        response.render()
    if response.status_code != 200:
        raise NotShownError
    return response.content.decode()


def _disarmed(html) -> str:
    """Disable forms, and open links to other pages in a new tab."""
    return INNER_LINK.sub('<a target="_self" ', FORM.sub("<form inert", html))


def for_embedding(html) -> str:
    """Adapt a page for an iframe without a URL, where links within the page would not work."""
    return INNER_ADDRESS.sub(r"\1", html)
