from django.utils.translation import gettext_lazy as _

from infocentre.content.kinds import (
    Choice,
    Kind,
    OfficePlace,
    PublicKind,
    Rights,
    SitePage,
    Without,
    register,
)
from infocentre.search.sources import Searchable
from news import structured
from news.models import Article, Coverage, NewsItem, Outlet

NEWS = SitePage(address="news:list", title=_("News"), marks="news", cover="news", in_menus=10, in_sitemap=20)
ARTICLES = SitePage(
    address="news:articles",
    title=_("Articles"),
    marks="news",
    cover="project",
    in_menus=20,
    menu_title=_("Popular-science articles"),
    in_sitemap=30,
)
MEDIA = SitePage(
    address="news:media", title=_("In the media"), marks="news", cover="news", in_menus=30, in_sitemap=40
)
ELSEWHERE = Without("Visitors read it at its outlet.")

register(
    PublicKind(
        model=NewsItem,
        rights=Rights.ITEMS,
        office=OfficePlace("content", 10),
        listed_on=NEWS,
        address=("slug", "date"),
        cover="news",
        wants_cover=True,
        preview="news",
        search=Searchable("news", _("News"), place=10, date="date"),
        structured=structured.news_item,
        sitemap="news",
        chosen=Choice(("precision",)),
    ),
    PublicKind(
        model=Article,
        rights=Rights.ITEMS,
        office=OfficePlace("content", 20),
        listed_on=ARTICLES,
        address=("slug",),
        cover="project",
        wants_cover=True,
        preview="article",
        search=Searchable("articles", _("Articles"), place=20, date="date"),
        structured=structured.article,
        sitemap="articles",
        chosen=Choice(("date", "precision")),
    ),
    PublicKind(
        model=Coverage,
        rights=Rights.ITEMS,
        office=OfficePlace("content", 30),
        listed_on=MEDIA,
        shown_on=MEDIA,
        address=(),
        cover=ELSEWHERE,
        preview=ELSEWHERE,
        search=ELSEWHERE,
        structured=ELSEWHERE,
        sitemap=ELSEWHERE,
        chosen=ELSEWHERE,
    ),
    Kind(model=Outlet, rights=Rights.SUPPORT, office=OfficePlace("library", 40)),
)
