"""Where Django's Russian formats are not those of CLDR, as in `content.dates`; hours have no seconds."""

DATE_FORMAT = "j E Y\u202fг."
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j E Y\u202fг., H:i"
YEAR_MONTH_FORMAT = "F Y\u202fг."
MONTH_DAY_FORMAT = "j E"
TIME_INPUT_FORMATS = ["%H:%M", "%H:%M:%S", "%H:%M:%S.%f"]
DATETIME_INPUT_FORMATS = ["%d.%m.%Y %H:%M", "%d.%m.%Y %H:%M:%S", "%d.%m.%Y", "%Y-%m-%d %H:%M"]
