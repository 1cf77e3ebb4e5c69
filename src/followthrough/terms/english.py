"""English words: how they are told apart, which ones carry no meaning, and the stem in which inflections meet."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[A-Za-z0-9]+(?:'[a-z]+)?")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})

_WITHOUT_MEANING = """
the of to and in a for its on with that all by as is from at or an be it this their which are has have been other such
also any into those these under who not through including particular particularly inter alia especially well order
view regard respect accordance further more will should would can between among within towards own where when so"""
PASSED_OVER = frozenset(_WITHOUT_MEANING.split())
"""Words that carry no meaning of their own, in the language of United Nations documents."""

_ENDINGS_AND_INSTEAD = """
isation:iz ization:iz ising:iz izing:iz ised:iz ized:iz ises:iz izes:iz ise:iz ize:iz ications:y ication:y
ifying:ify ified:ify ifies:ify ational:at ations:at ation:at atory:at ating:at ated:at ates:at ate:at ments:ment
ingly: ally: ities: ity: ies:y ings: ing: tions:t tion:t sions:s sion:s ives:iv ive:iv edly: ed: sses:ss ces:c ce:c
es: ly: s: e:"""
_ENDINGS = tuple((pair.partition(":")[0], pair.partition(":")[2]) for pair in _ENDINGS_AND_INSTEAD.split())


def plain(text: str) -> str:
    """Drop accents and bring apostrophes to one form; the case is kept, since acronyms need it."""
    turned = text.translate(_APOSTROPHES)
    if turned.isascii():
        return turned
    return "".join(c for c in unicodedata.normalize("NFKD", turned) if not unicodedata.combining(c))


def placed_words(text: str) -> list[tuple[int, str]]:
    """Give the words of a plain text in lower case, each with the offset at which it begins."""
    return [(match.start(), match.group().lower()) for match in _WORD.finditer(text)]


def words(text: str) -> list[str]:
    """Give the words of a plain text in lower case; a hyphen parts words."""
    return [word.lower() for word in _WORD.findall(text)]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Bring a word to a stem under which its inflections meet; rough, but the same everywhere."""
    word = word.removesuffix("'s")
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not (ending == "s" and word.endswith("ss")):
            return word[: -len(ending)] + instead
    return word


def stems(text_words: list[str]) -> list[str]:
    """Give the stems of the words that carry meaning, in their order."""
    return [stem(word) for word in text_words if word not in PASSED_OVER]
