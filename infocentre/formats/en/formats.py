"""British English, as in `content.dates`: Django's own formats of English are American."""

from django.conf.locale.en_GB import formats as british

DATE_FORMAT = "j F Y"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j F Y, H:i"
YEAR_MONTH_FORMAT = "F Y"
MONTH_DAY_FORMAT = "j F"
SHORT_DATE_FORMAT = "d/m/Y"
SHORT_DATETIME_FORMAT = "d/m/Y, H:i"
FIRST_DAY_OF_WEEK = 1
# Fields show the first of them.
DATE_INPUT_FORMATS = ["%Y-%m-%d", *british.DATE_INPUT_FORMATS]
DATETIME_INPUT_FORMATS = british.DATETIME_INPUT_FORMATS
