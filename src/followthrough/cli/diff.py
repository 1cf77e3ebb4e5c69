"""`followthrough diff`: what changed between two documents, or two dates of a State."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from followthrough.cli.files import FileName
from followthrough.errors import InputError

if TYPE_CHECKING:
    from followthrough.follow import Ask
    from followthrough.follow.differences import Difference
    from followthrough.records import Record

FILES = frozenset({".pdf", ".docx", ".doc", ".html", ".htm", ".txt", ".xlsx", ".csv"})
MARKS = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
HEADINGS = {"answered": "Answered otherwise", "reworded": "Worded otherwise", "new": "New", "gone": "Gone"}


@click.command(epilog="Example: followthrough diff PRK@2014-07-02 PRK@2014-09-19")
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option(
    "--record", help="Take the record from this file of JSON lines (- is standard input), not the database."
)
@click.option("--json", "as_json", is_flag=True, help="JSON lines instead of text.")
@click.option("--data", type=FileName(), help="The data folder [FOLLOWTHROUGH_HOME, else the user's own].")
def command(before: str, after: str, record: str | None, as_json: bool, data: Path | None) -> None:
    """Say which recommendations are new, gone, worded otherwise or answered otherwise from A to B.

    A and B are a State on a date (PRK@2014-09-19), or two documents, such as a draft and the report that came of it:
    by symbol (A/HRC/WG.6/19/L.5 A/HRC/27/10), or as files that `read` takes. What is worded otherwise is shown word
    by word, [-as it was-] and {+as it is+}. A corrigendum names only what it corrects: nothing else is gone than
    what it deletes. Exit code 0, whether or not anything changed.
    """
    from followthrough.follow.differences import differences

    records = _Records(record, data)
    around = records.around(before, after)
    found = differences(*(around or (records.asks(before), records.asks(after))))
    if not around and records.is_corrigendum(after):
        found = [one for one in found if one.kind != "gone"]
    if as_json:
        from pydantic_core import to_json

        for one in found:
            click.echo(to_json(one).decode("utf-8"))
    else:
        _show(found, before, after)


class _Records:
    """Gives the asks that a name on the command line means; the file is read once."""

    def __init__(self, file: str | None, data: Path | None) -> None:
        self._data = data
        self._kept: list[Record] | None = None
        self._files: dict[str, list[Record]] = {}
        if file:
            from followthrough.cli.records import file_records

            self._kept = file_records(file)

    def asks(self, named: str) -> "list[Ask]":
        """Give the asks to a State on a date, or those of a document; an `InputError` where there are none."""
        state, at, day = named.rpartition("@")
        if Path(named).is_file():
            asks = _asks(self._of_file(named))
        else:
            asks = self._of_state(state, day) if at else self._of_document(named)
        if not asks:
            raise _unknown(named)
        return asks

    def around(self, before: str, after: str) -> "tuple[list[Ask], list[Ask]] | None":
        """Give the asks before and after a corrigendum; null where B is none, or holds recommendations itself."""
        from followthrough.cli.records import document_records
        from followthrough.records.corrigenda import around

        if Path(after).is_file() and Path(before).is_file():
            own = self._of_file(after)
            name = next((one.id for one in own if one.type == "document" and one.kind == "corrigendum"), "")
            if not name or any(one.type == "recommendation" for one in own):
                return None
            was, now = around(self._of_files(before, after), name)
        elif found := re.fullmatch(r"(.+)/Corr\.\d+", after):
            records = self._kept if self._kept is not None else document_records(found[1], self._data)
            was, now = around(records, after)
        else:
            return None
        if not (asks := _asks(was)):
            raise _unknown(before)
        return asks, _asks(now)

    def is_corrigendum(self, named: str) -> bool:
        """Say whether a name on the command line means a corrigendum."""
        kinds = [getattr(record, "kind", "") for record in self._files.get(named, []) if record.type == "document"]
        return "corrigendum" in kinds or bool(re.search(r"/Corr\.\d+$", named))

    def _of_state(self, state: str, day: str) -> "list[Ask]":
        from followthrough.cli.dates import day_of
        from followthrough.cli.records import code_of, database_records
        from followthrough.follow import dossier

        on = day_of(day)
        code = code_of(state)
        records = self._kept if self._kept is not None else database_records(code, self._data)[0]
        return list(dossier(records, code, on=on).asks.values())

    def _of_document(self, symbol: str) -> "list[Ask]":
        from followthrough.cli.records import document_records
        from followthrough.records import Recommendation

        records = self._kept if self._kept is not None else document_records(symbol, self._data)
        return _asks([r for r in records if not isinstance(r, Recommendation) or r.document == symbol])

    def _of_file(self, name: str) -> "list[Record]":
        """Read a file once; an `UnreadableFileError` says why it cannot be."""
        if name not in self._files:
            self._files[name] = self._of_files(name)
        return self._files[name]

    def _of_files(self, *names: str) -> "list[Record]":
        """Read files that belong together; an `UnreadableFileError` says why one cannot be."""
        from followthrough.errors import UnreadableFileError
        from followthrough.pipeline.run import read_files
        from followthrough.records.lines import read_lines

        found: list[Record] = []
        for outcome in read_files(map(Path, names), workers=1):
            with outcome.lines.open(encoding="utf-8") as lines:
                records = list(read_lines(lines, str(outcome.source)))
            if not outcome.read:
                first = next(iter(records), None)
                why = getattr(first, "message", "it could not be read.")
                raise UnreadableFileError(why, where=str(outcome.source))
            found += records
        return found


def _unknown(named: str) -> InputError:
    """Say what was named and is not there: a State on a day, a file, or a document."""
    from followthrough.terms import states

    remedy = "Name a State on a date (PRK@2014-09-19) or the symbol of a document that is in the record."
    state, at, day = named.rpartition("@")
    if at:
        what = f"no recommendation to {state} was public on {day}, as far as this record goes."
        remedy = "Name a later date, or read the report of its review first."
    elif Path(named).is_file():
        what = "no recommendation is found in it, or not of which session it is."
        remedy = "See what `followthrough read` says of it."
    elif Path(named).suffix.lower() in FILES:
        what, remedy = "there is no such file.", "Look at how its name and folder are written."
    else:
        what = "no recommendation is known of this."
        if states.find(named) or named.upper() in states.vocabulary().states:
            what, remedy = "the day is missing on which its record is looked at.", f"Write {named}@2014-09-19."
    return InputError(what, where=named, remedy=remedy)


def _asks(records: "list[Record]") -> "list[Ask]":
    from followthrough.follow import dossier
    from followthrough.records import Recommendation

    states = dict.fromkeys(r.state for r in records if isinstance(r, Recommendation))
    return [ask for state in states for ask in dossier(records, state).asks.values()]


def _show(found: "list[Difference]", before: str, after: str) -> None:
    from rich.console import Console
    from rich.markup import escape

    out = Console(highlight=False)
    out.soft_wrap = not out.is_terminal
    counted = f"{len(found):,} difference{'' if len(found) == 1 else 's'}"
    out.print(f"From {escape(before)} to {escape(after)}: {counted} (recommendations, texts)")
    for kind, heading in HEADINGS.items():
        chosen = [one for one in found if one.kind == kind]
        if chosen:
            out.print(f"\n[bold]{heading}: {len(chosen)}[/bold]")
        for one in chosen:
            out.print(escape(_line(one)))


def _line(one: "Difference") -> str:
    from followthrough.follow.sides import position_words

    ask = one.after or one.before
    if ask is None:
        return ""
    text = ask.recommendation.text
    if one.before and one.after and one.kind == "answered":
        return f"- {ask.id}: {position_words(one.before.position)} → {position_words(one.after.position)}. {text}"
    if one.before and one.after:
        ids = " → ".join(dict.fromkeys((one.before.id, one.after.id)))
        return f"- {ids}: " + " ".join(MARKS[piece.fate].format(piece.text) for piece in one.words)
    return f"- {ask.id}: {text}"
