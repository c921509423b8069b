"""Every regular expression of the project on long inputs made of what it begins with.

One that goes over its input anew from each place of it needs minutes where the others need a moment; each has
a second of computing. What is printed was stopped. Run by `tests/site/test_patterns.py`.
"""

import os
import pkgutil
import re
import resource
import signal
import sys
from importlib import import_module
from re import _parser as parser

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "infocentre.settings")
PACKAGES = ("infocentre", "news", "events", "lectures", "people")
# Written for templates, style sheets and demo texts of our own, which nobody sends.
OURS = ("infocentre.assets", "infocentre.demo", "infocentre.postgres", "infocentre.wsgi")
LENGTH, SECONDS = 80_000, 1.5
FILLERS = (" ", "a", "Қ", "1", "<", "(", '"', "-", ".", "a ", "a.", "1.", "a-", "<a ", "\n", "\\")
BEGINNINGS = 12


class TooLongError(Exception):
    pass


def patterns():
    """Those that modules hold, alone or in lists and tables, by where they stand."""
    found = {}
    for package in PACKAGES:
        for module in pkgutil.walk_packages(import_module(package).__path__, f"{package}."):
            if ".migrations" in module.name or module.name.startswith(OURS) or "settings" in module.name:
                continue
            for name, value in vars(import_module(module.name)).items():
                for pattern in inside(value):
                    found.setdefault(pattern, f"{module.name}.{name}")
    return found


def inside(value, depth=0):
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict) and depth < 3:
        for each in value.values():
            yield from inside(each, depth + 1)
    elif isinstance(value, list | tuple | set | frozenset) and depth < 3:
        for each in value:
            yield from inside(each, depth + 1)


def units(pattern):
    """What may repeat: plain signs, and each beginning of what the expression looks for."""
    yield from FILLERS
    text = pattern.pattern.decode("latin-1") if isinstance(pattern.pattern, bytes) else pattern.pattern
    tree = list(parser.parse(text, pattern.flags & ~re.LOCALE))
    for length in range(1, min(len(tree), BEGINNINGS) + 1):
        yield "".join(map(sample, tree[:length]))
        yield "".join(map(sample, tree[:length])) + " "


def sample(node) -> str:
    """The shortest text that one piece of an expression agrees with, roughly."""
    kind, argument = str(node[0]), node[1]
    if kind == "LITERAL":
        return chr(argument)
    if kind in ("NOT_LITERAL", "ANY"):
        return "x"
    if kind == "IN":
        return member(argument)
    if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return "".join(map(sample, argument[2])) * max(1, argument[0])
    if kind == "SUBPATTERN":
        return "".join(map(sample, argument[3]))
    if kind == "ATOMIC_GROUP":
        return "".join(map(sample, argument))
    if kind == "BRANCH":
        return "".join(map(sample, argument[1][0]))
    return ""


def member(choices) -> str:
    for kind, argument in choices:
        if str(kind) == "LITERAL":
            return chr(argument)
        if str(kind) == "RANGE":
            return chr(argument[0])
        if str(kind) == "CATEGORY":
            return {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " "}.get(str(argument), "a")
    return "x"


def stop(*_args):
    raise TooLongError


def takes_too_long(pattern, unit) -> bool:
    text = unit * (LENGTH // max(1, len(unit)))
    if isinstance(pattern.pattern, bytes):
        text = text.encode("latin-1", "replace")
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        for _match in pattern.finditer(text):
            pass
        pattern.fullmatch(text)
    except TooLongError:
        return True
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return False


def main():
    import django

    django.setup()
    resource.setrlimit(resource.RLIMIT_CPU, (500, 500))
    signal.signal(signal.SIGVTALRM, stop)
    for pattern, place in patterns().items():
        for unit in dict.fromkeys(filter(None, units(pattern))):
            if takes_too_long(pattern, unit):
                print(f"{place}: {pattern.pattern!r} on {unit!r}", flush=True)
                break


if __name__ == "__main__":
    sys.exit(main())
