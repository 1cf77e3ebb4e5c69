"""One sentence of an answer, with the numbers that it names and the formulas that it holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.answers.named.catalogue import Catalogue
from followthrough.find.answers.named.numbers import Mention


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One sentence at its place in a text, with the numbers that it names and the formulas that it holds.

    Each is itself alone, so that what is found out about a long one once can be kept by it.
    """

    text: str
    start: int
    end: int
    named: tuple[Mention, ...]
    plain: tuple[Formula, ...]
    catalogue: Catalogue
    number: str | None

    @property
    def scope(self) -> str | None:
        """Give the one paragraph of the report that the sentence names, in which its short numbers are."""
        return list_named(self.named, self.catalogue)

    def resolved(self, mentions_: Sequence[Mention]) -> list[str]:
        """Give the report's numbers that mentions name, without plain numbers of paragraphs."""
        return resolved(mentions_, self.catalogue)


def list_named(named: Sequence[Mention], catalogue: Catalogue) -> str | None:
    """Give the one paragraph of the report that mentions name as the list in which short numbers are."""
    for mention in named:
        first = mention.spans[0].first
        if (
            (mention.word == "paragraph" or catalogue.is_list(first))
            and first.isdigit()
            and len(mention.spans) == 1
            and not mention.spans[0].last
        ):
            return first
    return None


def resolved(named: Sequence[Mention], catalogue: Catalogue, paragraph: str | None = None) -> list[str]:
    """Give the report's numbers that mentions name, without plain numbers of paragraphs.

    `paragraph` is the list that short numbers are in.
    """
    return [
        number
        for mention in named
        if mention.word != "paragraph" or "." in mention.spans[0].first
        for number in catalogue.resolve(mention.spans, paragraph)
    ]


def just_before(mention: Mention, sentence: Sentence) -> str:
    """Give the words of a sentence in front of a number that it names."""
    return sentence.text[max(sentence.start, mention.start - 80) : mention.start]
