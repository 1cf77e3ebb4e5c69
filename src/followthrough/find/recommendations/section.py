"""Where section II is: the passages among which recommendations are looked for."""

import re
from collections.abc import Sequence
from itertools import pairwise

from followthrough.find.recommendations.lead_ins import lead_in
from followthrough.find.recommendations.recommenders import brackets
from followthrough.patterns import when_needed
from followthrough.records import Passage

_NAMED = r"c[o0]nc[l1I]us[il1][o0]ns?\s*(?:and|/)\s*/?\s*(?:[o0]r)?\s*\brec[o0]mmendat[il1][o0]ns?"
"""`Conclusions and/or recommendations`, also where recognition of text takes letters for digits."""
_SECTION = when_needed(rf"\b{_NAMED}\b", re.IGNORECASE)
_TITLE = when_needed(rf"(?:[IVXl1]+\.\s*)?{_NAMED}\W*$", re.IGNORECASE)
_NEXT_SECTION = when_needed(r"[IVX]+\.\s|annex|appendix|composition of", re.IGNORECASE)
_ANNEXED = when_needed(r"\b(?:annex|appendix)\b", re.IGNORECASE)
_ENDED = re.compile(r"[)\]][\s;.,:*\d]*$")


def section(passages: Sequence[Passage]) -> list[Passage]:
    """Give the passages of section II; where no heading says so, those from its title or the first lead-in on.

    Headings of themes between the recommendations, which may look like those of sections, do not end it.
    """
    within = {path: any(map(_SECTION.search, path)) for path in {passage.heading for passage in passages}}
    own = [passage for passage in passages if within[passage.heading]]
    if own:
        last = max(at for at, passage in enumerate(passages) if within[passage.heading])
        known = {passage.number.strip(" .") for passage in own if passage.number}
        behind = passages[last + 1 :]
        own += _under_themes(behind, known)
        return own if any(map(_is_made, own)) else _with_annexed(own, behind)
    return list(passages[_where_it_begins(passages) :])


def _with_annexed(own: Sequence[Passage], behind: Sequence[Passage]) -> list[Passage]:
    """Put a list that stands in an annex behind the paragraph that speaks of it, where section II holds none."""
    listed = [
        passage
        for passage in behind
        if any("recommendations" in words.lower() for words in passage.heading) and (passage.number or "")
    ]
    leads_in = [at for at, passage in enumerate(own, 1) if _ANNEXED.search(passage.text) and lead_in(passage.text)]
    if not leads_in or not any(map(_is_made, listed)):
        return list(own)
    return [*own[: leads_in[0]], *listed, *own[leads_in[0] :]]


def _is_made(passage: Passage) -> bool:
    return is_ended(passage.text) and bool(brackets(passage.text))


def _where_it_begins(passages: Sequence[Passage]) -> int:
    title = next((at for at, passage in enumerate(passages) if _is_title(passage)), None)
    if title is not None:
        return title
    led_in = next((at for at, passage in enumerate(passages) if _begins_a_list(passage)), len(passages))
    amid = (at for at, pair in enumerate(pairwise(passages)) if all(map(is_amid_a_list, pair)))
    return min(led_in, next(amid, led_in))


def _under_themes(behind: Sequence[Passage], known: set[str]) -> list[Passage]:
    """Give what goes on with the numbers of section II under other headings, up to the next section or the annex."""
    reached = 0
    for at, passage in enumerate(behind):
        if any(map(_NEXT_SECTION.match, passage.heading)):
            break
        head, _, last = (passage.number or "").strip(" .").rpartition(".")
        before = f"{head}.{int(last) - 1}".strip(".") if last.isdigit() else ""
        if before and (before in known or head in known):
            known.add(f"{head}.{last}".strip("."))
            reached = at + 1
    return list(behind[:reached])


def _is_title(passage: Passage) -> bool:
    return len(passage.text) < 80 and bool(_TITLE.match(passage.text))


def is_amid_a_list(passage: Passage) -> bool:
    """Say whether a recommendation stands here, and no lead-in to a list, as in pages cut out of a report.

    It is not the first of its list, or has the number of an item: `65.1`.
    """
    _, point, last = (passage.number or "").strip(" .").rpartition(".")
    begun = last.isdigit() and (int(last) > 1 or bool(point))
    return begun and _is_made(passage)


def _begins_a_list(passage: Passage) -> bool:
    words = passage.text
    says = lead_in(words) if passage.number and len(words) < 900 else None
    if not says or not words.rstrip().endswith((":", ".")):
        return False
    if words.rstrip().endswith(":") and says.position is not None:
        return True
    return bool(re.search(r"\b(?:following|below)\b", words)) and (says.position is not None or "were made" in words)


def is_ended(words: str) -> bool:
    """Say whether words end with a bracket, as those of a recommendation do with the States that made it."""
    return _ENDED.search(words[-24:]) is not None
