"""Section II as a list: lead-ins, and the items that stand under each.

Items are numbered `124.1` or `6.1`, or begin again at 1 under each lead-in, or carry letters; an item may go on in
further paragraphs, and may have parts `(a)`, `(b)` of its own.
"""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from msgspec import Struct

from followthrough.find.recommendations.lead_ins import LeadIn, heading_lead_in, is_boilerplate, is_pledges, lead_in
from followthrough.find.recommendations.recommenders import brackets
from followthrough.find.recommendations.section import is_amid_a_list, is_ended
from followthrough.patterns import when_needed
from followthrough.records import Footnote, Passage

_LETTER = when_needed(r"\(?(([a-z])\2{0,4})\)?")
_DOTTED = re.compile(r"(\d{1,3})\.(\d{1,3})")
_SIGN = re.compile(
    r"(?:(?:Rec(?:ommendation|\.)(?: [Nn]o\.?)?|No\.) (?P<named>\d{1,3}(?:\.\d{1,3})?)[.:)]?"
    r"|\[(?P<bracketed>\d{1,3}(?:\.\d{1,3})?)\]"
    r"|\[?(?P<lettered>[A-Z]{1,2}[.-]\d{1,3}|\d{1,3}[.-][A-Z])[.:)\]]{0,2}"
    r"|(?P<dotted>\d{1,3}(?:\.\d{1,3}){1,2})\.?|\(?(?P<printed>\d{1,3}|([a-z])\6{0,6})[.)])\s+(?=[A-Z“\"])"
)
"""A sign that no list expects, as `Recommendation 1: Plant`, `[9.1] Plant`, `A.1. Plant`, `9.1.1 Plant`."""
_POSITION_BEHIND = when_needed(r"(?:Position|Response|Status)(?: of [\w ]{3,40})?: (?P<status>[\w ]{5,40})\.?")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_COMMENTS = when_needed(
    r"\b(?:offer|provide|make|made|give|gave)\w* the following "
    r"(?:comment|explanation|observation|clarification|remark)s?\b"
)
"""`The country offers the following comments:`"""


class Item(Struct):
    """One numbered recommendation as printed: `number` as in the id, the words of all its paragraphs joined.

    `unnumbered` says that no number stands in front of it where others have one.
    """

    number: str
    words: str
    page: int
    footnotes: list[Footnote] = []
    unnumbered: bool = False


class Lead(Struct):
    """A paragraph of section II, what it says of recommendations, and the items under it.

    `unnumbered` says that the items carry no number and are counted instead; `heading` is the one above the items
    that says their position; `behind` is what the State says without a number behind the last item.
    """

    number: str
    words: str
    page: int
    says: LeadIn | None
    footnotes: list[Footnote] = []
    items: list[Item] = []
    pledges: bool = False
    unnumbered: bool = False
    heading: str = ""
    behind: list[Passage] = []


def leads(passages: Iterable[Passage]) -> tuple[list[Lead], list[Passage]]:
    """Read section II as lead-ins with their items; also give the passages between them that no layout explains."""
    reader = _Reader()
    for passage in passages:
        reader.take(passage)
    for lead in reader.leads:
        known = {item.number for item in lead.items}
        lead.items = [single for item in lead.items for single in _apart(item, known)]
        if any(item.unnumbered for item in lead.items):
            _number_left_out(lead.items)
        if len(lead.items) > 1:
            reader.strays += lead.behind
    return reader.leads, reader.strays


def _number_left_out(items: list[Item]) -> None:
    """Give an item without a number the one that is left out there; where that is not clear it keeps the last."""
    for before, item, after in zip(items, items[1:], items[2:], strict=False):
        following = _next_number(before.number)
        alone = item.unnumbered and not before.unnumbered and not after.unnumbered
        if alone and following and _next_number(following) == after.number:
            item.number, item.unnumbered = following, False


def _apart(item: Item, known: Set[str]) -> list[Item]:
    """Part an item that runs into the next, whose number stands in its midst: `…; 124.8 …` in the text of 124.7."""
    found = [item]
    while following := _next_number(found[-1].number):
        last = found[-1]
        short = following.rsplit(".", 1)[-1]
        if following in known or (f"{short}." not in last.words and following not in last.words):
            break
        mark = re.search(rf"[;.,)\s]\s*(?:{re.escape(following)}\.?|(?<=[;.)] ){short}\.)\s+(?=[A-Z])", last.words)
        if not mark:
            break
        rest = Item(following, last.words[mark.end() :], last.page, last.footnotes)
        last.words = last.words[: mark.start() + 1]
        found.append(rest)
    return found


def _next_number(number: str) -> str | None:
    head, point, last = number.rpartition(".")
    return f"{head}{point}{int(last) + 1}" if last.isdigit() else None


