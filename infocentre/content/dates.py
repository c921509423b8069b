"""Dates written for readers of each language (CLDR names by Babel), no more precise than known.

Kazakh takes the order of its news pages (22 қараша 2026 ж.); CLDR has the year first there.
"""

import datetime
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_time, get_month_names
from babel.numbers import format_decimal
from django.utils import timezone
from django.utils.formats import get_format

from infocentre.content.languages import reader_language
from infocentre.content.models.dated import Precision

LOCALES = {"kk": Locale("kk"), "ru": Locale("ru"), "en": Locale("en", "GB")}
# How a month stands without its day; Russian has a form of its own for it.
MONTHS = {"kk": "MMMM", "ru": "LLLL", "en": "MMMM"}
# CLDR's narrow no-break space keeps the year with its mark.
YEARS = {"kk": "y\u202f'ж'.", "ru": "y\u202f'г'.", "en": "y"}


def _local(moment):
    return timezone.localtime(moment) if isinstance(moment, datetime.datetime) else moment


def _write(pattern, day, language):
    return format_date(day, pattern, locale=LOCALES[language])


@lru_cache(maxsize=4096)
def _day(day, precision, language):
    year = YEARS[language]
    pattern = {Precision.YEAR: "y", Precision.MONTH: f"{MONTHS[language]} {year}"}.get(
        precision, f"d MMMM {year}"
    )
    return _write(pattern, day, language)


def write_date(day, precision=Precision.DAY, language=None) -> str:
    """A date without its hour: «22 қараша 2026 ж.», «ноябрь 2026 г.», “2026”."""
    day = _local(day)
    if isinstance(day, datetime.datetime):
        day = day.date()
    return _day(day, precision, language or reader_language())


def write_time(moment, language=None) -> str:
    return format_time(_local(moment), "HH:mm", locale=LOCALES[language or reader_language()])


def write_span(start, end=None, precision=Precision.DAY, language=None) -> str:
    """A span as one expression: «22–24 қараша 2026 ж.»; with hours where they are known.

    `start` and `end` are dates or moments (shown in Almaty time); without an end it is a date.
    """
    language = language or reader_language()
    start, end = _local(start), _local(end) if end else None
    first = start.date() if isinstance(start, datetime.datetime) else start
    last = (end.date() if isinstance(end, datetime.datetime) else end) or first
    days = _days(first, last, precision, language)
    if precision != Precision.TIME:
        return days
    if end is None:
        return f"{days}, {write_time(start, language)}"
    if first == last:
        return f"{days}, {write_time(start, language)}–{write_time(end, language)}"
    return f"{days}, {write_time(start, language)}"


@lru_cache(maxsize=4096)
def _days(first, last, precision, language):
    if precision == Precision.YEAR:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    year = YEARS[language]
    if precision == Precision.MONTH:
        if (first.year, first.month) == (last.year, last.month):
            return _day(first, precision, language)
        month = MONTHS[language]
        head = _write(month if first.year == last.year else f"{month} {year}", first, language)
        return f"{head} – {_day(last, precision, language)}"
    if first == last:
        return _day(first, Precision.DAY, language)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last, Precision.DAY, language)}"
    head = _write("d MMMM" if first.year == last.year else f"d MMMM {year}", first, language)
    return f"{head} – {_day(last, Precision.DAY, language)}"


@lru_cache(maxsize=256)
def month_title(year: int, month: int, language: str) -> str:
    """The heading of a month: «Қараша 2026 ж.»."""
    text = _day(datetime.date(year, month, 1), Precision.MONTH, language)
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=64)
def short_month(month: int, language: str) -> str:
    """A month's short name for a calendar leaf, without its full stop."""
    return get_month_names("abbreviated", "format", LOCALES[language])[month].rstrip(".")


@lru_cache(maxsize=8)
def weekdays(language: str) -> list[tuple[str, str]]:
    """Short and full names of the days from Monday on."""
    names = LOCALES[language].days["stand-alone"]
    return [(names["abbreviated"][day], names["wide"][day]) for day in range(7)]


def write_number(number, language=None) -> str:
    return format_decimal(number, locale=LOCALES[language or reader_language()])


def write_duration(duration: datetime.timedelta) -> str:
    """Playing time as on a player: 48:12, 1:05:00."""
    seconds = int(duration.total_seconds())
    hours, minutes, seconds = seconds // 3600, seconds % 3600 // 60, seconds % 60
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def as_typed(moment, precision=Precision.DAY):
    """A date in the input format of the reader's language, no more precise than known."""
    if moment is None:
        return None
    moment = _local(moment)
    pattern = get_format("DATE_INPUT_FORMATS")[0]
    match precision:
        case Precision.TIME:
            pattern += " %H:%M"
        case Precision.MONTH:
            pattern = pattern.replace("%d.", "").replace("-%d", "")
        case Precision.YEAR:
            pattern = "%Y"
    return moment.strftime(pattern)
