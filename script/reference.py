"""Writes docs/record.md and docs/commands.md from the code, so that they cannot differ from it.

script/reference.py           write them
script/reference.py --check   exit 1 where they differ from what would be written
"""

import dataclasses
import inspect
import sys
from pathlib import Path
from typing import Any, get_type_hints

import click

from followthrough.cli.group import COMMANDS, command_named
from followthrough.export.codebook import meaning
from followthrough.export.tables import TYPES

DOCS = Path(__file__).resolve().parent.parent / "docs"
NOTE = "<!-- Written by script/reference.py; do not edit. -->\n"
RECORD = """# The record

One JSON object a line, each with a `type`. Every field is always written; what is not known is `null` or an empty
list. Dates are ISO 8601; a month or a year alone is allowed. States are ISO 3166 alpha-3 codes, and `PSE` (State
of Palestine), `VAT` (Holy See), `EUE` (European Union). The same input and versions give the same bytes.

**Ids.** `SYMBOL#NUMBER`, as `A/HRC/27/10#124.5`; further texts of a paragraph are `#124.7-2`, `-3`. Where a report
restarts its numbers under each lead-in, the lead-in comes first (`#90.33`); letters follow their paragraph (`#60.a`).
The star of a re-issue is dropped.

**Counts.** Paragraphs are the UN's unit, text × recommending State is UPR Info's; between them stand texts,
and clauses where answers are split. Every figure names its unit.
"""


def main() -> int:
    pages = {DOCS / "record.md": record(), DOCS / "commands.md": commands()}
    stale = [p for p, text in pages.items() if not p.exists() or p.read_text(encoding="utf-8") != text]
    for page in stale:
        if "--check" in sys.argv:
            print(f"docs/{page.name} is not what the code says; run script/reference.py")
        else:
            page.write_text(pages[page], encoding="utf-8")
    return 1 if stale and "--check" in sys.argv else 0


def record() -> str:
    return NOTE + RECORD + "".join(section(name, kind) for name, kind in TYPES.items())


def section(name: str, kind: type[Any]) -> str:
    hints = get_type_hints(kind)
    rows = "".join(
        f"| `{field.name}` | {shown(hints[field.name])} | {sense(name, field.name)} |\n"
        for field in dataclasses.fields(kind)
        if field.name != "type"
    )
    return f"\n## `{name}`\n\n{inspect.getdoc(kind)}\n\n| field | type | meaning |\n|---|---|---|\n{rows}"


def sense(name: str, field: str) -> str:
    return "see above" if name == "block" else meaning(name, field)


def shown(hint: Any) -> str:
    text = str(hint) if not isinstance(hint, type) else hint.__name__
    for long, short in (
        ("typing.Literal", "one of "),
        ("followthrough.records.", ""),
        (", ...", ""),
        ("NoneType", "null"),
    ):
        text = text.replace(long, short)
    for module in ("documents.", "reviews.", "follow_up."):
        text = text.replace(module, "")
    return text.replace("tuple[", "list[").replace("None", "null").replace("|", "or")


def commands() -> str:
    text = NOTE + "# The command line\n"
    for name in COMMANDS:
        command = command_named(name)
        context = click.Context(command, info_name=f"followthrough {name}", max_content_width=100, terminal_width=100)
        text += f"\n## {name}\n\n```text\n{command.get_help(context)}\n```\n"
    return text


if __name__ == "__main__":
    sys.exit(main())
