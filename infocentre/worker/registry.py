"""The kinds of work: each is a function in the `jobs.py` of an app, known by a name that the queue stores."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

MAX_ATTEMPTS = 8


@dataclass(frozen=True)
class Handler:
    kind: str
    title: str  # what people call it
    run: Callable
    max_attempts: int
    every: timedelta | None


handlers: dict[str, Handler] = {}


def job(kind, title, *, max_attempts=MAX_ATTEMPTS, every=None):
    """Make a function the handler of `kind`; with `every` it is also done again and again by itself.

    The payload of the job comes as keyword arguments. Two jobs of one kind may run at the same time, on two
    machines: a handler locks the rows it works on. Of those done by themselves only one runs at a time.
    """

    def register(function):
        if kind in handlers:
            raise ValueError(f"There are two handlers of {kind}.")
        handlers[kind] = Handler(kind, title, function, max_attempts, every)
        return function

    return register