class _Reader:
    """Keeps the place in the list while passages go by."""

    def __init__(self) -> None:
        self.leads: list[Lead] = []
        self.strays: list[Passage] = []
        self._closed = False
        self._path: Sequence[str] = ()
        self._said_above = ""
        self._heading = ""

    def take(self, passage: Passage) -> None:
        number = (passage.number or "").strip(" .")
        self._under(passage.heading)
        if not self.leads and is_amid_a_list(passage):
            self.leads.append(Lead(number.rpartition(".")[0], "", passage.page, None))
        if not self.leads:
            self._first_lead(number, passage)
        elif dotted := _DOTTED.fullmatch(number):
            self._dotted(dotted[1], number, passage)
        elif number.isdigit():
            self._whole(int(number), passage)
        elif (letter := _LETTER.fullmatch(number)) and not _is_roman(letter[1], _last_letters(self.leads[-1])):
            self._letter(letter[1], passage)
        else:
            self._unnumbered(passage)

    def _under(self, path: Sequence[str]) -> None:
        """Keep the innermost heading that says a position, for lists whose lead-in gives none, else a line."""
        if path != self._path:
            said = next((heading for heading in reversed(path) if heading_lead_in(heading)), "")
            self._heading = "" if self._heading in self._path else self._heading
            self._path, self._said_above = path, said
        self._heading = self._said_above or self._heading

    def _first_lead(self, number: str, passage: Passage) -> None:
        """Begin with a lead-in; in an excerpt its number may be taken for text, as none before or after it tells."""
        if _is_heading(passage):
            self._heading = passage.text
            return
        sign, words = _without_sign(passage.text)
        if not number and sign.isdigit() and lead_in(words):
            number, passage = sign, replace(passage, text=words)
        self._lead(number, passage)

    def _lead(self, number: str, passage: Passage) -> None:
        words = passage.text
        lead = Lead(number, words, passage.page, lead_in(words), list(passage.footnotes), [], is_pledges(words))
        if self.leads and self.leads[-1].heading:
            self._heading = ""
        self.leads.append(lead)
        self._closed = self._closed or is_boilerplate(words)

    def _item(self, number: str, passage: Passage, lead: Lead | None = None) -> None:
        lead = self._under_heading(lead or self.leads[-1], passage)
        lead.items.append(Item(number, passage.text, passage.page, list(passage.footnotes)))

    def _under_heading(self, lead: Lead, passage: Passage) -> Lead:
        """Give the lead to which an item belongs: one of the heading above it, where that alone says the position."""
        says = lead.says.position if lead.says and not lead.heading else None
        if lead.heading == self._heading or lead.pledges or says:
            return lead
        words = self._heading or "".join(passage.heading[-1:])
        of_heading = Lead(lead.number, words, passage.page, heading_lead_in(words), heading=self._heading)
        of_heading.unnumbered = lead.unnumbered
        self.leads.append(of_heading)
        return of_heading

    def _dotted(self, head: str, number: str, passage: Passage) -> None:
        own = next((lead for lead in reversed(self.leads) if lead.number == head), None)
        self._item(number, passage, None if own and _is_misprinted(number, own, self.leads[-1]) else own)

    def _whole(self, number: int, passage: Passage) -> None:
        lead = self.leads[-1]
        last = _last_number(lead)
        is_next_lead = lead.number.isdigit() and int(lead.number) < number <= int(lead.number) + 3
        goes_on = number == last + 1 or (last < number <= last + 4 and is_ended(passage.text))
        is_item = goes_on or (is_ended(passage.text) and bool(brackets(passage.text)))
        if is_next_lead and (not is_item or _leads_in(passage.text)):
            self._lead(str(number), passage)
        elif number == last + 1 or number == 1 or last < number <= last + 4 or is_ended(passage.text):
            self._item(_under(lead, number), passage)
        else:
            self._lead(str(number), passage)

    def _letter(self, letter: str, passage: Passage) -> None:
        lead = self.leads[-1]
        if self._is_unfinished(lead):
            self._say_on(lead, f"({letter}) {passage.text}")
        elif lead.items and not _last_letters(lead):
            self._go_on(passage, f"({letter}) ")
        else:
            self._item(_under(lead, letter), passage)

    def _unnumbered(self, passage: Passage) -> None:
        lead = self.leads[-1]
        if _is_heading(passage):
            self._heading = passage.text
        elif lead.items and not _is_lettered(lead, passage.text) and self._goes_with_items(lead, passage):
            pass
        elif brackets(passage.text) and not self._is_unfinished(lead):
            sign, words = _without_sign(passage.text)
            lead.unnumbered = True
            self._item(_under(lead, sign or _last_number(lead) + 1), replace(passage, text=words))
        elif lead.unnumbered and not self._closed:
            self.strays.append(passage)
        else:
            self._say_on(lead, f"{passage.number or ''} {passage.text}".strip())

    def _goes_with_items(self, lead: Lead, passage: Passage) -> bool:
        """Take what stands without a number behind items; false where it may be an item that is counted."""
        words, last = passage.text, lead.items[-1]
        says = lead_in(words)
        if behind := _POSITION_BEHIND.fullmatch(words):
            last.words += f" ({behind['status']})"
        elif _is_behind(lead, words):
            lead.behind.append(passage)
        elif (says and says.position and not brackets(words)) or is_boilerplate(words):
            sign, words = _without_sign(words)
            self._lead(sign, replace(passage, text=words))
        elif not is_ended(last.words) or _follows_letter(words, last):
            self._go_on(passage)
        elif _follows_roman(passage.number or "", last):
            self._go_on(passage, f"{passage.number} ")
        elif lead.unnumbered:
            return False
        elif not self._closed and any(sign.isalpha() for sign in words):
            self._stray(lead, passage)
        return True

    def _stray(self, lead: Lead, passage: Passage) -> None:
        """Keep a text without a number, or with one that no list expects, where States stand behind it.

        Whatever it is, it is a doubt.
        """
        self.strays.append(passage)
        sign, words = _without_sign(passage.text)
        if words[:1].isupper() and is_ended(words) and brackets(words):
            number = _under(lead, sign) if sign else lead.items[-1].number
            self._item(number, replace(passage, text=words))
            lead.items[-1].unnumbered = not sign

    def _is_unfinished(self, lead: Lead) -> bool:
        return not lead.items and not lead.words.rstrip().endswith((".", ":", ";"))

    def _say_on(self, lead: Lead, words: str) -> None:
        """Let a paragraph go on; where that changes nothing of its position, the formula stays where it was read."""
        lead.words, before = f"{lead.words} {words}", lead.says
        says = lead_in(lead.words)
        same = says and before and before.position == says.position is not None
        lead.says = replace(says, formula=before.formula) if says and before and same else says

    def _go_on(self, passage: Passage, mark: str = "") -> None:
        item = self.leads[-1].items[-1]
        item.words = f"{item.words} {mark}{passage.text}"
        item.footnotes += passage.footnotes


