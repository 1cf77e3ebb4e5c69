"""What the database knows of its own rows, by which it chooses how to look things up."""

from django.db import connection

LOOKED_AT = 1000  # rows of each index; enough to tell a good index from a bad one


def bring_statistics_up_to_date() -> None:
    """Let the database look at its rows after many changed. It takes moments, also where there are millions."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"PRAGMA analysis_limit={LOOKED_AT}")
        cursor.execute("ANALYZE")
