"""Other people's exports become our records: OHCHR's matrices, UHRI's and UPR Info's tables.

What an export says is kept as it says it, with its source; what is put aside becomes a `Problem` that says why.
"""

PUT_ASIDE = "row_put_aside"
"""The kind of problem of a row of which nothing else is in the record."""
UNKNOWN_TABLE = "unknown_table"
"""The kind of problem of a table of which no row is in the record: its columns are those of no known export."""
