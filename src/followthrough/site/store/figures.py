"""Of figures that several sources state, one is shown: one of a series, State and day."""

from django.db.models import F

from followthrough.site.store.models import Observation, Source

CHUNK = 500


def states_of_figures(source: Source) -> set[str]:
    """Give the States about which a source states figures."""
    return set(Observation.objects.filter(source=source).values_list("state", flat=True).distinct())


def show_figures(states: set[str]) -> None:
    """Show one value of each series about these States on each day.

    It is that of the source with the highest rank, of equals the one got last, of equals the one stored last.
    """
    for state in sorted(states):
        listed = Observation.objects.filter(state=state).order_by(
            "source__rank", F("retrieved").asc(nulls_first=True), "row"
        )
        rows = list(listed.values_list("series", "on", "row", "shown"))
        best = {(series, on): row for series, on, row, _ in rows}
        for shown in (True, False):
            wrong = [row for series, on, row, now in rows if (best[series, on] == row) is shown and now is not shown]
            for start in range(0, len(wrong), CHUNK):
                Observation.objects.filter(row__in=wrong[start : start + CHUNK]).update(shown=shown)
