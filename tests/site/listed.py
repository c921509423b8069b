"""The public lists as the addresses know them, and what a visitor reads on them."""

import html
import re

from django.urls import URLResolver, get_resolver, reverse
from django.urls.resolvers import LocalePrefixPattern
from django.utils import translation
from django.views.generic import ListView


def views(patterns=None, namespaces=()):
    """(name, view class) of each address that people read, as `reverse` names it."""
    if patterns is None:
        # Everything people read lies under its language.
        patterns = [
            each for each in get_resolver().url_patterns if isinstance(each.pattern, LocalePrefixPattern)
        ]
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from views(pattern.url_patterns, inner)
        elif view := getattr(pattern.callback, "view_class", None):
            yield ":".join((*namespaces, pattern.name)), view


def list_views():
    """Every list that visitors can page through."""
    return {name: view for name, view in views() if issubclass(view, ListView)}


def page_of(client, name, query=None, language="kk"):
    with translation.override(language):
        response = client.get(reverse(name), query)
    assert response.status_code == 200
    return response


def listed(client, name, query=None, language="kk"):
    """The items of a list, in its order."""
    return list(page_of(client, name, query, language).context["object_list"])


def notices(response):
    return [html.unescape(words) for words in re.findall(r'<p class="notice">(.*?)</p>', response.text)]
