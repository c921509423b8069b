"""The current request, for code below the views that has no request at hand."""

from contextvars import ContextVar

_request = ContextVar("request", default=None)


def remember_request(get_response):
    """Middleware: lets `current_user` answer. It asks for nobody itself, so public pages stay anonymous."""

    def middleware(request):
        token = _request.set(request)
        try:
            return get_response(request)
        finally:
            _request.reset(token)

    return middleware


def current_user():
    """The account that is signed in, None outside a request and for visitors."""
    user = getattr(_request.get(), "user", None)
    return user if user is not None and user.is_authenticated else None


def is_visitor() -> bool:
    """Whether a request is being answered to somebody who is not signed in."""
    return _request.get() is not None and current_user() is None
