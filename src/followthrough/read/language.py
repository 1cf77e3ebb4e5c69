"""In which language a document is written.

English, French and Spanish prose is told by small words, Russian, Arabic and Chinese by letters, which costs next to
nothing. What those do not tell surely is asked of py3langid, whose model of 140 languages takes a second to load and
is loaded only then.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from followthrough.records.documents import SEVERAL_LANGUAGES, UNKNOWN_LANGUAGE

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORDS = {
    "en": frozenset(("the", "of", "and", "to", "in", "that", "for", "was", "were", "had", "with", "by")),
    "fr": frozenset(("le", "la", "les", "des", "du", "et", "dans", "une", "est", "sont", "au", "aux", "par", "que")),
    "es": frozenset(("el", "la", "los", "las", "del", "y", "en", "una", "es", "son", "por", "que", "se", "con")),
}
_SURELY = {"en": (30, 0.14), "fr": (100, 0.2), "es": (100, 0.2)}
"""In how many words at least which share must be a language's small ones, to tell it from its neighbours.

Measured on sentences of 85 languages: Catalan has at most 0.11 of the Spanish words in texts of that length, all
others less; the prose of the United Nations has 0.16 to 0.3 of its own.
"""
_AS_OFTEN = 2  # times the small words of the next language
_SHARE_OF_EACH = 0.07
_FEWEST_OF_EACH = 3
_ENOUGH = 6000
"""Characters that are looked at."""
_PROBABLE = 0.9
"""From what probability on the model is believed: of 15,000 pieces of 20 to 1,500 letters none was told wrongly."""
_PROBABLE_ENGLISH = 0.4
"""The same for English: of 9,000 pieces of 3 to 12 words in other languages none was told as English."""
_FEWEST = 12  # letters that can tell a language at all
_RARE = 0.003  # share of letters: a name in another spelling
_USUAL = 0.005

_VARIETIES = {"ary": "ar", "arz": "ar", "nn": "no", "sdh": "ku", "wuu": "zh", "yue": "zh"}
"""Labels of the model whose language has a code for all its varieties."""

_LETTER = re.compile(r"[^\W\d_]")
_SCRIPTS = {
    "ru": (200, r"[\u0400-\u04ff]", r"[\u0400\u0402-\u040f\u0450\u0452-\u04ff]", r"[ыЫ]"),
    "ar": (100, r"[\u0600-\u06ff]", r"[\u0671-\u06d3]", r"\b[وبفك]?(?:ال|لل)"),
    "zh": (12, r"[\u3040-\u30ff\u4e00-\u9fff]", r"[\u3040-\u30ff]", r""),
}
"""How many letters of a script tell, which they are, which of them the language lacks, what stands in all its texts.

Bulgarian, Macedonian, Serbian and Ukrainian have no `ы`; Persian and Urdu no Arabic article.
"""


def language_of(lines: Iterable[str]) -> str:
    """Give the code (ISO 639) of the language of a text: `und` where that is not sure, `mul` of several languages."""
    text = ""
    for line in lines:
        text += f"{line} "
        if len(text) > _ENOUGH:
            break
    return surely_of_six(text) or _of_several(text) or _by_model(text)


def surely_of_six(text: str) -> str | None:
    """Give the language of a text if it is surely one of the United Nations' six, null where that is not sure."""
    if _is_of_another_script(text):
        return _by_letters(text)
    words = text.lower().split()
    counts = _small_words(words)
    first, second = sorted(counts, key=lambda language: -counts[language])[:2]
    fewest, share = _SURELY[first]
    enough = len(words) >= fewest and counts[first] >= share * len(words)
    alone = counts[first] >= _AS_OFTEN * counts[second] and not _are_several(counts, len(words))
    return first if enough and alone else None


def nearest_of_six(text: str) -> str:
    """Give the language of the six that a text is nearest to, as one or two sentences show; English where none is."""
    counts = _small_words(text.lower().split())
    other = _by_letters(text, sure=False) if _is_of_another_script(text) else None
    return other or max(counts, key=lambda language: counts[language])


def _is_of_another_script(text: str) -> bool:
    return len(text.encode("ascii", "ignore")) * 4 < len(text) * 3


def _small_words(words: Iterable[str]) -> dict[str, int]:
    many = Counter(words)
    return {language: sum(many[word] for word in common) for language, common in _WORDS.items()}


def _by_letters(text: str, *, sure: bool = True) -> str | None:
    letters = len(_LETTER.findall(text))
    for language, (fewest, script, foreign, always) in _SCRIPTS.items():
        many = len(re.findall(script, text))
        if many * 2 > letters and (not sure or many >= fewest):
            is_it = len(re.findall(foreign, text)) <= _RARE * many and len(re.findall(always, text)) >= _USUAL * many
            return language if is_it or not sure else None
    return None


def _of_several(text: str) -> str | None:
    words = text.lower().split()
    return SEVERAL_LANGUAGES if _are_several(_small_words(words), len(words)) else None


def _are_several(counts: Mapping[str, int], words: int) -> bool:
    """Say whether a text has many small words of English and of French or Spanish, as no single language has."""
    return counts["en"] >= max(_FEWEST_OF_EACH, _SHARE_OF_EACH * words) <= max(counts["fr"], counts["es"])


def _by_model(text: str) -> str:
    """Ask the model; regional languages, whose codes have three letters, are easily mistaken and are not told."""
    if len(_LETTER.findall(text)) < _FEWEST:
        return UNKNOWN_LANGUAGE
    probable: Counter[str] = Counter()
    spoken = " ".join(word.lower() if word.isupper() else word for word in text.split())
    for label, probability in _model().rank(spoken):
        probable[_VARIETIES.get(label, label)] += probability
    language, probability = probable.most_common(1)[0]
    least = _PROBABLE_ENGLISH if language == "en" else _PROBABLE
    return language if probability >= least and len(language) == len("en") else UNKNOWN_LANGUAGE


@cache
def _model() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
