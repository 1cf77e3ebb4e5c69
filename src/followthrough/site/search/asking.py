"""What was typed and chosen becomes a query to the index."""

from collections.abc import Iterator, Mapping, Sequence

from tantivy import FieldType, Occur, Query

from followthrough.site.search.dates import EVER
from followthrough.site.search.fields import FACETS, FROM, MARKS, PAST, UNSPACED, UNTIL, analyser, field_of, schema
from followthrough.site.search.language import Dates, Field, Group, Known, Node, Not, Words
from followthrough.site.search.same import LONGEST, key, same
from followthrough.terms import states

NAMING_STATES = ("state", "recommender")


class Asking:
    """Makes queries for an index that holds texts in some languages."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = tuple(languages)

    def query(self, node: Node) -> Query:
        """Give the query that finds what was typed."""
        match node:
            case Words():
                return self._words(node)
            case Field(name, value):
                return exactly(name, states.find(value) or value if name in NAMING_STATES else value)
            case Dates() | Known():
                return _limit(node)
            case Not(part):
                return Query.boolean_query([(Occur.Must, Query.all_query()), (Occur.MustNot, self.query(part))])
            case Group("or", parts):
                return any_of([self.query(part) for part in parts])
            case Group(_, parts):
                return all_of([self._together(run) for run in runs(parts)])

    def _together(self, run: Sequence[Node]) -> Query:
        """Ask for parts that were typed one after the other; as the name of one thing, where they are one."""
        apart = all_of([self.query(part) for part in run])
        if len(run) == 1:
            return apart
        typed = _key_of(run)
        others = [name for name in same()[typed] if not set(typed.split()) <= set(name.split())]
        return any_of([apart, *map(self._phrase, others)])

    def _words(self, words: Words) -> Query:
        if words.prefix:
            begun = analyser("plain").analyze(words.text.translate(MARKS))
            return Query.phrase_prefix_query(schema(), "plain", [*begun]) if begun else Query.all_query()
        names = same().get(key(words.text))
        if names:
            return any_of([self._phrase(name) for name in names])
        return self._exact(words.text) if words.phrase else self._phrase(words.text)

    def _phrase(self, text: str) -> Query:
        """Ask for words one after the other, by their stems, in whatever language."""
        return any_of([_in(language, text) for language in self._languages] or [Query.all_query()])

    def _exact(self, text: str) -> Query:
        exact = _one_after_the_other("plain", analyser("plain").analyze(text.translate(MARKS)))
        return any_of([exact, _in(UNSPACED, text)]) if UNSPACED in self._languages else exact


def _limit(node: Dates | Known) -> Query:
    if isinstance(node, Dates):
        return _between("date", node.first, node.last)
    return all_of([_between(FROM, 0, node.day), _between(UNTIL, node.day + 1, EVER)])


def _between(number: str, first: int, last: int) -> Query:
    return Query.range_query(schema(), number, FieldType.Unsigned, first, last)


def known_now(found: Query) -> Query:
    """Keep of what is found that which is known now, and not what was known once."""
    return Query.boolean_query([(Occur.Must, found), (Occur.MustNot, exactly(PAST, PAST))])


def filtered(words: Query, filters: Mapping[str, Sequence[str]]) -> Query:
    """Keep of what is found that which has, of each facet that is filtered by, one of the values."""
    chosen = [(name, values) for name, values in filters.items() if name in FACETS and values]
    if not chosen:
        return words
    return all_of([words, *(any_of([exactly(name, value) for value in values]) for name, values in chosen)])


def runs(parts: Sequence[Node]) -> Iterator[Sequence[Node]]:
    """Part what was typed into names of several words that the field has other names for, and single parts."""
    at = 0
    while at < len(parts):
        longest = min(LONGEST, len(parts) - at)
        length = next((n for n in range(longest, 1, -1) if _key_of(parts[at : at + n]) in same()), 1)
        yield parts[at : at + length]
        at += length


def exactly(name: str, value: str) -> Query:
    """Ask for a value of a facet."""
    return Query.term_query(schema(), name, value, "basic")


def all_of(parts: Sequence[Query]) -> Query:
    """Ask for what all parts find; no parts ask for everything."""
    if len(parts) == 1:
        return parts[0]
    return Query.boolean_query([(Occur.Must, part) for part in parts]) if parts else Query.all_query()


def any_of(parts: Sequence[Query]) -> Query:
    """Ask for what any of one or more parts finds."""
    return parts[0] if len(parts) == 1 else Query.boolean_query([(Occur.Should, part) for part in parts])


def _key_of(parts: Sequence[Node]) -> str:
    plain = [part.text for part in parts if isinstance(part, Words) and not (part.phrase or part.prefix)]
    return key(" ".join(plain)) if len(plain) == len(parts) else ""


def _in(language: str, text: str) -> Query:
    tokens = analyser(language).analyze(text.translate(MARKS))
    if language == UNSPACED:
        pairs = [token for token in tokens if len(token) == 2] or tokens
        return all_of([Query.term_query(schema(), field_of(language), token) for token in dict.fromkeys(pairs)])
    return _one_after_the_other(field_of(language), tokens)


def _one_after_the_other(field: str, tokens: Sequence[str]) -> Query:
    if len(tokens) > 1:
        return Query.phrase_query(schema(), field, [*tokens])
    return Query.term_query(schema(), field, tokens[0]) if tokens else Query.all_query()
