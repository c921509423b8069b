"""News and articles for search engines."""

from infocentre.web.structured import known_date, persons, text_of, topics


def news_item(item, page):
    return {
        "@type": "NewsArticle",
        "headline": text_of(item, "title"),
        "description": text_of(item, "summary"),
        "url": page.link(item),
        "mainEntityOfPage": page.link(item),
        "image": page.image,
        "datePublished": item.published_at.isoformat(),
        "dateModified": max(item.updated_at, item.published_at).isoformat(),
        "inLanguage": item.shown_language,
        "author": page.publisher,
        "publisher": page.publisher,
        "about": [{"@type": "Thing", "name": name} for name in topics(page)],
        "mentions": persons(page.context.get("persons") or (), page),
        "citation": item.sources,
    }


def article(item, page):
    authors = persons(page.context.get("authors") or (), page)
    if item.other_authors:
        authors.append({"@type": "Person", "name": item.other_authors})
    journal = text_of(item, "journal")
    return {
        "@type": "Article",
        "headline": text_of(item, "title"),
        "description": text_of(item, "summary"),
        "url": page.link(item),
        "mainEntityOfPage": page.link(item),
        "image": page.image,
        "datePublished": known_date(item.date, item.precision),
        "dateModified": max(item.updated_at, item.published_at).isoformat(),
        "inLanguage": item.shown_language,
        "author": authors or page.publisher,
        "publisher": page.publisher,
        "isPartOf": journal and {"@type": "Periodical", "name": journal},
        "sameAs": [address for address in (item.doi_url, item.url) if address],
        "keywords": topics(page),
    }
