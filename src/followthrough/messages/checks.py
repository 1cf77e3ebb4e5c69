"""What does not add up in a record, and what labels, echoes and coverage lack."""

from followthrough.messages.sentence import Sentence

TOTAL_NOT_MET = Sentence(
    "{state} states {stated} {answer}; the record counts {counts}. Look at what each of them counts.",
    formerly=(
        "{state} states {stated} {answer}; the record counts {counts}. Look what each of them counts.",
        "{state} states {stated} {answer}; the record counts {counts}.",
    ),
)
TOTAL_MET_WITH_GAP = Sentence(
    "{state} states {stated} {answer}; the record counts {counts}, and the report's list leaves out {missing}. The "
    "total is "
    "met with what is left out there; see the doubt about these numbers."
)
TOTAL_WITHOUT_COUNTS = Sentence(
    "{state} states {stated} {answer}; the record counts none. Add the document that answers them.",
    formerly=("{state} states {stated} {answer}; the record counts none.",),
)
TOTAL_OF_UNKNOWN_REVIEW = Sentence(
    "It is not told which review of the State this figure counts, so it is compared with none; look at the document."
)
CORRECTED_OTHERWISE = Sentence(
    "This corrects {recommendation}, which is worded otherwise in the record than the corrigendum says that it was "
    "printed; compare the two."
)
NO_RECOMMENDATION_IN_REPORT = Sentence("No recommendation was found in this report; look at its second section.")
ONE_MISSING = Sentence("No recommendation was found under {first}; look whether the document skips the number.")
SEVERAL_MISSING = Sentence(
    "No recommendation was found under {first} to {last}; look whether the document skips the number."
)
TEXT_LENGTH = Sentence(
    "The text has {count} character; compare it with the page.",
    "The text has {count} characters; compare it with the page.",
)
GIVEN_TWICE = Sentence("The same file is in the record twice; leave one of them out.")
GIVEN_IN_TWO_FILES = Sentence(
    "Two different files are this document. What both say counts once, and where they differ the record has both; "
    "leave one of them out."
)
NO_RECOMMENDING_STATE = Sentence("No recommending State was found; look at the page.")
NO_STATE_OF_VOCABULARY = Sentence(
    "This name is no State or observer that the vocabulary knows; add it if it is one.",
    formerly=("This name is no State or observer that the vocabulary knows.",),
)
ANSWER_WITHOUT_RECOMMENDATION = Sentence(
    "This answer belongs to no recommendation in the record; add the report that it answers."
)
NO_WORDS_TO_LABEL = Sentence("A recommendation without words cannot be labelled; read its document again.")
NEITHER_CYCLE_NOR_SESSION = Sentence(
    "Neither cycle nor session is known, so no review comes before or after; give one of them."
)
NEITHER_DATE_NOR_CYCLE = Sentence(
    "Neither date nor cycle is known, so nothing was asked before it; give one of them."
)
