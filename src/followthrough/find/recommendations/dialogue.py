"""Recommendations that section II names only by a paragraph of the dialogue: `paragraphs 26 (e), 29, 49 (b)`.

In reports of the first cycle a paragraph of section I tells what one State said: `Latvia … recommended that …`, with
letters where it recommended several things. The words after the verb are the recommendation, its maker the State
whose words the paragraph reports.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from followthrough.find.recommendations.leaning import with_treaty
from followthrough.find.recommendations.meant import alike
from followthrough.find.recommendations.objects import verb_of
from followthrough.find.recommendations.part import Part
from followthrough.find.recommendations.recommenders import names_in
from followthrough.find.recommendations.references import Reference
from followthrough.find.recommendations.wording import DETERMINERS, first_word, is_asking, is_gerund, tidy
from followthrough.patterns import when_needed
from followthrough.records import Passage, PrintedRecommender

_JOINS_ON = when_needed(
    r"[;,]\s*and\s+(?:also |further )?(?:recommended|encouraged|urged|called (?:up)?on|requested|invited|suggested)"
    r"(?: (?:that|it|to))*[\s,;]*$"
    r"|(?<![\s,;])[\s,;]+(?:(?:and|or)(?:\s+(?:also|further))?[\s,;]*|(?<=[\s,;]\s)(?:also|further)[\s,;]*)?$"
    r"|[;,]?\s+and\s+that\s+(?:the Government|[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)[\s,;]*$"
)
"""What joins a letter's words to the next one's: `; and encouraged`, `, and that Aland`"""
_ASKS_ITSELF = when_needed(
    r"(?:that\b|it\b|[Tt]o\b|\w+ing\b|(?:also |further )?(?:recommend|ask|call|urg|encourag)\w+"
    r"|[A-Z]\w+ (?:to|should)\b)"
)
_ADDS_ON = re.compile(r"(?:in particular|particularly|including|especially|notably)\b")
_AS_INSTANCE = when_needed(r"\b(?:such as|including|in particular|namely)$")
_OPEN_END = when_needed(r"\s(?P<link>of|to|in|on|with|from|for|by|against)(?:\s+both)?(?:\s+the)?$")
_TAKES_GERUNDS_LAST = re.compile(r"\b(?P<asks>consider|continue|envisage|contemplate)[\s,:]*$")
_AND_ASKS = when_needed(r"\band\s+(?:to\s+)?(?P<verb>[a-z]+)\b")
_BEFORE_ANOTHER = when_needed(r"(?<![\s,;])[\s,;]+(?:(?:and|also|further|it)[\s,;]*)*$")
LONGEST_ARTICLE = 200  # characters of an article with all its parts that are looked at

_RECOMMENDS = when_needed(r"\brecommend(?:s|ed|ing|ations?)\b", re.IGNORECASE)
_ASKS = when_needed(
    r"\b(?:urged?|calle?d? (?:up)?on|encouraged?|suggest(?:s|ed)?|requested|wished|invited"
    r"|asked(?! (?:also |further )?(?:(?:the |some )?(?:following )?questions?"
    r"|about|for|how|if|what|when|whether|which|who|why)\b))\b",
    re.IGNORECASE,
)
"""`It urged` the Government; but not: it asked about."""
_SAYS = when_needed(
    r"(?:[Tt]he )?[A-Z][\w’'() -]{2,60}?\s(?:also |further )?"
    r"(?:recommended|asked|urged|called|encouraged|suggested|requested|noted|welcomed|commended|praised|thanked)\b"
)
"""`Chad asked` about boats and …: a State of its own under a letter."""
_OF_OTHERS = when_needed(r"\b(?:Committee|Rapporteur|treaty bod(?:y|ies))\b[^,;:]{0,70}$")
_ROMAN = when_needed(r"\((i{1,3}|iv|vi{0,3})\)\s*")
_TURNS_TO = when_needed(
    r"(?:also |further )?(?:recommend(?:ed|s)|encourage[ds]|urge[ds]|call(?:ed|s) (?:up)?on|invite[ds])"
    r"(?: also| further)?\s+"
)
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bNo)(?<!\bart)(?<!\bpara)(?<!\bM[rs])(?<!\bDr)(?<!\bMrs)"
    r"[.?!](?:[\s”\"]+)(?=[A-Z“])"
    r"|[.?!]\s*$"
)
_LETTER = re.compile(r"(?:(?<![\w.(])(?:\(\s?)?|(?<=[a-z])\(\s?)([a-z])\s?\)\s*")
_OF_AN_ARTICLE = when_needed(r"\barticles?\s(?:\d|\(\w{1,2}\)|[\s,.–-]|\band\b|\bto\b){1,60}$")
_TURNS_AWAY = re.compile(
    r",?\s+(?:and|while|but)\s+(?:also\s+)?"
    r"(?:request|ask|enquir|inquir|welcom|not|wish|express|wonder|congratulat|commend)(?:ed|ing)\b"
    r"|;[^;]{0,40}\bit (?:commends|welcomes|notes|hopes|thanks)\b"
)
"""What no longer asks: `plant oaks, and welcomed` the park."""
_THAT = re.compile(
    r"^[\s,:;]*(?:(?:that|to|for|the following|inter alia|as follows)\b[\s,:;]*)?"
    r"(?:(?:the )?(?:Government|authorities|State|delegation|country)"
    r"(?: of [A-Z][\w ’']{2,40}?(?=\s+[a-z(]))?[\s,:;]*"
    r"|it\s+|the [A-Z]?\w+ (?:Government|authorities)[\s,:;]*)?"
    r"(?:(?:should|to|that)\b\s*)?"
)
"""What stands between `recommended` and what is asked: `that the Government of Aland should `."""


_TO_STATE = when_needed(
    r"^[\s,:;]*(?:(?:should|to)\b|that (?:it|the Government|the authorities)\b(?: should\b)?)?\s*"
)
"""What joins an ask to the State that it is put to: `recommended to Aland that it …`."""


def paragraphs(passages: Iterable[Passage], section: Sequence[Passage]) -> dict[str, Passage]:
    """Give the numbered paragraphs before section II by number, with what stands unnumbered or lettered below."""
    numbered: dict[str, list[Passage]] = {}
    first = section[0] if section else None
    last: list[Passage] | None = None
    for passage in passages:
        if passage is first:
            break
        number = (passage.number or "").strip(" .")
        if number.isdigit():
            last = numbered.setdefault(number, [])
            last.append(passage)
        elif last is not None:
            last.append(passage)
    return {number: _one(parts) for number, parts in numbered.items()}


def _one(parts: list[Passage]) -> Passage:
    if len(parts) == 1:
        return parts[0]
    words = " ".join(f"({letter}) {part.text}" if (letter := _letter_of(part)) else part.text for part in parts)
    return Passage(document=parts[0].document, number=parts[0].number, page=parts[0].page, text=words)


def _letter_of(part: Passage) -> str | None:
    found = re.fullmatch(r"\(?([a-z])\)?\.?", (part.number or "").strip())
    return found[1] if found else None


def made_in(paragraph: Passage, reference: Reference, under_review: str, gist: str = "") -> list[Part]:
    """Give what a paragraph of the dialogue, or its part with a letter, recommends; empty if nothing is understood.

    Where the paragraph prints no letters, `(b)` is the second thing that it recommends. `gist` is what a lead-in says
    that the recommendation is: then also what is urged or asked counts, and only what is like it.
    """
    maker = speaker(paragraph.text, under_review)
    if not maker:
        return []
    words = paragraph.text if reference.sentence is None else _sentence(paragraph.text, reference.sentence)
    if reference.letter and (own := _said_by_its_own(words, reference.letter, under_review)):
        return own
    lettered = _lettered(words, reference) if reference.letter else []
    if lettered:
        return [Part(text, (maker,)) for text in lettered if len(text) > 8]
    said = _by_speaker(words, maker, under_review)
    asked = _parts(said, _RECOMMENDS) or _parts(said, _ASKS)
    if reference.letter:
        place = ord(reference.letter) - ord("a")
        return asked[place : place + 1]
    if not gist:
        return asked
    others = [part for part in _parts(said, _ASKS) if part not in asked]
    return alike(asked, gist) or alike(others, gist) or asked


def _by_speaker(words: str, first: PrintedRecommender, under_review: str) -> list[tuple[PrintedRecommender, str]]:
    """Part a paragraph where another State than before begins to speak: `Chad also recommended that it …`."""
    said: list[tuple[PrintedRecommender, str]] = [(first, "")]
    for sentence in _sentences(words):
        own = _own_speaker(sentence, under_review)
        if own and own.code != said[-1][0].code:
            said.append((own, ""))
        maker, before = said[-1]
        said[-1] = maker, f"{before}. {sentence}" if before else sentence
    return said if len(said) > 1 else [(first, words)]


def _own_speaker(sentence: str, under_review: str) -> PrintedRecommender | None:
    """Give the State with which a sentence begins, where that says or asks something."""
    if not _SAYS.match(sentence):
        return None
    named = next(iter(names_in(sentence[:80])), None)
    is_first = named is not None and named.printed in sentence[: len("The ") + len(named.printed)]
    return named if is_first and named and named.code != under_review else None


def _parts(said: Iterable[tuple[PrintedRecommender, str]], verb: re.Pattern[str]) -> list[Part]:
    return [Part(text, (maker,)) for maker, words in said for text in _asked(words, verb) if len(text) > 8]


def _said_by_its_own(words: str, letter: str, under_review: str) -> list[Part]:
    """Give what stands under a letter that begins with a State of its own: `(b) Chad asked … and recommended …`."""
    text = _under(words, letter) or ""
    named = next(iter(names_in(text[:80])), None)
    if named is None or named.code == under_review or not _SAYS.match(text):
        return []
    asked = list(_asked(text, _RECOMMENDS)) or list(_asked(text, _ASKS))
    return [Part(one, (named,)) for one in asked if len(one) > 8]


def _sentence(words: str, nth: int) -> str:
    """Give one sentence of a paragraph, counted from 0 or, below 0, from the end; all where there are not so many."""
    sentences = list(_sentences(words))
    return sentences[nth] if nth < len(sentences) else words


def speaker(words: str, under_review: str) -> PrintedRecommender | None:
    """Give the State whose words a paragraph reports: the first that it names, the State under review aside."""
    for named in names_in(words[:1500]):
        if named.code != under_review:
            return named
    return None


@lru_cache(maxsize=16)
def _marks(words: str) -> tuple[re.Match[str], ...]:
    """Give the letters that part a paragraph; those of an article's parts (`articles 9 (2), (c)`) are none."""
    return tuple(mark for mark in _LETTER.finditer(words) if not _is_of_an_article(words, mark.start()))


