"""Short ways to write a recommendation and an answer, for tests."""

from typing import Any

from followthrough.records import Recommendation, Response

REPORT = "A/HRC/99/1"


def recommendation(number: str = "5.1", nth: int = 1, **other: Any) -> Recommendation:
    suffix = f"-{nth}" if nth > 1 else ""
    values = {
        "id": f"{REPORT}#{number}{suffix}",
        "document": REPORT,
        "number": number,
        "text": "Draw up a plan against child labour",
        "state": "XYZ",
        "recommenders": ("FRA",),
        **other,
    }
    return Recommendation(**values)


def answer(number: str = "5.1", position: Any = "supported", **other: Any) -> Response:
    values = {
        "id": f"{REPORT}/Add.1#{number}",
        "recommendation": f"{REPORT}#{number}",
        "position": position,
        "stage": "addendum",
        "document": f"{REPORT}/Add.1",
        **other,
    }
    return Response(**values)
