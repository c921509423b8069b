from django.utils.translation import gettext_lazy as _

from infocentre.content.attached import topic_rows, topics_of
from infocentre.web.compiled import CompiledQuery
from infocentre.web.filters import RelatedFilter, TopicFilter, TranslatedFilter, YearFilter
from infocentre.web.views import PublicDetailView, PublicListView
from news.models import Article
from people.models import Person


def authors(now):
    return Person.objects.published(now).filter(articles__isnull=False).by_name().for_links().distinct()


class ArticleListView(PublicListView):
    model = Article
    filters = [
        TopicFilter(),
        RelatedFilter("author", _("Author"), related=authors, lookup="authors", title="family_name"),
        YearFilter(lookup="date"),
        TranslatedFilter(),
    ]

    @staticmethod
    def columns(queryset):
        return queryset.card_columns()

    @staticmethod
    def relations():
        return Article.objects.all().card_relations()


class ArticleDetailView(PublicDetailView):
    model = Article

    @classmethod
    def detail_queryset(cls, now):
        items = super().detail_queryset(now).select_related("cover", "pdf")
        return items.annotate(topic_rows=topic_rows(Article))

    def get_context_data(self, **kwargs):
        article = self.object
        return super().get_context_data(
            authors=AUTHORS(article.pk), topics=topics_of(article.topic_rows), more=MORE(article.pk), **kwargs
        )


AUTHORS = CompiledQuery(
    lambda now, key: Person.objects.published(now).filter(articles=key).by_name().for_links()
)
MORE = CompiledQuery(lambda now, key: Article.objects.published(now).on_subjects_of(key).for_links()[:4])
