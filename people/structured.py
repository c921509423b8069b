"""Persons, organisations, projects and thesis topics for search engines."""

from infocentre.web.structured import persons, text_of, topics
from people.models import Organisation

TYPES = {
    Organisation.Kind.UNIVERSITY: "CollegeOrUniversity",
    Organisation.Kind.INSTITUTE: "ResearchOrganization",
    Organisation.Kind.LABORATORY: "ResearchOrganization",
    Organisation.Kind.ACADEMY: "ResearchOrganization",
    Organisation.Kind.MINISTRY: "GovernmentOrganization",
}


def person(item, page):
    orcid = item.orcid and f"https://orcid.org/{item.orcid}"
    posts = [post for post in item.positions.all() if post.as_of is None and post.text("title")]
    return {
        "@type": "Person",
        "name": str(item.name),
        "url": page.link(item),
        "image": page.image if item.cover else [],
        "description": text_of(item, "summary"),
        "jobTitle": [text_of(post, "title") for post in posts],
        "affiliation": [
            {
                "@type": "Organization",
                "name": text_of(post.organisation, "name"),
                "url": page.link(post.organisation),
            }
            for post in posts
        ],
        "knowsAbout": text_of(item, "interests"),
        "email": item.email,
        "sameAs": [address for address in (orcid, item.inspire, item.website) if address],
    }


def organisation(item, page):
    parent = page.context.get("parent")
    return {
        "@type": TYPES.get(item.kind, "Organization"),
        "name": text_of(item, "name"),
        "alternateName": text_of(item, "short_name"),
        "description": text_of(item, "summary"),
        "url": item.website or page.link(item),
        "mainEntityOfPage": page.link(item),
        "sameAs": [channel.url for channel in item.channels.all()],
        "parentOrganization": parent and {"@type": "Organization", "name": text_of(parent, "name")},
        "address": {
            "@type": "PostalAddress",
            "addressLocality": text_of(item, "city") or "",
            "addressCountry": item.country,
        },
    }


def project(item, page):
    organisations = page.context.get("organisations") or ()
    return {
        "@type": "ResearchProject",
        "name": text_of(item, "title"),
        "alternateName": item.short_name,
        "description": text_of(item, "summary"),
        "url": item.website or page.link(item),
        "mainEntityOfPage": page.link(item),
        "image": page.image,
        "foundingDate": str(item.started) if item.started else None,
        "member": [
            *persons(page.context.get("people") or (), page),
            *({"@type": "Organization", "name": text_of(each, "name")} for each in organisations),
        ],
        "knowsAbout": topics(page),
        "subjectOf": [
            {"@type": "ScholarlyArticle", "headline": each.title, "datePublished": str(each.year)}
            for each in item.publications.all()
        ],
    }


def thesis_topic(item, page):
    return {
        "@type": "CreativeWork",
        "name": text_of(item, "title"),
        "abstract": text_of(item, "summary"),
        "url": page.link(item),
        "image": page.image,
        "inLanguage": item.shown_language,
        "publisher": page.publisher,
        "contributor": persons(page.context.get("supervisors") or (), page),
        "keywords": topics(page),
    }
