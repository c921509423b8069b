from infocentre.web.sitemaps import Published
from news.models import Article, NewsItem


def sections(origin):
    return {
        "news": Published(origin, NewsItem, "slug", "date"),
        "articles": Published(origin, Article),
    }
