"""Classes of ours stand on few others: who reads one can hold its ancestors in the head."""

import inspect
import pkgutil
from importlib import import_module

from events.models import Event

PACKAGES = ("infocentre", "news", "events", "lectures", "people")
MOST = 4


def our_classes():
    """Every class that stands in a module of the site."""
    for package in map(import_module, PACKAGES):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            # Migrations hold the bases of their day; the server's entry starts the site once more.
            if ".migrations." in found.name or found.name == "infocentre.wsgi":
                continue
            for _name, member in inspect.getmembers(import_module(found.name), inspect.isclass):
                if member.__module__ == found.name:
                    yield member


def our_bases(cls):
    return [base.__name__ for base in cls.__mro__[1:] if base.__module__.partition(".")[0] in PACKAGES]


def test_no_class_has_more_than_four_bases_of_ours():
    bases = {cls: our_bases(cls) for cls in our_classes()}

    assert {cls: line for cls, line in bases.items() if len(line) > MOST} == {}
    assert bases[Event] == ["ContentItem", "Addressed", "Publishable", "Translated"]
