"""Rich text as plain text, wherever no mark-up is shown."""

from html import escape

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infocentre.content import plain, richtext
from infocentre.content.languages import LANGUAGES
from tests import factories


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Q&amp;A: R&amp;D at JINR</p>", "Q&A: R&D at JINR"),
        ("<p>5 MeV &lt; E</p>", "5 MeV < E"),
        ("<p>&amp;amp; &lt;b&gt;</p>", "&amp; <b>"),
        ("<p>One</p><p>two<br>three</p>", "One\ntwo\nthree"),
        ("<h2>Day 1</h2><ul><li>Lecture</li><li>Lunch</li></ul>", "Day 1\n– Lecture\n– Lunch"),
        ("<ul><li><p>Day</p><ul><li>hour</li></ul></li></ul>", "– Day\n– hour"),
        (
            "<table><tr><th>10:00</th><td>Lecture</td></tr><tr><td>11:00</td><td>Tea</td></tr></table>",
            "10:00 | Lecture\n11:00 | Tea",
        ),
        ('<p>Mass: <span data-tex="E=mc^2"></span>, so</p>', "Mass: E=mc^2, so"),
        ('<div data-tex="a&lt;b"></div>', "a<b"),
        ('<figure data-picture="1"><figcaption>A reactor</figcaption></figure><p>x</p>', "A reactor\nx"),
        ('<p>See <a href="https://jinr.ru/">JINR</a>.</p>', "See JINR."),
        ("<p>in a\nline</p>", "in a line"),
        ("", ""),
    ],
)
def test_words_of_a_text(html, words):
    assert richtext.words_of(html) == words


LETTERS = st.characters(exclude_categories=["C", "Z"], exclude_characters="–|")


@settings(max_examples=250, deadline=None)
@given(
    st.lists(st.text(LETTERS, min_size=1, max_size=9), min_size=1, max_size=6),
    st.sampled_from(["<p>{}</p>", "<ul><li>{}</li></ul>", "<h3>{}</h3>", "<div><p>{}</p></div>"]),
)
def test_no_word_is_lost_or_joined_to_the_next(words, block):
    html = "".join(block.format(escape(word)) for word in words)

    read = richtext.words_of(html).split("\n")

    assert [line.removeprefix("– ") for line in read] == [plain.lines(word) for word in words]


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_calendar_shows_the_programme_as_words(client, language):
    text = '<p>Q&amp;A: <span data-tex="E=mc^2"></span></p>'
    text += "<table><tr><td>10:00</td><td>R&amp;D</td></tr></table>"
    event = factories.EventFactory(**{f"programme_{language}": text, "languages": [language]})

    response = client.get(event.get_absolute_url().replace("/kk/", f"/{language}/") + "event.ics")
    [entry] = icalendar.Calendar.from_ical(response.content).walk("VEVENT")

    assert "Q&A: E=mc^2\n10:00 | R&D" in entry["DESCRIPTION"]
