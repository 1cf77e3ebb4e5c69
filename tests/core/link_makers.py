"""Recommendations for the tests of `link`, in our own words."""

from followthrough.records import Recommendation


def recommendation(
    name: str, text: str, *, state: str = "ARG", cycle: int | None = 1, **more: object
) -> Recommendation:
    fields = {"id": name, "document": f"D{cycle}", "number": name, "text": text, "state": state, "cycle": cycle}
    return Recommendation(**(fields | more))  # type: ignore[arg-type]


def two_reviews(later: str, *earlier: str) -> list[Recommendation]:
    return [
        *(recommendation(f"then-{n}", text, cycle=1) for n, text in enumerate(earlier)),
        recommendation("now", later, cycle=2),
    ]