def _is_of_an_article(words: str, end: int) -> bool:
    return bool(_OF_AN_ARTICLE.search(words, max(0, end - LONGEST_ARTICLE), end))


def _lettered(words: str, reference: Reference) -> list[str]:
    """Give what stands under a letter; of several things under small numbers those that are named and there."""
    letter = reference.letter or ""
    text = _under(words, letter)
    if text is None:
        return []
    before = _shared_before(words, letter)
    asked = _by_roman(text)
    if reference.romans and max(reference.romans) <= len(asked):
        asked = [asked[nth - 1] for nth in reference.romans]
    told = [_plain(_TURNS_TO.sub("", f"{before}{one}", count=1)) for one in asked]
    return [with_treaty(one, words[: words.find(one)]) if "thereto" in one else one for one in told]


def _under(words: str, letter: str) -> str | None:
    """Give what stands under a letter, to the next one or the end of the sentence; null where there is none."""
    marks = _marks(words)
    for mark in marks:
        if mark[1] != letter:
            continue
        after = chr(ord(letter) + 1)
        following = next(
            (other.start() for other in marks if other.start() >= mark.end() and other[1] == after), len(words)
        )
        end = _SENTENCE_END.search(words, mark.end(), following)
        return words[mark.end() : end.start() if end else following]
    return None


