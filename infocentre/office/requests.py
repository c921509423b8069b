"""A request as another one: with other data or another method, the one that came left as it was."""

import copy


def with_post(request, post):
    twin = copy.copy(request)
    twin._post = post
    return twin


def as_get(request):
    twin = copy.copy(request)
    twin.method = "GET"
    return twin
