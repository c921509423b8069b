from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.utils import matches_patterns
from django.core.files.storage import FileSystemStorage

from . import styles


class StyleSheetFinder(BaseFinder):
    """Makes the style sheets whenever static files are collected, or one of them is asked for.

    So the development server, the tests and `collectstatic` always serve what the sources say, and no step
    of its own can be forgotten. What is made lies below `VAR_DIR`.
    """

    def __init__(self, app_names=None):
        self.sources = settings.STYLE_SHEETS
        self.storage = FileSystemStorage(location=settings.VAR_DIR / "styles")

    def check(self, **kwargs):
        return []

    def find(self, path, find_all=False, **kwargs):
        if path.endswith(".css") and (parts := styles.sheets(self.sources).get(path)):
            made = self.make(path, parts)
            return [made] if find_all else made
        return []

    def list(self, ignore_patterns):
        for path, parts in styles.sheets(self.sources).items():
            if not matches_patterns(path, ignore_patterns or []):
                self.make(path, parts)
                yield path, self.storage

    def make(self, path, parts):
        made = self.storage.path(path)
        styles.write(Path(made), styles.joined(parts))
        return made