def _shared_before(words: str, letter: str) -> str:
    """Give what a letter's words go on from: `join treaties such as (a) the Oak Treaty; and (b) the Elm Treaty`.

    Empty where the words ask for something by themselves.
    """
    marks = _marks(words)
    own = next(nth for nth, mark in enumerate(marks) if mark[1] == letter)
    if asked := _asked_with_gerunds(words, marks, own):
        return asked
    if own and _ADDS_ON.match(words, marks[own].end()):
        return f"{words[marks[own - 1].end() : marks[own].start()].rstrip(' ,:;')}, "
    for nth in range(own, -1, -1):
        if _ASKS_ITSELF.match(words, marks[nth].end()) or is_asking(first_word(words[marks[nth].end() :][:80])):
            return ""
        start = max(marks[nth - 1].end() if nth else 0, _end_of_verb(words[: marks[0].start()]))
        before = words[start : marks[nth].start()].rstrip(" ,:")
        if _AS_INSTANCE.search(before):
            return f"{before} "
        if opened := _OPEN_END.search(before):
            return f"{_last_ask(before[: opened.end('link')])} "
    return ""


def _asked_with_gerunds(words: str, marks: Sequence[re.Match[str]], own: int) -> str:
    """Give the verb in front of letters with gerunds, and the gerund that a further object shares with the last.

    `consider (a) joining the Oak Treaty and (b) its protocol`: both ask to consider joining.
    """
    asks = _TAKES_GERUNDS_LAST.search(words, 0, marks[0].start())
    if not asks:
        return ""
    told = [words[mark.end() : after.start()] for mark, after in pairwise(marks[: own + 1])]
    gerund = next((verb for one in reversed(told) if is_gerund(verb := verb_of(one))), "")
    first = first_word(words[marks[own].end() :][:80])
    if is_gerund(first):
        return f"{asks['asks']} "
    return f"{asks['asks']} {gerund} " if gerund and first in DETERMINERS else ""


