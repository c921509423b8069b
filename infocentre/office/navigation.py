"""The navigation of the office: everything by the task it serves, in one table.

A model that the table does not name stands in the last section, so that nothing is ever out of reach.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True)
class Section:
    key: str
    label: Promise
    models: tuple[str, ...]


SECTIONS = (
    Section(
        "content",
        pgettext_lazy("section of the office", "Content"),
        (
            *("news.newsitem", "news.article", "news.coverage"),
            *("lectures.lecture", "lectures.series", "lectures.recording", "lectures.material"),
            *("pages.page", "pages.audiencepage"),
        ),
    ),
    Section(
        "taking-part",
        pgettext_lazy("section of the office", "Taking part"),
        (
            *("events.event", "events.opportunity", "events.venue", "contact.enquiry"),
            *("people.thesistopic", "people.studentgroup"),
        ),
    ),
    Section(
        "people",
        pgettext_lazy("section of the office", "People"),
        ("people.person", "people.organisation", "people.project"),
    ),
    Section(
        "library",
        pgettext_lazy("section of the office", "Library"),
        ("content.picture", "content.document", "content.topic", "news.outlet"),
    ),
    Section(
        "site",
        pgettext_lazy("section of the office", "Site"),
        (
            *("pages.sitesettings", "pages.presskit", "lectures.podcast", "content.formeraddress"),
            *("auth.user", "auth.group"),
        ),
    ),
)
PLACES = {label: (section, place) for section in SECTIONS for place, label in enumerate(section.models)}
LAST = (SECTIONS[-1], len(SECTIONS[-1].models))


def place_of(model):
    """The section a model stands in and its place there."""
    return PLACES.get(model._meta.label_lower, LAST)


def section_of(model) -> Section:
    return place_of(model)[0]


def navigation(app_list, path) -> list[dict]:
    """Django's list by application, which holds only what the user may see, arranged by task.

    It keeps the form of Django's list; `current` marks where the user is.
    """
    entries = {section: [] for section in SECTIONS}
    for entry in (model for app in app_list for model in app["models"]):
        address = entry["admin_url"]
        here = address and path.startswith(address)
        current = ("page" if path == address else "true") if here else ""
        entries[section_of(entry["model"])].append(entry | {"current": current})
    return [
        {
            "name": section.label,
            "app_label": section.key,
            "app_url": "",
            "has_module_perms": True,
            "models": sorted(models, key=lambda entry: place_of(entry["model"])[1]),
            "is_current": any(entry["current"] for entry in models),
        }
        for section, models in entries.items()
        if models
    ]
