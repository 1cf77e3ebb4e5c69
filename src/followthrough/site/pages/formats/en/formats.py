"""English as the United Nations write it: 19 September 2014."""

DATE_FORMAT = "j F Y"
YEAR_MONTH_FORMAT = "F Y"
