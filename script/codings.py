"""Puts what UPR Info's coded rows say into docs/issues-and-actions.md, and checks that it is there as counted.

    script/codings.py             count, write the tables into the document, draw its charts
    script/codings.py --check     exit 1 where the document shows anything else than is counted

The rows are those of the reference data (FOLLOWTHROUGH_REFERENCE, default ../shared), no part of the project.
The document marks a place with `<!-- coded: name -->…<!-- /coded -->`.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path

import codings_drawn as drawn

from followthrough.evaluate import Reference
from followthrough.label.coded import Coded, coded_rows
from followthrough.label.coders import charted, coding
from followthrough.label.matrices import goals_beside_themes, most_printed, related_goals, themed_rows
from followthrough.label.measures import (
    REGIONS,
    answers_by_action,
    beside_published,
    mean_action_by_region,
    specific_by_session,
)
from followthrough.terms.actions import actions

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "issues-and-actions.md"
IMAGES = DOCUMENT.parent / "images"
ROWS = Path("data") / "upr_info" / "recommendations.csv"
MATRICES = Path("data") / "ohchr_matrices" / "rows.csv"
OFTEN = 3
"""How often goals must be printed beside a theme before they say something of it."""
FIRST_CYCLE = 12
"""The last session of the first cycle."""

PLACE = re.compile(r"(<!-- coded: ([a-z ]+) -->\n).*?(<!-- /coded -->)", re.DOTALL)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    found = DOCUMENT.read_text(encoding="utf-8")
    rows = coded_rows(Reference.from_setting().folder / ROWS)
    wanted, shown = filled(found, rows), drawn.pictures(rows)
    stale = drawn.stale(IMAGES, shown)
    if options.check and (stale or wanted != found):
        print("docs/issues-and-actions.md shows other figures than are counted; run script/codings.py")
        return 1
    DOCUMENT.write_text(wanted, encoding="utf-8")
    for name in stale:
        drawn.write(IMAGES, name, shown[name])
    return 0


def filled(document: str, rows: Sequence[Coded]) -> str:
    """Give the document with every marked table as it is counted."""
    tables = {
        "rows": rows_counted(rows),
        "specific by session": f"{drawn.linked('specific-by-session')}\n{by_session(rows)}",
        "answers by action": f"{drawn.linked('answers-by-action')}\n{by_action(rows)}",
        "mean by region": f"{drawn.linked('mean-by-region')}\n{by_region(rows)}",
        "agreement": agreement(),
        "contradictions": contradicted(rows),
        "chart of terms": by_term(rows),
        "goals beside themes": beside_themes(),
    }
    return PLACE.sub(lambda match: f"{match[1]}{tables[match[2]]}{match[3]}", document)


def rows_counted(rows: Sequence[Coded]) -> str:
    sessions = [row.session for row in rows if row.session is not None]
    return (
        f"{len(rows):,} rows, one a text and recommending State, of {len({row.state for row in rows})} States under "
        f"review, sessions {min(sessions)} to {max(sessions)}.\n"
    )


def by_session(rows: Sequence[Coded]) -> str:
    counts = {session: sum(row.session == session for row in rows) for session in specific_by_session(rows)}
    return table(
        ("session", "rows", "specific"),
        (
            (f"{session}", f"{counts[session]:,}", f"{share:.1%}")
            for session, share in specific_by_session(rows).items()
        ),
    )


def by_action(rows: Sequence[Coded]) -> str:
    names = {one.category: one.name for one in actions()}
    lines = []
    for category, answers in answers_by_action(rows).items():
        total = sum(answers.values())
        accepted = answers.get("Accepted", 0)
        lines.append((f"{category} {names[category]}", f"{total:,}", f"{accepted:,}", f"{accepted / total:.1%}"))
    return table(("kind of action", "rows answered", "accepted", "share accepted"), lines)


def by_region(rows: Sequence[Coded]) -> str:
    first = mean_action_by_region(row for row in rows if row.session is not None and row.session <= FIRST_CYCLE)
    beside = beside_published(mean_action_by_region(rows))
    return table(
        ("region of the recommending State", "McMahon", "these rows", "of the first cycle"),
        (
            (REGIONS[region], f"{published:.2f}", f"{own:.2f}" if own else "none", f"{first.get(region, 0):.2f}")
            for region, published, own in beside
        ),
    )


def agreement() -> str:
    card = json.loads((files("followthrough.label") / "data" / "card.json").read_text(encoding="utf-8"))["overall"]
    figures = ("issues micro F1", "action accuracy")
    kinds = {
        "all": "",
        "that keep to the codebook": ", rows that keep to the codebook",
        "that keep to its chart of terms too": ", rows that keep to its chart of terms too",
    }
    lines = [
        (kind, f"{card[f'rows{name}']:,}", *(f"{card[f'{figure}{name}']:.3f}" for figure in figures))
        for kind, name in kinds.items()
    ]
    return table(("rows", "number", *figures), lines)


def contradicted(rows: Sequence[Coded]) -> str:
    counted = coding(rows)
    kinds = counted["contradictions of the codebook"].items()
    total = counted["rows that contradict the codebook"]
    return table(
        ("contradiction", "rows"),
        [*((kind, f"{count:,}") for kind, count in kinds), ("rows with any of these", f"{total:,}")],
    )


def by_term(rows: Sequence[Coded]) -> str:
    counted = charted(rows)
    lines = [(term, f"{named:,}", f"{otherwise:,}") for term, (named, otherwise) in counted.items() if otherwise]
    return table(("term of the chart", "rows that name it", "tagged otherwise"), lines)


def beside_themes() -> str:
    beside = goals_beside_themes(themed_rows(Reference.from_setting().folder / MATRICES))
    often = {theme: goals for theme, goals in beside.items() if sum(goals.values()) >= OFTEN}
    kept = {theme for theme, goals in often.items() if most_printed(goals) & related_goals(theme)}
    left = "; ".join(sorted(set(often) - kept))
    return (
        f"Beside {len(often)} themes goals are printed {OFTEN} times or more. For {len(kept)} of them the goal that "
        f"is printed most often is one that our relations lead to; not so for: {left}.\n"
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|---" + "|---:" * (len(head) - 1) + "|"]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)]) + "\n"


if __name__ == "__main__":
    sys.exit(main())
