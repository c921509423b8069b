import pytest
from hypothesis import given
from hypothesis import strategies as st

from infocentre.cells import harmless, original


@pytest.mark.parametrize(
    "text", ["=1+1", "+7 727", "-5", "@SUM(A1)", "\t=1", "\r=1", " =1", "'=1", "＝1", "=HYPERLINK(1)"]
)
def test_what_could_be_a_formula_is_guarded(text):
    assert harmless(text) == "'" + text
    assert original(harmless(text)) == text


@pytest.mark.parametrize("text", ["", "Қасымова", "2026-03-01", "o'clock", "'quoted'", "<p>=1</p>"])
def test_other_texts_stay_as_they_are(text):
    assert harmless(text) == original(text) == text


@given(st.text(alphabet="'=+-@\t\r\n ab"))
def test_every_text_comes_back(text):
    assert original(harmless(text)) == text
