"""Pages full of references keep the budget of every page."""

import pytest
from django.apps import apps

from infocentre.content.languages import LANGUAGES
from infocentre.content.references import rich_fields
from infocentre.pages.models import AudiencePage
from lectures.models import Recording
from tests.admin.conftest import make_picture
from tests.bulk_content import create_content
from tests.site.test_budgets import MAX_QUERIES, queries_of_each_page


def fill_every_text_with_references(items):
    """Each rich text of each object refers to items of two kinds, a picture and a recording."""
    first = f"item:{items[0]._meta.label_lower}:{items[0].pk}"
    second = f"item:{items[1]._meta.label_lower}:{items[1].pk}"
    body = f'<p><a href="{first}">a</a> <a href="{second}">b</a> <span data-tex="x^2"></span></p>'
    body += f'<figure data-picture="{make_picture().pk}"></figure>'
    body += f'<div data-recording="{Recording.objects.first().pk}"></div>'
    for model in apps.get_models():
        texts = {f"{name}_{code}": body for name in rich_fields(model) for code in LANGUAGES}
        if texts:
            model._base_manager.update(**texts)


@pytest.mark.django_db
def test_pages_full_of_references_keep_the_budget(client, content_types):
    items = create_content(3)
    for audience in AudiencePage.Audience.values:
        AudiencePage.objects.create(
            audience=audience,
            title_kk="А",
            summary_kk="А",
            body_kk="<p>А</p>",
            languages=["kk"],
            status="published",
        )
    fill_every_text_with_references(items)

    over = [(address, count) for address, count in queries_of_each_page(client, items) if count > MAX_QUERIES]

    assert over == []