def _end_of_verb(words: str) -> int:
    return max((one.end() for verb in (_RECOMMENDS, _ASKS) for one in verb.finditer(words)), default=len(words))


def _last_ask(words: str) -> str:
    asks = [one for one in _AND_ASKS.finditer(words) if is_asking(one["verb"])]
    return words[asks[-1].start("verb") :] if asks else words


def _by_roman(words: str) -> list[str]:
    """Part what stands under a letter by `(i)`, `(ii)`; without a verb it takes the one before, or the first's."""
    marks = list(_ROMAN.finditer(words))
    if [mark[1] for mark in marks[:2]] != ["i", "ii"]:
        return [_JOINS_ON.sub("", words)]
    ends = [mark.start() for mark in marks[1:]] + [len(words)]
    pieces = [_JOINS_ON.sub("", words[mark.end() : end]) for mark, end in zip(marks, ends, strict=True)]
    asks = words[: marks[0].start()].strip(" ,:;")
    if is_asking(first_word(asks)):
        return [piece if is_asking(first_word(piece)) else f"{asks} {piece}" for piece in pieces]
    return [pieces[0], *(_with_verb(piece, pieces[0]) for piece in pieces[1:])]


def _with_verb(words: str, before: str) -> str:
    return f"{verb_of(before, words)} {words}" if first_word(words) in DETERMINERS else words


def _asked(words: str, verb: re.Pattern[str]) -> Iterator[str]:
    """Give what follows a verb that asks, in each sentence; where a paragraph letters what it asks, each letter."""
    marks = [mark[1] for mark in _marks(words)]
    lettered = len(marks) > 1 and marks == [chr(ord("a") + count) for count in range(len(marks))]
    for sentence in _sentences(words):
        if not (lettered and _LETTER.search(sentence)):
            yield from _asked_in(sentence, verb)
    if lettered:
        for letter in marks:
            yield from _lettered(words, Reference("", letter))


def _asked_in(sentence: str, verb: re.Pattern[str]) -> Iterator[str]:
    said = [one for one in verb.finditer(sentence) if _is_said(sentence, one)]
    if not said and verb is _RECOMMENDS and verb.search(sentence):
        said = list(_ASKS.finditer(sentence))[:1]
    for count, one in enumerate(said):
        following = said[count + 1] if count + 1 < len(said) else None
        text = sentence[one.end() : following.start() if following else len(sentence)]
        yield _plain(_BEFORE_ANOTHER.sub("", text) if following else text.rstrip(" ,;"))


def _is_said(sentence: str, verb: re.Match[str]) -> bool:
    """Say whether a form of `recommend` tells what the speaker recommends: no noun, not `as recommended by`."""
    is_noun = verb[0].lower().endswith(("ion", "ions"))
    return (
        not is_noun
        and not sentence[: verb.start()].rstrip().endswith(" as")
        and not sentence.startswith(" by", verb.end())
        and not _OF_OTHERS.search(sentence[: verb.start()])
    )


def _sentences(words: str) -> Iterator[str]:
    start = 0
    for end in _SENTENCE_END.finditer(words):
        yield words[start : end.start()]
        start = end.end()
    if words[start:].strip():
        yield words[start:]


def _plain(words: str) -> str:
    turned = _TURNS_AWAY.search(words)
    return tidy(_without_subject(_THAT.sub("", words[: turned.start()] if turned else words, count=1)))


def _without_subject(words: str) -> str:
    """Drop the State under review as subject: `China ratify …` becomes `ratify …`."""
    for named in names_in(words[:80]):
        if words.startswith(named.printed) and re.match(
            r"[\s,:;]*(?:should\b|to\b|\(?[a-z])", words[len(named.printed) :]
        ):
            return _TO_STATE.sub("", words[len(named.printed) :], count=1)
        break
    return words


def all_made_in(
    numbered: Mapping[str, Passage], references: Iterable[Reference], under_review: str, gist: str = ""
) -> Iterator[tuple[Reference, Passage, list[Part]]]:
    """Give, for each reference to a paragraph that the report has, the paragraph and what was recommended in it."""
    for reference in references:
        paragraph = numbered.get(reference.number)
        if paragraph is not None:
            for one in _as_lettered(reference, paragraph.text):
                yield one, paragraph, made_in(paragraph, one, under_review, gist)


def _as_lettered(reference: Reference, words: str) -> Iterator[Reference]:
    """Give a reference such as `35 (g) (i)`; where (i) comes after (h) it is no small number but one of its own."""
    letters = [mark[1] for mark in _marks(words)] if reference.romans == (1,) else []
    if "h" in letters and "i" in letters[letters.index("h") :]:
        yield replace(reference, romans=())
        yield replace(reference, letter="i", romans=())
    else:
        yield reference
