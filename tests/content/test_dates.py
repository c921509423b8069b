from datetime import UTC, date, datetime, timedelta

import pytest
from babel.dates import format_date
from django.utils import timezone, translation
from django.utils.formats import date_format
from hypothesis import given
from hypothesis import strategies as st

from infocentre.content.dates import (
    LOCALES,
    month_title,
    short_month,
    weekdays,
    write_date,
    write_day_of_week,
    write_day_of_year,
    write_duration,
    write_number,
    write_span,
)


def written(text):
    """With the narrow and the thin space of CLDR as plain ones."""
    return text.replace("\u202f", " ").replace("\u2009", " ")


@pytest.mark.parametrize(
    ("language", "precision", "expected"),
    [
        ("kk", "day", "2026 ж. 1 наурыз"),
        ("ru", "day", "1 марта 2026 г."),
        ("en", "day", "1 March 2026"),
        ("kk", "month", "2026 ж. наурыз"),
        ("ru", "month", "март 2026 г."),
        ("en", "month", "March 2026"),
        ("ru", "year", "2026"),
    ],
)
def test_date_shows_no_more_than_is_known(language, precision, expected):
    assert written(write_date(date(2026, 3, 1), precision, language)) == expected


@pytest.mark.parametrize(
    ("precision", "end", "kk", "ru", "en"),
    [
        ("day", date(2026, 11, 22), "2026 ж. 22 қараша", "22 ноября 2026 г.", "22 November 2026"),
        ("day", date(2026, 11, 24), "2026 ж. 22–24 қараша", "22–24 ноября 2026 г.", "22–24 November 2026"),
        (
            "day",
            date(2026, 12, 3),
            "2026 ж. 22 қараша – 3 желтоқсан",
            "22 ноября – 3 декабря 2026 г.",
            "22 November – 3 December 2026",
        ),
        (
            "day",
            date(2027, 1, 3),
            "2026 ж. 22 қараша – 2027 ж. 3 қаңтар",
            "22 ноября 2026 г. – 3 января 2027 г.",
            "22 November 2026 – 3 January 2027",
        ),
        ("month", date(2026, 11, 30), "2026 ж. қараша", "ноябрь 2026 г.", "November 2026"),
        (
            "month",
            date(2026, 12, 3),
            "2026 ж. қараша – желтоқсан",
            "ноябрь – декабрь 2026 г.",
            "November – December 2026",
        ),
        (
            "month",
            date(2027, 1, 3),
            "2026 ж. қараша – 2027 ж. қаңтар",
            "ноябрь 2026 г. – январь 2027 г.",
            "November 2026 – January 2027",
        ),
        ("year", date(2026, 12, 3), "2026", "2026", "2026"),
        ("year", date(2028, 1, 3), "2026–2028", "2026–2028", "2026–2028"),
    ],
)
def test_span_is_one_expression(precision, end, kk, ru, en):
    for language, expected in (("kk", kk), ("ru", ru), ("en", en)):
        assert written(write_span(date(2026, 11, 22), end, precision, language)) == expected


DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(DAYS, st.sampled_from(["kk", "ru", "en"]))
def test_every_day_is_written_as_the_long_date_of_cldr(day, language):
    assert write_date(day, language=language) == format_date(day, "long", locale=LOCALES[language])


@given(DAYS, DAYS, st.sampled_from(["kk", "ru", "en"]))
def test_a_span_begins_or_ends_with_a_whole_date(one, other, language):
    """The end that has its year written is a date as it stands alone; nothing is said twice."""
    first, last = sorted((one, other))

    span = write_span(first, last, language=language)

    whole = write_date(first if language == "kk" else last, language=language)
    assert whole in span or (first.year, first.month) == (last.year, last.month)
    assert span.count(str(first.year)) == 1
    assert ".." not in span


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("month", range(1, 13))
def test_formats_of_django_are_those_of_cldr(language, month):
    moment = datetime(2026, month, 7, 9, 5)
    with translation.override(language):
        assert date_format(moment, "DATE_FORMAT") == write_date(moment.date())
        assert date_format(moment, "MONTH_DAY_FORMAT") == write_day_of_year(moment.date())
        assert date_format(moment, "YEAR_MONTH_FORMAT").lower() == write_date(moment.date(), "month").lower()
        assert date_format(moment, "DATETIME_FORMAT") == f"{write_date(moment.date())}, 09:05"


def test_day_of_the_week_stands_where_the_language_has_it():
    written_days = [write_day_of_week(date(2026, 12, 7), language) for language in ("kk", "ru", "en")]

    assert [written(day) for day in written_days] == [
        "2026 ж. 7 желтоқсан, дүйсенбі",
        "понедельник, 7 декабря 2026 г.",
        "Monday, 7 December 2026",
    ]


def test_hours_are_those_of_almaty():
    start = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)

    assert (
        written(write_span(start, start + timedelta(minutes=90), "time", "kk"))
        == "2026 ж. 23 қараша, 01:00–02:30"
    )


def test_almaty_was_an_hour_further_before_march_2024():
    moment = datetime(2024, 2, 29, 12, 0, tzinfo=UTC)

    assert timezone.localtime(moment).hour == 18
    assert timezone.localtime(moment + timedelta(days=1)).hour == 17


def test_calendar_begins_on_monday_in_every_language():
    assert [weekdays(language)[0][1] for language in ("kk", "ru", "en")] == [
        "дүйсенбі",
        "понедельник",
        "Monday",
    ]


def test_month_names_stand_alone():
    assert written(month_title(2026, 11, "kk")) == "2026 ж. қараша"
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
