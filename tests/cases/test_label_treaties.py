"""Treaties, bodies and mechanisms are found by all their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.terms.treaties import Instrument, mentions, vocabulary

CASES = [
    ("Ratify the Convention against Torture", ["CAT"]),
    ("Ratify CAT and its Optional Protocol", ["CAT", "OP-CAT"]),
    ("Become a party to OPCAT, OP-CAT or the OP CAT", ["OP-CAT", "OP-CAT", "OP-CAT"]),
    ("Accede to the Second Optional Protocol to the ICCPR", ["ICCPR-OP2"]),
    (
        "Accede to the 2nd Optional Protocol to the International Covenant on Civil and Political Rights",
        ["ICCPR-OP2"],
    ),
    ("Sign ICRMW", ["ICRMW"]),
    ("Sign the ICPRMW", ["ICRMW"]),
    ("Join the Convention on the Protection of the Rights of All Migrant Workers", ["ICRMW"]),
    ("Sign the CPED, also called ICPPED or CED", ["CED", "CED", "CED"]),
    ("Ratify the convention on enforced disappearances", ["CED"]),
    ("Ratify both Optional Protocols to the CRC", ["OP-CRC-AC", "OP-CRC-IC", "OP-CRC-SC"]),
    ("Ratify the Optional Protocol to the CRC on a communications procedure", ["OP-CRC-IC"]),
    ("Ratify the Optional Protocol to CEDAW, and CRPD", ["OP-CEDAW", "CRPD"]),
    ("Sign its Optional Protocol, CEDAW", ["CEDAW"]),
    ("Join the Rome Statute of the International Criminal Court", ["Rome Statute"]),
    ("Bring the ombudsman into line with the Paris Principles", ["Paris Principles"]),
    ("Ratify ILO Conventions No. 169 and 189", ["ILO", "ILO-169", "ILO-189"]),
    ("Host the Special Rapporteur on torture", ["SR-torture"]),
    ("Send a standing invitation", ["Special procedures"]),
    ("Adopt the Palermo Protocol", ["Palermo Protocol"]),
    ("Heed what the Committee against Torture said", ["CAT-Committee"]),
    ("Feed every cat and plant 169 trees", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "codes"), CASES)
def test_a_name_is_found_however_it_is_printed(text: str, codes: list[str]) -> None:
    assert [one.code for one in mentions(text)] == codes


def test_a_mention_gives_the_words_as_printed_and_where_they_stand() -> None:
    text = "We ask you to ratify the Optional Protocol to CAT soon."
    (one,) = mentions(text)
    assert one.printed == text[one.start : one.end] == "Optional Protocol to CAT"


@pytest.mark.parametrize("one", vocabulary().instruments.values(), ids=lambda one: one.code)
def test_every_instrument_is_found_by_its_own_name_and_acronyms(one: Instrument) -> None:
    if one.code.startswith("ILO-"):
        assert one.code in {m.code for m in mentions(f"the ILO convention No. {one.code[4:]}")}
        return
    for name in (one.name, *one.names, *one.acronyms):
        assert one.code in {m.code for m in mentions(f"Heed the {name}.")}, name


@given(st.text(max_size=300))
def test_any_text_can_be_searched_and_offsets_are_true(text: str) -> None:
    for one in mentions(text):
        assert one.printed == text[one.start : one.end]
