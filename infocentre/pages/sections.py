"""The lasting pages of the site that a menu can lead to, and which of them form the usual menus."""

from functools import cache

from django.utils.translation import gettext_lazy as _

from infocentre.content.kinds import SitePage, site_pages


@cache
def sections() -> dict[str, SitePage]:
    """Named by URL name, so that editors do not have to type addresses."""
    pages = (page for page in site_pages() if page.in_menus is not None)
    return {page.address: page for page in sorted(pages, key=lambda page: page.in_menus)}


def choices():
    return [(address, label_of(page)) for address, page in sections().items()]


def label_of(page: SitePage):
    return page.menu_title or page.title


# What stands in each place as long as editors have put nothing there: the address of the page, and
# its name where another one than the usual is needed.
DEFAULT_MENUS = {
    "main": [
        ("news:list", None),
        ("events:list", None),
        ("lectures:list", None),
        ("pages:education", None),
        ("people:list", None),
        ("pages:about", _("The Centre")),
        ("contact:form", _("Contact")),
    ],
    "footer": [
        ("events:calendar", None),
        ("people:organisations", None),
        ("people:projects", None),
        ("pages:press-kit", None),
        ("pages:impact", None),
        ("vision:settings", None),
        ("search:search", None),
        ("pages:about", None),
        ("contact:form", None),
    ],
    "hero": [("lectures:list", _("Watch the lectures")), ("events:calendar", None)],
}
