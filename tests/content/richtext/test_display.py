"""What references become on a page: today's address, caption and poster, or nothing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from infocentre.content.models import Status
from infocentre.content.references import gather
from infocentre.content.richtext import clean
from infocentre.web.richtext import for_readers, shown
from infocentre.worker.running import run_due
from tests import factories
from tests.admin.conftest import make_picture

pytestmark = pytest.mark.django_db


def html_of(body, language="kk"):
    item = factories.NewsItemFactory(body_kk=body, body_ru=body, body_en=body)
    with translation.override(language):
        return shown(item, "body").text


def test_link_leads_to_the_present_address_in_the_language_of_the_page():
    target = factories.EventFactory(slug="old")
    body = f'<p><a href="item:events.event:{target.pk}">Күн</a></p>'
    year = target.local_start.year

    assert f'<a href="/ru/events/{year}/old/">Күн</a>' in html_of(body, "ru")
    target.slug = "new"
    target.save()
    assert f'<a href="/en/events/{year}/new/">Күн</a>' in html_of(body, "en")


def test_every_kind_of_item_can_be_linked():
    made = [
        *(factories.NewsItemFactory(), factories.PopularArticleFactory(), factories.EventFactory()),
        *(factories.OpportunityFactory(), factories.LectureFactory(), factories.SeriesFactory()),
        *(factories.MaterialFactory(), factories.PersonFactory(), factories.OrganisationFactory()),
        *(factories.ProjectFactory(), factories.ThesisTopicFactory(), factories.PageFactory()),
        factories.StudentGroupFactory(),
    ]
    links = [f'<a href="item:{each._meta.label_lower}:{each.pk}">x</a>' for each in made]

    html = html_of(f"<p>{' '.join(links)}</p>")

    assert [each for each in made if f'href="{each.get_absolute_url()}"' not in html] == []


@pytest.mark.parametrize("state", [{"status": Status.DRAFT}, {"languages": []}])
def test_link_to_what_is_not_public_is_plain_text(state):
    target = factories.NewsItemFactory(**state)
    links = f'<a href="item:news.newsitem:{target.pk}">қараңыз</a> <a href="item:news.newsitem:999">b</a>'

    assert html_of(f"<p>Мәтін {links}</p>") == "<p>Мәтін қараңыз b</p>"


def test_figure_is_described_in_the_language_of_the_text():
    picture = make_picture(caption_kk="Кіші", caption_ru="Подпись", caption_en="Caption", credit="JINR")
    run_due()
    picture.refresh_from_db()
    body = f'<figure data-picture="{picture.pk}"></figure>'
    russian = html_of(body, "ru")

    assert 'alt="Лаборатория"' in russian
    assert 'loading="lazy"' in russian
    assert "<figcaption>Подпись\n" in russian
    assert "JINR" in russian
    assert picture.whole.sources[0].srcset in russian


def test_text_may_give_a_figure_a_caption_of_its_own():
    picture = make_picture(caption_en="Caption")
    body = f'<figure data-picture="{picture.pk}"><figcaption>A "b" &lt;i&gt;</figcaption></figure>'

    assert "<figcaption>A\u00a0“b” &lt;i&gt;\n" in html_of(body, "en")


def test_recording_is_a_card_of_ours():
    recording = factories.RecordingFactory()
    html = html_of(f'<div data-recording="{recording.pk}"></div>', "ru")

    assert f'href="/ru/lectures/{recording.lecture.slug}/#recording-{recording.pk}"' in html
    assert "youtu" not in html.lower()


def test_missing_and_unpublished_references_are_left_out():
    recording = factories.RecordingFactory(lecture__status=Status.DRAFT)
    body = '<p>а</p><figure data-picture="999"><figcaption>x</figcaption></figure>'
    body += f'<div data-recording="{recording.pk}"></div>'

    assert html_of(body) == "<p>а</p>"


def test_formulas_are_drawn_and_bad_ones_shown_as_written():
    html = html_of(r'<p><span data-tex="E=mc^2"></span> <span data-tex="\frac{a"></span></p>')

    assert "<msup><mi>c</mi><mn>2</mn></msup>" in html
    assert r'<code class="formula--wrong">\frac{a</code>' in html
    assert '<math display="block"' in html_of(r'<div data-tex="\sqrt{x}"></div>')


def test_lists_keep_their_depth_their_kind_and_where_they_start():
    inner = '<ol start="2" type="a"><li><p>B</p></li></ol><ol type="A"><li><p>C</p></li></ol>'
    text = f'<ol start="5" type="I"><li><p>A</p>{inner}</li></ol><ol type="1"><li><p>D</p></li></ol>'
    assert clean(text) == (stored := text.replace(' type="1"', ""))

    html = html_of(stored)

    assert html == stored.replace('"a"', '"a" class="letters"').replace('"A"', '"A" class="capitals"')


def test_tables_scroll_and_head_cells_say_what_they_head():
    table = clean("<table><tr><th>A</th><th>B</th></tr><tr><th>1</th><td>x</td></tr></table>")
    html = html_of(table)

    assert '<div class="table-scroll" role="group" tabindex="0"' in html
    assert html.count('scope="col"') == 2
    assert html.count('scope="row"') == 1


def test_all_references_of_a_page_cost_one_query_and_none_nothing(django_assert_num_queries):
    picture, recording, event = make_picture(), factories.RecordingFactory(), factories.EventFactory()
    body = (
        f'<p><a href="item:events.event:{event.pk}">x</a></p><figure data-picture="{picture.pk}"></figure>'
        f'<div data-recording="{recording.pk}"></div>'
    )
    items = [factories.StudentGroupFactory(joining_kk=body) for _number in range(3)]
    with CaptureQueriesContext(connection) as queries:
        gather(*items)
        texts = [shown(item, "joining").text for item in items]
    assert (len(queries), texts[0].count("<img")) == (1, 2)
    plain = factories.NewsItemFactory(body_kk="<p>a</p>")
    with django_assert_num_queries(0):
        shown(plain, "body")


def test_feeds_carry_whole_addresses():
    picture, event = make_picture(), factories.EventFactory()
    body = f'<p><a href="item:events.event:{event.pk}">x</a></p><figure data-picture="{picture.pk}"></figure>'
    item = factories.NewsItemFactory(body_kk=body)
    html = for_readers(item, "body", "https://example.org")

    assert f'href="https://example.org{event.get_absolute_url()}"' in html
    assert f'src="https://example.org{picture.file.url}"' in html
    assert "srcset" not in html
