"""Other words for those that find nothing: the nearest ones that the index holds."""

import re

from followthrough.site.search.fields import analyser
from followthrough.site.search.opened import Opened

NEAR = 75  # of 100: how alike a word must be
MOST_WORDS = 200_000
_WORD = re.compile(r"(?<![\w:])[^\W\d_]{4,}(?![\w:*])")  # shorter words are near to too many


def suggestion(opened: Opened, typed: str) -> str | None:
    """Give what was typed, each word that the index lacks replaced by the nearest that it holds; null if none is."""
    found = _WORD.sub(lambda word: _nearest(opened, word[0]) or word[0], typed)
    return found if found != typed else None


def _nearest(opened: Opened, word: str) -> str | None:
    """Give the word most like this one, of equals the most frequent; null where the word itself is there."""
    from rapidfuzz import fuzz, process

    plain = next(iter(analyser("plain").analyze(word)), "")
    if opened.searcher.doc_freq("plain", plain):
        return None
    known = [term for term, _ in opened.searcher.terms_with_prefix("plain", "", limit=MOST_WORDS)]
    best = process.extractOne(plain, known, scorer=fuzz.ratio, score_cutoff=NEAR)
    return str(best[0]) if best else None
