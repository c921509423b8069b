from django.utils.translation import gettext_lazy as _

from infocentre.web.feeds import AtomView
from news.models import Article, NewsItem


class NewsFeed(AtomView):
    model = NewsItem
    title = _("News")
    list_name = "news:list"


class ArticleFeed(AtomView):
    model = Article
    title = _("Articles")
    list_name = "news:articles"
