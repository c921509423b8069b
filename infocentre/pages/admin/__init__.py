"""The editorial office of the pages and of what stands around them."""

from infocentre.pages.admin import ordered, pages, site  # noqa: F401 - they register themselves
