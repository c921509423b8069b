from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone, translation
from django.utils.formats import date_format

from infocentre.content.dates import (
    month_title,
    short_month,
    weekdays,
    write_date,
    write_duration,
    write_number,
    write_span,
)

NARROW = "\u202f"


def written(text):
    return text.replace(NARROW, " ")


@pytest.mark.parametrize(
    ("language", "precision", "expected"),
    [
        ("kk", "day", "1 наурыз 2026 ж."),
        ("ru", "day", "1 марта 2026 г."),
        ("en", "day", "1 March 2026"),
        ("kk", "month", "наурыз 2026 ж."),
        ("ru", "month", "март 2026 г."),
        ("en", "month", "March 2026"),
        ("ru", "year", "2026"),
    ],
)
def test_date_shows_no_more_than_is_known(language, precision, expected):
    assert written(write_date(date(2026, 3, 1), precision, language)) == expected


@pytest.mark.parametrize(
    ("end", "kk", "ru", "en"),
    [
        (date(2026, 11, 22), "22 қараша 2026 ж.", "22 ноября 2026 г.", "22 November 2026"),
        (date(2026, 11, 24), "22–24 қараша 2026 ж.", "22–24 ноября 2026 г.", "22–24 November 2026"),
        (
            date(2026, 12, 3),
            "22 қараша – 3 желтоқсан 2026 ж.",
            "22 ноября – 3 декабря 2026 г.",
            "22 November – 3 December 2026",
        ),
        (
            date(2027, 1, 3),
            "22 қараша 2026 ж. – 3 қаңтар 2027 ж.",
            "22 ноября 2026 г. – 3 января 2027 г.",
            "22 November 2026 – 3 January 2027",
        ),
    ],
)
def test_span_is_one_expression(end, kk, ru, en):
    for language, expected in (("kk", kk), ("ru", ru), ("en", en)):
        assert written(write_span(date(2026, 11, 22), end, language=language)) == expected


def test_hours_are_those_of_almaty():
    start = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)

    assert (
        written(write_span(start, start + timedelta(minutes=90), "time", "kk"))
        == "23 қараша 2026 ж., 01:00–02:30"
    )


def test_almaty_was_an_hour_further_before_march_2024():
    moment = datetime(2024, 2, 29, 12, 0, tzinfo=UTC)

    assert timezone.localtime(moment).hour == 18
    assert timezone.localtime(moment + timedelta(days=1)).hour == 17


def test_span_of_months():
    assert (
        written(write_span(date(2026, 11, 1), date(2026, 12, 1), "month", "ru")) == "ноябрь – декабрь 2026 г."
    )


def test_calendar_begins_on_monday_in_every_language():
    assert [weekdays(language)[0][1] for language in ("kk", "ru", "en")] == [
        "дүйсенбі",
        "понедельник",
        "Monday",
    ]


def test_month_names_stand_alone():
    assert written(month_title(2026, 11, "kk")) == "Қараша 2026 ж."
    assert short_month(11, "ru") == "нояб"


def test_numbers_and_playing_times():
    assert write_number(1234567, "kk").replace("\xa0", " ") == "1 234 567"
    assert [write_duration(timedelta(seconds=seconds)) for seconds in (65, 2892, 3900)] == [
        "1:05",
        "48:12",
        "1:05:00",
    ]


@pytest.mark.parametrize(
    ("typed", "expected"), [("03.01.2026", date(2026, 1, 3)), ("2026-01-03", date(2026, 1, 3))]
)
def test_kazakh_forms_read_the_day_first(typed, expected):
    from django import forms

    with translation.override("kk"):
        assert forms.DateField().clean(typed) == expected
        assert forms.DateField().widget.format_value(expected) == "03.01.2026"


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_templates_of_libraries_write_dates_as_the_site_does(language):
    day = date(2026, 11, 22)
    with translation.override(language):
        assert written(date_format(day, "DATE_FORMAT")) == written(write_date(day, language=language))
