from news.views.articles import ArticleDetailView, ArticleListView
from news.views.coverage import CoverageListView
from news.views.news import NewsDetailView, NewsListView

__all__ = ["ArticleDetailView", "ArticleListView", "CoverageListView", "NewsDetailView", "NewsListView"]
