"""What the index holds of each record, how words are taken apart, and which facets are counted."""

from functools import cache

import tantivy
from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

VERSION = 1
"""Part of the name of every generation; another version of these fields is never read as this one."""

FACETS = (
    "kind",
    "state",
    "recommender",
    "region",
    "cycle",
    "session",
    "position",
    "claim",
    "issue",
    "action",
    "group",
    "sdg",
    "document_kind",
    "year",
)
"""Fields that are filtered by and counted, each holding any number of values."""

LONGEST_WORD = 60


@cache
def schema() -> tantivy.Schema:
    """Give the fields: an id, the words twice (stemmed to be found, plain for prefixes), and the facets."""
    fields = tantivy.SchemaBuilder()
    fields.add_text_field("id", stored=True, fast=True, tokenizer_name="raw", index_option="basic")
    fields.add_text_field("text", stored=True, tokenizer_name="stemmed")
    fields.add_text_field("plain", tokenizer_name="plain", index_option="position")
    for facet in FACETS:
        fields.add_text_field(facet, stored=True, fast=True, tokenizer_name="raw", index_option="basic")
    fields.add_text_field("date", stored=True, fast=True, tokenizer_name="raw", index_option="basic")
    return fields.build()


@cache
def analyser(name: str) -> tantivy.TextAnalyzer:
    """Give the analyser `stemmed` or `plain`; both fold case and accents and part words at apostrophes."""
    steps = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.remove_long(LONGEST_WORD))
    steps = steps.filter(Filter.lowercase()).filter(Filter.ascii_fold())
    if name == "stemmed":
        steps = steps.filter(Filter.stemmer("english"))
    return steps.build()


def prepared(index: tantivy.Index) -> tantivy.Index:
    """Tell an index that was just opened about the analysers."""
    for name in ("stemmed", "plain"):
        index.register_tokenizer(name, analyser(name))
    return index
