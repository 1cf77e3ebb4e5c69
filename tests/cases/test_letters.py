"""What a letter without a subject, or a statement without a title, is called."""

from collections.abc import Sequence

import pytest

from followthrough.read.identity import identify
from followthrough.records import Block, Document


def told(lines: Sequence[str]) -> Document:
    blocks = [Block(document="x", page=1, order=order, text=line) for order, line in enumerate(lines)]
    return identify(blocks, sha256="ab", kind_of_file="text")[0]


HONOUR = "I have the honour to transmit the views of my Government on the recommendations that it received."
DAY = "12 March 2014"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            ["Permanent Mission of Norway to the United Nations", DAY, "To the President of the Human Rights Council",
             "Dear Mr. President,", HONOUR],
            "Letter from the Permanent Mission of Norway to the United Nations to the President of the Human Rights "
            "Council, 12 March 2014",
        ),
        (
            ["UNITED NATIONS", "OFFICE OF THE HIGH COMMISSIONER FOR HUMAN RIGHTS", "Ref.: UPR/3", DAY, "Excellency,",
             HONOUR, "His Excellency Mr. Jan Novak", "Minister for Foreign Affairs"],
            "Letter from the Office of the High Commissioner for Human Rights to His Excellency Mr. Jan Novak, "
            "Minister for Foreign Affairs, 12 March 2014",
        ),
        (["From: The Friends of Oaks", "To: OHCHR", DAY, "Dear Sir,", HONOUR],
         "Letter from The Friends of Oaks to OHCHR, 12 March 2014"),
        (["Dear Ms. Elm,", HONOUR, "Yours sincerely,", "Ola Oak", "Ambassador"],
         "Letter from Ola Oak, Ambassador to Ms. Elm"),
        (["Dear Sir,", HONOUR], "Letter"),
        (["Dear Sir,", "Subject: Replies to recommendations", HONOUR], "Replies to recommendations"),
        (["Mr. President,", HONOUR, "Please accept the assurances of my highest consideration.", DAY],
         "Letter, 12 March 2014"),
        (
            ["The Permanent Mission of Kenya presents its compliments to the Office of the High Commissioner and has "
             "the honour to transmit the addendum.", DAY],
            "Note verbale from the Permanent Mission of Kenya to the Office of the High Commissioner, 12 March 2014",
        ),
        (
            ["Mission permanente du Tchad", "3 mars 2014", "Monsieur le Président,",
             "J’ai l’honneur de vous transmettre les réponses de mon Gouvernement aux recommandations."],
            "Mission permanente du Tchad, 2014-03-03",
        ),
    ],
    ids=["mission", "office", "from and to", "signed", "nobody", "subject", "Council", "note verbale", "French"],
)  # fmt: skip
def test_a_letter_without_a_subject_is_called_by_who_wrote_it_to_whom(lines: list[str], title: str) -> None:
    letter = told(lines)
    assert (letter.kind, letter.title) == ("letter", title)


def test_words_of_a_delegation_to_the_council_are_a_statement() -> None:
    said = told(["Mr. President,", "My delegation thanks all who spoke. Zambia accepts recommendations 1 to 4."])
    assert (said.kind, said.title) == ("oral_statement", "Statement")


def test_words_of_others_to_the_council_are_not_taken_for_those_of_a_state() -> None:
    assert told(["Mr. President,", "The Friends of Oaks regret that Zambia rejects so much of it."]).kind == "other"


def test_the_words_above_a_statement_are_its_title() -> None:
    lines = [
        "Replies of the delegation of Zambia",
        "Madam President,",
        "My Government accepts recommendations 1 to 4.",
    ]
    assert (told(lines).kind, told(lines).title) == ("oral_statement", lines[0])


def test_what_a_document_is_stands_in_its_title_where_that_only_names_a_government() -> None:
    lines = ["Government of Norway", "Mid-term report on recommendations", "1. Norway has done this."]
    assert told(lines).title == "Government of Norway: Mid-term report on recommendations"


def test_a_matrix_that_begins_with_its_rows_is_called_what_it_is() -> None:
    rows = Block(document="x", page=1, order=0, role="heading", text="Theme: Trees", size=14.0, bold=True)
    parted = ["Chad", "Thematic list of", "recommendations"]
    blocks = [rows, *(Block(document="x", page=1, order=at, text=text) for at, text in enumerate(parted, 1))]
    matrix, _ = identify(blocks, sha256="ab", kind_of_file="docx")
    assert (matrix.kind, matrix.title) == ("matrix", "Thematic list of recommendations: Chad")
