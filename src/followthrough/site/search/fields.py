"""What the index holds of each entry, how words of each language are taken apart, and which facets are counted."""

from functools import cache

import tantivy
from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

VERSION = 5
"""Part of the name of every generation; another version of these fields is never read as this one."""

FACETS = (
    "kind",
    "state",
    "region",
    "recommender",
    "recommender_region",
    "cycle",
    "session",
    "position",
    "claim",
    "issue",
    "action",
    "group",
    "sdg",
    "uhri_theme",
    "labelled_by",
    "document_kind",
    "language",
    "year",
)
"""Fields that are filtered by and counted, each holding any number of values.

`region` is that of the State under review, `recommender_region` those of the recommending States.
"""

PLACES = (
    dict.fromkeys(FACETS, 1)
    | {"issue": 3}
    | {"labelled_by": 4}
    | dict.fromkeys(("recommender", "recommender_region", "group", "sdg", "uhri_theme"), 2)
)
"""How many values of an entry are kept in columns of one value each.

These are counted many times faster than a column of lists, which holds what goes beyond.
"""

MANY = "many"
"""The field that names the facets of which an entry has more values than places."""

STEMMED = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian", "ar": "arabic"}
"""Languages whose words are brought to their stem."""

UNSPACED = "zh"
"""Chinese has no spaces: it is found by its characters, alone and in pairs."""

PAST = "past"
"""The field of entries that say how a text was answered or labelled once; others say how it is now."""

FROM, UNTIL = "from", "until"
"""The numbers of the first day on which an entry says what was known, and of the first on which it does no more."""

OTHER = "other"
LANGUAGES = (*STEMMED, UNSPACED, OTHER)
LONGEST_WORD = 60
MARKS = str.maketrans("’‘ʼ`´", "'''''")
"""Apostrophes of all kinds are one."""


def language_of(code: str) -> str:
    """Give which of `LANGUAGES` a text in the language of this code is treated as."""
    return code if code in LANGUAGES else OTHER


def field_of(language: str) -> str:
    """Give the field that holds the text of entries in a language."""
    return f"text_{language}"


def columns_of(facet: str) -> tuple[str, ...]:
    """Give the columns that a facet is counted by: one for each place, and the one for what goes beyond."""
    return (*(f"{facet}_{place}" for place in range(1, PLACES[facet] + 1)), beyond(facet))


def beyond(facet: str) -> str:
    """Give the column of the values of a facet that go beyond its places."""
    return f"{facet}_beyond"


@cache
def schema() -> tantivy.Schema:
    """Give the fields: id, words by language (as stems), words as they are (phrases, prefixes), facets, days."""
    fields = tantivy.SchemaBuilder()
    fields.add_text_field("id", stored=True, fast=True, tokenizer_name="raw", index_option="basic")
    for language in LANGUAGES:
        fields.add_text_field(field_of(language), stored=True, tokenizer_name=language)
    fields.add_text_field("plain", tokenizer_name="plain", index_option="position")
    for facet in FACETS:
        fields.add_text_field(facet, stored=True, tokenizer_name="raw", index_option="basic")
        for column in columns_of(facet):
            fields.add_text_field(column, fast=True, tokenizer_name="raw", index_option="basic")
    fields.add_text_field(MANY, tokenizer_name="raw", index_option="basic")
    fields.add_text_field(PAST, tokenizer_name="raw", index_option="basic")
    for number in ("date", FROM, UNTIL):
        fields.add_unsigned_field(number, stored=False, indexed=True, fast=True)
    return fields.build()


@cache
def analyser(name: str) -> tantivy.TextAnalyzer:
    """Give the analyser `plain` or that of a language; all fold case and accents and part words at apostrophes."""
    tokens = Tokenizer.ngram(1, 2, False) if name == UNSPACED else Tokenizer.simple()
    steps = TextAnalyzerBuilder(tokens).filter(Filter.remove_long(LONGEST_WORD)).filter(Filter.lowercase())
    if name in STEMMED:
        steps = steps.filter(Filter.ascii_fold()).filter(Filter.stemmer(STEMMED[name]))
    elif name != UNSPACED:
        steps = steps.filter(Filter.ascii_fold())
    return steps.build()


def prepared(index: tantivy.Index) -> tantivy.Index:
    """Tell an index that was just opened about the analysers."""
    for name in ("plain", *LANGUAGES):
        index.register_tokenizer(name, analyser(name))
    return index
