"""Sentences in a reader's language: names, dates, numbers, lists as it writes them, and words that are another's."""

import re

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from followthrough.site import catalogue
from followthrough.site.catalogue import LANGUAGES, wording
from followthrough.wording import ENGLISH, pieces, plain, sentence

FILLED_IN = re.compile(r"%\((\w+)\)s")
ROOMS = ("../brief", "../check", "../draft", "../follow", "../link", "../wording.py")


def texts_of_rooms() -> list[tuple[str, str | None, str | None]]:
    """Give the texts that rooms say: in one number, in several (null where there is one form), their context."""
    place = catalogue.LOCALE / "fr" / "LC_MESSAGES" / "django.po"
    with place.open("rb") as file:
        found = [m for m in read_po(file, locale="fr") if any(p.startswith(ROOMS) for p, _ in m.locations)]
    return [(m.id, None, m.context) if isinstance(m.id, str) else (m.id[0], m.id[1], m.context) for m in found]


TEXTS = texts_of_rooms()


@pytest.mark.parametrize("language", LANGUAGES)
@given(count=st.integers(0, 10**6) | st.integers(0, 12))
def test_whatever_fills_a_place_of_a_sentence_stands_in_it_in_every_language(language: str, count: int) -> None:
    say = wording(language)
    for one, many, context in TEXTS:
        values = {name: f"‹{name}›" for text in (one, many or "") for name in FILLED_IN.findall(text) if name != "n"}
        if many:
            said = say.ngettext(one, many, count, **values)
            assert say.number(count) in said or count < 3 or "%(n)s" not in one + many, one
        elif context is None:
            said = say.gettext(one, **values, n="‹n›")
            assert ("‹n›" in said) == ("%(n)s" in one)
        else:
            said = say.pgettext(context, one, **values)
        assert all(value in said for value in values.values()), one
        assert "%(" not in said


def test_every_text_of_the_rooms_is_translated() -> None:
    """French has some words in common with English; Arabic has none."""
    arabic = wording("ar").catalogue
    assert len(TEXTS) > 200
    same = [one for one, many, context in TEXTS if not many and not context and arabic.gettext(one) == one]
    assert [one for one in same if re.search(r"[a-z]{3}", FILLED_IN.sub("", one))] == []


@pytest.mark.parametrize(
    ("language", "day", "on_day", "month", "number", "share", "listed"),
    [
        ("en", "1 May 2014", "on 1 May 2014", "in May 2014", "1,234.5", "57%", "a, b and c"),
        ("fr", "1er mai 2014", "le 1er mai 2014", "en mai 2014", "1 234,5", "57 %", "a, b et c"),
        ("ar", "1 مايو 2014", "في 1 مايو 2014", "في مايو 2014", "1,234.5", "57%", "a وb وc"),
    ],
)
def test_dates_numbers_and_lists_are_written_as_the_language_does(
    language: str, day: str, on_day: str, month: str, number: str, share: str, listed: str
) -> None:
    say = wording(language)
    assert (say.day("2014-05-01"), say.on_day("2014-05-01"), say.on_day("2014-05")) == (day, on_day, month)
    assert re.sub(r"[\u00a0\u202f]", " ", say.number(1234.5, 1)) == number
    assert re.sub(r"\s", " ", say.percent(0.574)) == share
    assert re.sub("،", "", say.listed(["a", "b", "c"])) == listed
    assert say.day("2014") == "2014"


def test_states_have_their_names_in_six_languages_and_english_needs_no_catalogue() -> None:
    assert [wording(language).state("CIV") for language in LANGUAGES] == ["Côte d'Ivoire"] * 2 + ["كوت ديفوار"]
    assert ENGLISH.states(["FRA", "DEU", "QQQ"]) == "France, Germany and QQQ"
    assert wording("fr-ca").language == "fr"
    assert wording("de") == wording(None)


def test_a_language_is_named_by_its_english_name_or_its_code() -> None:
    assert [wording("fr").tongue(name) for name in ("Spanish", "es", "no language")] == ["espagnol"] * 2 + [
        "no language"
    ]


words = st.text(st.characters(codec="utf-8", exclude_characters="".join(map(chr, range(0xFDD0, 0xFDF0)))))


@given(before=words, own=words, after=words, language=st.sampled_from(["en", "fr", "ar", ""]))
def test_words_of_another_language_are_found_again_in_a_text_and_nothing_is_lost(
    before: str, own: str, after: str, language: str
) -> None:
    say = wording("fr")
    text = f"{before}{say.own(own, language)}{after}"
    assert plain(text) == before + own + after
    assert ((own, language) in pieces(text)) == (bool(own) and language != "fr")
    assert re.sub("[\u2066-\u2069]", "", plain(text, "ar")) == re.sub("[\u2066-\u2069]", "", plain(text))


def test_signs_inside_a_text_of_somebody_else_cannot_pretend_to_be_ours() -> None:
    said = wording("fr").own("a\ufdd2b\ufdd0en\ufdd1c", "en")
    assert list(pieces(said)) == [("abenc", "en")]


def test_only_words_that_run_the_other_way_are_set_apart_in_plain_text() -> None:
    assert plain(wording("ar").own("CAT", "en"), "ar") == "\u2066CAT\u2069"
    assert plain(wording("fr").own("CAT", "en"), "fr") == "CAT"
    assert plain(wording("fr").own("السلام", "ar"), "fr") == "\u2067السلام\u2069"
    assert plain(wording("ar").name("A/1"), "ar") == "\u2068A/1\u2069"


def test_a_sentence_begins_with_a_capital_and_ends_once() -> None:
    assert [sentence(text) for text in ("it is so", "Is it?", "she said “no.”")] == [
        "It is so.",
        "Is it?",
        "She said “no.”",
    ]
