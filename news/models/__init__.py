"""News, popular-science articles and media coverage."""

from news.models.articles import Article
from news.models.coverage import Coverage, Outlet
from news.models.items import NewsItem

__all__ = ["Article", "Coverage", "NewsItem", "Outlet"]
