"""Which chapters there are, in which order, and which of them fits which screen."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from django.conf import settings
from django.urls import reverse

FOLDER = settings.BASE_DIR / "docs" / "guide"
# English readers get the second one.
LANGUAGES = ("kk", "ru")
CHAPTERS = (
    *("signing-in", "start-page", "writing", "pictures", "review", "preview", "publishing"),
    *("changes", "history", "together", "translating", "events", "enquiries", "people", "site"),
    *("accounts", "trouble"),
)
# The chapter for a kind, or for all the rest of an app.
OF_KINDS = {
    "library.picture": "pictures",
    "library.document": "pictures",
    "translations": "translating",
    "events": "events",
    "contact": "enquiries",
    "people": "people",
    "pages.page": "writing",
    "pages.audiencepage": "writing",
    "pages": "site",
    "lectures.podcast": "site",
    "auth": "accounts",
    "audit": "accounts",
    "links": "trouble",
    "worker": "trouble",
}
# The chapter for a screen that belongs to no kind, by the beginning of its address.
OF_SCREENS = {
    "/admin/account/": "signing-in",
    "/admin/bin/": "history",
    "/admin/preview/": "preview",
    "/admin/translate/": "translating",
    "/admin/search/": "start-page",
}


@dataclass(frozen=True)
class Chapter:
    slug: str
    language: str

    @property
    def path(self) -> Path:
        return FOLDER / self.language / f"{self.slug}.md"

    @cached_property
    def source(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @property
    def title(self) -> str:
        return self.source.partition("\n")[0].removeprefix("# ").strip()

    @property
    def address(self) -> str:
        return reverse("guide:chapter", args=[self.slug])


def language_for(code) -> str:
    """The language of the guide for a reader of this one."""
    return code if code in LANGUAGES else "ru"


def beginning(language) -> Chapter:
    """What stands before the chapters; the repository's pages show it for the folder."""
    return Chapter("README", language)


def chapters(language) -> list[Chapter]:
    return [Chapter(slug, language) for slug in CHAPTERS]


def chapter_for(path, opts=None) -> str | None:
    """The slug of the chapter that helps on a screen; None where the beginning does as well."""
    for start, slug in OF_SCREENS.items():
        if path.startswith(start):
            return slug
    if opts is None:
        return None
    if "/history/" in path:
        return "history"
    return OF_KINDS.get(opts.label_lower) or OF_KINDS.get(opts.app_label, "writing")
