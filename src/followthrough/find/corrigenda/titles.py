"""What a corrigendum says of itself above its changes: its title, and the languages of which it speaks."""

import re
from collections.abc import Iterable

from followthrough.records import Passage

TITLE = re.compile(r"^.*?\bcorrigend(?:um|a)\b[\s.:]*", re.IGNORECASE)
_LANGUAGES = r"(?:Arabic|Chinese|English|French|Russian|Spanish)"
_ONLY = re.compile(
    rf"^\W*(?:(?:applies|concerns|relates) (?:to )?(?:the )?)?"
    rf"(?P<named>{_LANGUAGES}(?:(?:, | and |, and ){_LANGUAGES})*)(?: (?:text|version|language)s?)? only\b",
    re.IGNORECASE,
)
"""Which languages are corrected: `French and Spanish only`."""


def concerns_english(passages: Iterable[Passage]) -> bool:
    """Say whether the English version is corrected; `French only` says that it is not."""
    said = [found["named"].lower() for passage in passages if (found := _ONLY.match(passage.text))]
    return not said or any("english" in named for named in said)
