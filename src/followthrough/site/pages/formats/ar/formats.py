"""Arabic: digits and separators as pages in English have them, so that a figure reads the same beside its source."""

DATE_FORMAT = "j F Y"
YEAR_MONTH_FORMAT = "F Y"
DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3