def _is_behind(lead: Lead, words: str) -> bool:
    """Say whether words without a number begin or go on with what the State says behind the last item."""
    begins = bool(_COMMENTS.search(words))
    return (begins or (bool(lead.behind) and not words.endswith(":"))) and not brackets(words)


def _is_heading(passage: Passage) -> bool:
    """Say whether a line without a number is a heading that says a position, though nothing in its type tells so."""
    return not passage.number and not passage.text.endswith((".", ":", ";")) and bool(heading_lead_in(passage.text))


def _is_misprinted(number: str, own: Lead, lead: Lead) -> bool:
    """Say whether a number goes on with a lead's items though what is in front is another's: 128.12 in list 129."""
    before = int(number.rpartition(".")[2]) - 1
    return own is not lead and bool(lead.items) and _last_number(lead) == before != _last_number(own)


def _under(lead: Lead, number: int | str) -> str:
    """Name an item of a lead-in; one without a number of its own names nothing."""
    whole = not lead.number or str(number).startswith(f"{lead.number}.")
    return str(number) if whole else f"{lead.number}.{number}"


def _last_number(lead: Lead) -> int:
    last = lead.items[-1].number.rsplit(".", 1)[-1] if lead.items else "0"
    return int(last) if last.isdigit() else 0


def _follows_letter(words: str, item: Item) -> bool:
    """Say whether words begin with `(b)` where `(a)` stands in the midst of an item: `3.1 (a) Plant oaks (Peru);`."""
    return (
        words[:1] == "("
        and words[2:3] == ")"
        and "b" <= words[1] <= "z"
        and f"({chr(ord(words[1]) - 1)})" in item.words
    )


def _follows_roman(number: str, item: Item) -> bool:
    """Say whether a part `(ii)` goes on with an item in the midst of which `(i)` stands."""
    letters = number.strip("() .")
    return letters in _ROMANS[1:] and f"({_ROMANS[_ROMANS.index(letters) - 1]})" in item.words


def _without_sign(words: str) -> tuple[str, str]:
    """Give the number or letter that stands in front of words though no list expects it, else none, and the words."""
    sign = _SIGN.match(words)
    if not sign:
        return "", words
    printed = next(filter(None, sign.group("named", "bracketed", "lettered", "dotted", "printed")))
    return printed.replace("-", "."), words[sign.end() :]


def _is_lettered(lead: Lead, words: str) -> bool:
    """Say whether words go on with a list whose items are counted by `A.1`, `A.2`."""
    sign = _SIGN.match(words) if lead.unnumbered else None
    return bool(sign and sign["lettered"])


def _is_roman(letters: str, last: str) -> bool:
    """Say whether `ii` or `iii` is a Roman number and does not follow the letters `hh` or `hhh`."""
    return letters in ("ii", "iii") and last != "h" * len(letters)


def _last_letters(lead: Lead) -> str:
    last = lead.items[-1].number.rsplit(".", 1)[-1] if lead.items else ""
    return last if last.isalpha() else ""


def _leads_in(words: str) -> bool:
    return is_boilerplate(words) or is_pledges(words) or (lead_in(words) is not None and not brackets(words))
