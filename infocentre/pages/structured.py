"""What every page is for search engines: its description and its place in the site."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

import events.structured
import lectures.structured
import news.structured
import people.structured
from events.models import Event, Opportunity
from infocentre.pages.models import AudiencePage, Page
from infocentre.web.structured import text_of
from lectures.models import Lecture, Material, Series
from news.models import Article, NewsItem
from people.models import Organisation, Person, Project, ThesisTopic


def page(item, surroundings):
    kind = "ContactPage" if getattr(item, "layout", "") == Page.Layout.CONTACTS else "AboutPage"
    return {
        "@type": kind if isinstance(item, Page) else "CollectionPage",
        "name": text_of(item, "title"),
        "description": text_of(item, "summary"),
        "url": surroundings.link(item),
        "inLanguage": item.shown_language,
        "image": surroundings.image,
        "publisher": surroundings.publisher,
        "dateModified": item.updated_at.isoformat(),
    }


# How a kind is described, and the list it belongs to: the name of its address and its title.
KINDS = {
    NewsItem: (news.structured.news_item, "news:list", _("News")),
    Article: (news.structured.article, "news:articles", _("Articles")),
    Event: (events.structured.event, "events:list", _("Events")),
    Opportunity: (events.structured.opportunity, "events:opportunities", _("Opportunities")),
    Lecture: (lectures.structured.lecture, "lectures:list", _("Lectures")),
    Series: (lectures.structured.series, "lectures:list", _("Lectures")),
    Material: (lectures.structured.material, "lectures:materials", _("Educational materials")),
    Person: (people.structured.person, "people:list", _("People")),
    Organisation: (people.structured.organisation, "people:organisations", _("Organisations")),
    Project: (people.structured.project, "people:projects", _("Research projects")),
    ThesisTopic: (people.structured.thesis_topic, "people:thesis-topics", _("Thesis topics")),
    Page: (page, "pages:about", _("The Centre")),
    AudiencePage: (page, "pages:home", _("Home")),
}


def organisation(surroundings):
    """The centre itself, on the home page."""
    site = surroundings.site
    return {
        "@type": "Organization",
        "@id": f"{surroundings.origin}/#organisation",
        "name": text_of(site, "name"),
        "alternateName": text_of(site, "short_name"),
        "url": surroundings.url(reverse("pages:home")),
        "email": site.email,
        "telephone": site.phone,
        "address": text_of(site, "address"),
        "logo": surroundings.url(site.header_logo.file.url) if site.header_logo else None,
        "sameAs": [link["url"] for link in site.links],
    }


def website(surroundings):
    search = surroundings.url(reverse("search:search")) + "?q={words}"
    return {
        "@type": "WebSite",
        "name": text_of(surroundings.site, "name"),
        "url": surroundings.url(reverse("pages:home")),
        "inLanguage": surroundings.language,
        "publisher": {"@id": f"{surroundings.origin}/#organisation"},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": search},
            "query-input": "required name=words",
        },
    }


def breadcrumbs(surroundings, steps):
    """The way from the home page; `steps` are pairs of address and title."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": str(title), "item": surroundings.url(address)}
            for number, (address, title) in enumerate(steps, 1)
        ],
    }


def of_item(item, surroundings):
    """An item and the way to it."""
    describe, place, title = KINDS[type(item)]
    address = item.get_absolute_url()
    steps = [(reverse("pages:home"), _("Home")), (reverse(place), title), (address, str(item))]
    distinct = list({step[0]: step for step in steps}.values())
    return [describe(item, surroundings), breadcrumbs(surroundings, distinct)]


def of_list(path, title, surroundings):
    """A page of its own or a list: the way to it."""
    return [breadcrumbs(surroundings, [(reverse("pages:home"), _("Home")), (path, title)])]
