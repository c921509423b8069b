"""What the centre tells, what its people write for everyone, and what the media say of them."""

from news.models.articles import Article
from news.models.coverage import Coverage, Outlet
from news.models.items import NewsItem

__all__ = ["Article", "Coverage", "NewsItem", "Outlet"]
