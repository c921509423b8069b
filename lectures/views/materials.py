from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from infocentre.content.attached import attached, objects_of, of_item, topic_rows, topics_of
from infocentre.content.columns import LINK
from infocentre.content.fields import LANGUAGE_CHOICES
from infocentre.web.filters import ChoiceFilter, TopicFilter, TranslatedFilter
from infocentre.web.related import OUTER_ITEM, Listing, Listings
from infocentre.web.views import PublicDetailView, PublicListView
from lectures.models import Material, MaterialFile
from lectures.models.materials import FILE_COLUMNS


class FileLanguageFilter(ChoiceFilter):
    """Materials that have a file in a language."""

    def apply(self, queryset, value):
        return queryset.filter(Exists(MaterialFile.objects.filter(material=OuterRef("pk"), language=value)))


class MaterialListView(PublicListView):
    model = Material
    filters = [
        ChoiceFilter("kind", _("Kind"), Material.Kind.choices),
        ChoiceFilter("level", _("Audience"), Material.Level.choices, array=True, lookup="levels"),
        ChoiceFilter("subject", _("Subject"), Material.Subject.choices),
        FileLanguageFilter("language", _("Language of the files"), LANGUAGE_CHOICES),
        TopicFilter(),
        TranslatedFilter(),
    ]

    @staticmethod
    def columns(queryset):
        return queryset.for_cards()


MATERIAL = Listings(
    lectures=Listing("lectures.Lecture", Q(materials=OUTER_ITEM), (*LINK, "date", "precision"))
)


class MaterialDetailView(PublicDetailView):
    model = Material

    @classmethod
    def detail_queryset(cls, now):
        files = MaterialFile.objects.filter(material=OuterRef("pk"))
        materials = MATERIAL.annotate(super().detail_queryset(now), now).select_related("cover")
        return materials.annotate(topic_rows=topic_rows(Material), file_rows=attached(files, *FILE_COLUMNS))

    def get_context_data(self, **kwargs):
        material = self.object
        return super().get_context_data(
            files=of_item(material, objects_of(MaterialFile, material.file_rows)),
            topics=topics_of(material.topic_rows),
            **MATERIAL.of(material),
            **kwargs,
        )
