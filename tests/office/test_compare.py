"""Two texts of an item compared, in words people read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.models import Event
from infocentre.history import blocks, words
from infocentre.history.comparison import compare, summary
from infocentre.history.snapshots import Snapshot, take
from infocentre.history.words import ADDED, REMOVED, SAME
from news.models import NewsItem
from tests import factories


def as_text(pieces):
    return [(piece.kind, piece.text) for piece in pieces]


def states(changes):
    return [change.state for change in changes]


def field(comparison, name):
    return next(change for group in comparison.groups for change in group.changes if change.name == name)


def test_one_word_of_a_sentence():
    assert as_text(words.compare_words("Бөрінің бөлтірігі ашылды.", "Бөрінің бұйрығы ашылды.")) == [
        (SAME, "Бөрінің "),
        (REMOVED, "бөлтірігі "),
        (ADDED, "бұйрығы "),
        (SAME, "ашылды."),
    ]


def test_rewritten_text_is_compared_as_a_whole():
    assert as_text(words.compare_words("Лекция о ядре", "Совсем другое дело, о котором")) == [
        (REMOVED, "Лекция о ядре"),
        (ADDED, "Совсем другое дело, о котором"),
    ]


@given(st.text(alphabet="аб .\n", max_size=60), st.text(alphabet="аб .\n", max_size=60))
def test_pieces_hold_both_texts_whole(old, new):
    pieces = words.compare_words(old, new)
    for kind, text in ((REMOVED, old), (ADDED, new)):
        kept = "".join(piece.text for piece in pieces if piece.kind in (SAME, kind))
        assert "".join(kept.split()) == "".join(text.split())


def test_long_passage_that_stayed_is_cut():
    text = " ".join(f"слово{number}" for number in range(200))
    pieces = words.shortened(words.compare_words(f"{text} старое", f"{text} новое"))
    assert len(pieces[0].text.split()) < 30


def test_rich_text_is_read_by_blocks():
    html = "<h2>A</h2><p>b <strong>c</strong><br>d</p><ul><li><p>e</p></li></ul><ol><li>f</li></ol>"
    html += '<blockquote><p>10<sup>9</sup></p></blockquote><hr><p><a href="https://x.org/">g</a></p>'
    assert [(block.kind, block.text) for block in blocks.blocks_of(html)] == [
        ("h2", "A"),
        ("p", "b c\nd"),
        ("ul", "e"),
        ("ol", "f"),
        ("blockquote", "10^9"),
        ("hr", ""),
        ("p", "g (https://x.org/)"),
    ]


def test_changed_paragraph_between_others_is_compared_by_words():
    old = "<p>Бірінші.</p><p>Ғалымдар 12 бөлшек тапты.</p><p>Соңғы.</p>"
    new = "<p>Бірінші.</p><p>Ғалымдар 13 бөлшек тапты.</p><p>Жаңа.</p><p>Соңғы.</p>"
    changes = blocks.compare_blocks(old, new)
    assert states(changes) == [SAME, blocks.CHANGED, ADDED, SAME]
    assert as_text(changes[1].pieces)[1:3] == [(REMOVED, "12 "), (ADDED, "13 ")]


def test_unchanged_paragraphs_far_from_a_change_are_folded():
    old = "".join(f"<p>Абзац номер {number}.</p>" for number in range(10))
    changes = blocks.folded(blocks.compare_blocks(old, old + "<p>Новый.</p>"))
    assert states(changes) == [blocks.FOLDED, SAME, ADDED]
    assert len(changes[0].folded) == 9


def test_effort_ends_and_the_rest_is_shown_whole():
    old, new = ("".join(f"<p>{number * step}</p>" for number in range(3000)) for step in (7, 11))
    effort = words.Effort()
    changes = blocks.compare_blocks(old, new, effort)
    assert effort.left >= 0
    assert {REMOVED, ADDED} <= set(states(changes))


def test_languages_come_apart_and_the_rest_beside_them():
    old = {"title_kk": "Ескі", "title_ru": "Старое", "kind": "news", "body_en": "<p>Same</p>"}
    new = old | {"title_kk": "Жаңа", "kind": "announcement", "published_at": "2026-03-01T05:00:00Z"}
    comparison = compare(NewsItem, Snapshot(old), Snapshot(new | {"status": "published"}))
    assert [(group.title, [change.name for change in group.changes]) for group in comparison.groups] == [
        ("Қазақша", ["title_kk"]),
        ("Мәтіндерден тыс", ["kind"]),
    ]


@pytest.mark.django_db
def test_values_are_readable(django_assert_max_num_queries):
    event, speaker = factories.EventFactory(), factories.PersonFactory(family_name_kk="Сәтбаев")
    topic, venue = factories.TopicFactory(name_kk="Ядро"), factories.VenueFactory(name_kk="Зал")
    before = take(event)
    event.speakers.add(speaker)
    event.topics.add(topic)
    event.venue, event.is_online = venue, not getattr(event, "is_online", False)
    event.starts_at = event.starts_at.replace(year=2031, month=3, day=1, hour=5, minute=0)
    event.ends_at = event.starts_at.replace(hour=6)
    event.save()
    after = take(event)
    with django_assert_max_num_queries(6):
        comparison = compare(Event, before, after)
    assert "Сәтбаев" in as_text(field(comparison, "speakers").pieces)[-1][1]
    assert as_text(field(comparison, "venue").pieces)[-1] == (ADDED, "Зал")
    assert as_text(field(comparison, "starts_at").pieces)[-1] == (ADDED, "01.03.2031 10:00")
    assert as_text(field(comparison, "topics").pieces) == [(ADDED, "Ядро")]


@pytest.mark.django_db
def test_what_is_referred_to_may_be_deleted():
    comparison = compare(Event, Snapshot({"venue": 777}), Snapshot({"venue": None}))
    assert "777" in as_text(field(comparison, "venue").pieces)[0][1]


@pytest.mark.django_db
def test_parts_come_go_and_change():
    person = factories.PersonFactory()
    organisation = factories.OrganisationFactory()
    stays = person.positions.create(organisation=organisation, title_kk="Директор", title_ru="Директор")
    goes = person.positions.create(organisation=organisation, title_kk="Кеңесші")
    before = take(person)
    goes.delete()
    person.positions.create(organisation=organisation, title_kk="Оқытушы")
    stays.title_ru = "Директор центра"
    stays.save()
    comparison = compare(type(person), before, take(person))
    assert [(part.title, part.state) for part in comparison.parts] == [
        ("Директор", blocks.CHANGED),
        ("Кеңесші", REMOVED),
        ("Оқытушы", ADDED),
    ]
    assert [change.name for change in comparison.parts[0].changes] == ["title_ru"]
    assert len(summary(type(person), before, take(person))) == 1
