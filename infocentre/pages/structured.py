"""What every page is for search engines: its description and its place in the site."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from infocentre.content.kinds import kind_of
from infocentre.pages.models import Page
from infocentre.web.structured import text_of


def page(item, page):
    kind = "ContactPage" if getattr(item, "layout", "") == Page.Layout.CONTACTS else "AboutPage"
    return {
        "@type": kind if isinstance(item, Page) else "CollectionPage",
        "name": text_of(item, "title"),
        "description": text_of(item, "summary"),
        "url": page.link(item),
        "inLanguage": item.shown_language,
        "image": page.image,
        "publisher": page.publisher,
        "dateModified": item.updated_at.isoformat(),
    }


def organisation(page):
    """The centre itself, on the home page."""
    site = page.site
    return {
        "@type": "Organization",
        "@id": f"{page.origin}/#organisation",
        "name": text_of(site, "name"),
        "alternateName": text_of(site, "short_name"),
        "url": page.url(reverse("pages:home")),
        "email": site.email,
        "telephone": site.phone,
        "address": text_of(site, "address"),
        "logo": page.url(site.header_logo.file.url) if site.header_logo else None,
        "sameAs": [link["url"] for link in site.links],
    }


def website(page):
    search = page.url(reverse("search:search")) + "?q={words}"
    return {
        "@type": "WebSite",
        "name": text_of(page.site, "name"),
        "url": page.url(reverse("pages:home")),
        "inLanguage": page.language,
        "publisher": {"@id": f"{page.origin}/#organisation"},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": search},
            "query-input": "required name=words",
        },
    }


def breadcrumbs(page, steps):
    """The way from the home page; `steps` are pairs of address and title."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": str(title), "item": page.url(address)}
            for number, (address, title) in enumerate(steps, 1)
        ],
    }


def of_item(item, page):
    """An item and the way to it."""
    kind = kind_of(type(item))
    address = item.get_absolute_url()
    above = kind.listed_on
    steps = [(reverse("pages:home"), _("Home")), (above.url, above.title), (address, str(item))]
    distinct = list({step[0]: step for step in steps}.values())
    return [kind.structured(item, page), breadcrumbs(page, distinct)]


def of_list(path, title, page):
    """A page of its own or a list: the way to it."""
    return [breadcrumbs(page, [(reverse("pages:home"), _("Home")), (path, title)])]
