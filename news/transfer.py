"""The columns in which reports of the media are exchanged, in the order in which they are exported."""

from infocentre.content.languages import all_languages
from infocentre.transfer.resources import PUBLICATION, ContentResource, Options
from news.models import Coverage


class CoverageResource(ContentResource):
    class Meta(Options):
        model = Coverage
        import_id_fields = ["url"]
        fields = [
            *("url", "outlet", "kind", "language", "tone", "date", "precision"),
            *all_languages("title", "summary"),
            *("event", "persons"),
            "original_language",
            *PUBLICATION,
        ]
        export_order = import_order = fields
