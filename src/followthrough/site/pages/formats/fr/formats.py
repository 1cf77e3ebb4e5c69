"""French: as Django has it; 1er is written for the first of a month."""

DATE_FORMAT = "j F Y"
YEAR_MONTH_FORMAT = "F Y"
