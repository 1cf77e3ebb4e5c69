"""What the words of a paragraph say, for tables of cases: each text, with the States that stand behind it."""

from followthrough.find.recommendations.texts import texts

Said = list[tuple[str, list[str | None]]]


def said(words: str) -> Said:
    return [(part.words, [one.code for one in part.recommenders]) for part in texts(words).texts]
