"""Dates written for readers of each language as CLDR has them, no more precise than known."""

import datetime
import re
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, format_time, get_month_names
from babel.numbers import format_decimal
from django.utils import timezone
from django.utils.formats import get_format

from infocentre.content.languages import reader_language
from infocentre.content.models.dated import Precision

LOCALES = {"kk": Locale("kk"), "ru": Locale("ru"), "en": Locale("en", "GB")}
# The patterns of CLDR for what is known of a date.
SKELETONS = {Precision.YEAR: "y", Precision.MONTH: "yMMMM"}
# Spans of days are there with short names of months only; CLDR lets the field be widened.
SPAN_OF_DAYS, SHORT_MONTH = "yMMMd", re.compile("MMM+")


def _local(moment):
    return timezone.localtime(moment) if isinstance(moment, datetime.datetime) else moment


def _date_of(day):
    day = _local(day)
    return day.date() if isinstance(day, datetime.datetime) else day


@lru_cache(maxsize=4096)
def _day(day, precision, language):
    locale = LOCALES[language]
    if skeleton := SKELETONS.get(precision):
        return format_skeleton(skeleton, day, locale=locale)
    return format_date(day, "long", locale=locale)


def write_date(day, precision=Precision.DAY, language=None) -> str:
    """A date without its hour: «2026 ж. 22 қараша», «ноябрь 2026 г.», “2026”."""
    return _day(_date_of(day), precision, language or reader_language())


def write_day_of_year(day, language=None) -> str:
    """A day whose year goes without saying: «22 қараша»."""
    return format_skeleton("MMMMd", _date_of(day), locale=LOCALES[language or reader_language()])


def write_day_of_week(day, language=None) -> str:
    """A date with its day of the week: «2026 ж. 22 қараша, жексенбі»."""
    return format_date(_date_of(day), "full", locale=LOCALES[language or reader_language()])


def write_time(moment, language=None) -> str:
    return format_time(_local(moment), "short", locale=LOCALES[language or reader_language()])


def with_time(day: str, time: str, language=None) -> str:
    """A date and an hour, both in words, as one expression."""
    locale = LOCALES[language or reader_language()]
    return locale.datetime_formats["medium"].format(time, day)


def write_span(start, end=None, precision=Precision.DAY, language=None) -> str:
    """A span as one expression: «2026 ж. 22–24 қараша»; with hours where they are known.

    `start` and `end` are dates or moments (shown in Almaty time); without an end it is a date.
    """
    language = language or reader_language()
    first, last = _date_of(start), _date_of(end or start)
    days = _days(first, last, precision, language)
    if precision != Precision.TIME:
        return days
    if end is None or first != last:
        return with_time(days, write_time(start, language), language)
    hours = format_interval(_local(start), _local(end), "Hm", locale=LOCALES[language])
    return with_time(days, hours, language)


@lru_cache(maxsize=4096)
def _days(first, last, precision, language):
    if skeleton := SKELETONS.get(precision):
        return format_interval(first, last, skeleton, locale=LOCALES[language])
    if first == last:
        return _day(first, Precision.DAY, language)
    differing = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    patterns = LOCALES[language].interval_formats[SPAN_OF_DAYS][differing]
    ends = zip((first, last), patterns, strict=True)
    return "".join(
        format_date(day, SHORT_MONTH.sub("MMMM", pattern), locale=LOCALES[language]) for day, pattern in ends
    )


@lru_cache(maxsize=256)
def month_title(year: int, month: int, language: str) -> str:
    """The heading of a month: «2026 ж. қараша», «Ноябрь 2026 г.»."""
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
