from modeltranslation.translator import TranslationOptions, register

from news.models import Article, Coverage, NewsItem, Outlet


@register(NewsItem)
class NewsItemTranslationOptions(TranslationOptions):
    fields = ["title", "summary", "body"]


@register(Article)
class ArticleTranslationOptions(TranslationOptions):
    fields = ["title", "summary", "body", "journal", "issue"]


@register(Outlet)
class OutletTranslationOptions(TranslationOptions):
    fields = ["name"]
    required_languages = {"default": ["name"]}


@register(Coverage)
class CoverageTranslationOptions(TranslationOptions):
    fields = ["title", "summary"]
