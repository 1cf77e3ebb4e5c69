"""The States that somebody names in a search, so that their pages can be offered beside what is found."""

from collections.abc import Iterator

from followthrough.site.store.measures.states import has_record
from followthrough.terms import states

LONGEST = 6  # words of a name
SHORTEST = 4  # letters; below it a name is a code, and many codes are words: one counts in capitals and by itself
MOST = 3  # States


def named_states(typed: str) -> list[str]:
    """Give the codes of the States that words name and that are in the record, at most three."""
    return [code for code in dict.fromkeys(_codes(typed.split())) if has_record(code)][:MOST]


def _codes(words: list[str]) -> Iterator[str]:
    """Give the codes of the names in some words; of names within each other the longest."""
    if len(words) == 1 and words[0] in states.vocabulary().states:
        yield words[0]
    at = 0
    while at < len(words):
        ends = range(min(len(words), at + LONGEST), at, -1)
        found = next(((end, code) for end in ends if (code := _find(words[at:end]))), None)
        if found:
            yield found[1]
        at = found[0] if found else at + 1


def _find(words: list[str]) -> str | None:
    name = " ".join(words).strip("\"'“”«».,;:?!()")
    return states.find(name) if len(name) >= SHORTEST else None
