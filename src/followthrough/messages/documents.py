"""What is in doubt about a document: what it is, its numbers, its recommendations, its answers."""

from followthrough.messages.sentence import Sentence

# What the document is
STATE_UNKNOWN = Sentence(
    "The State of the review is not understood from the document's first page. Write its code under `states` in the "
    "document's line of what `followthrough read` prints, and give that to `followthrough add`.",
    formerly=("The State of the review is not understood from the document's first page; name it by hand.",),
)
SESSION_UNKNOWN = Sentence(
    "The session of the review is not understood from the document's first page. Write it and its cycle under "
    "`session` and `cycle` in the document's line of what `followthrough read` prints, and give that to "
    "`followthrough add`.",
    formerly=("The session of the review is not understood from the document's first page; name it by hand.",),
)
CYCLE_UNKNOWN = Sentence(
    "The cycle of session {number} is not known, so that no review is told. Write it under `cycle` in the document's "
    "line of what `followthrough read` prints, and give that to `followthrough add`.",
    formerly=("The cycle of session {number} is not known, so that no review is told; name it by hand.",),
)
DATE_UNKNOWN = Sentence(
    "The day of publication is not understood from the document's first page. Write it under `published` in the "
    "document's line of what `followthrough read` prints, and give that to `followthrough add`.",
    formerly=("The day of publication is not understood from the document's first page; name it by hand.",),
)
KIND_UNKNOWN = Sentence(
    "It is not understood what kind of document this is, so only its paragraphs were read; look at its first page.",
    formerly=("It is not understood what kind of document this is, so only its paragraphs were read.",),
)
LANGUAGE_UNKNOWN = Sentence(
    "It is not understood in which language this is written; what it states was looked for as in English. "
    "Read its English version if it is written in another language."
)
SEVERAL_LANGUAGES = Sentence(
    "It is written in several languages, of which what it states is found in English only; read the other parts, or "
    "its English version."
)
LANGUAGE_NOT_READ = Sentence(
    "It is written in {language}. Its paragraphs were read, but what it states is found in English only; "
    "read its English version."
)
CORRECTS = Sentence("This corrects {document}. The record has what stood there before; compare the two.")
CORRECTS_A_DOCUMENT = Sentence("This corrects the document. The record has what stood there before; compare the two.")
CORRECTS_OTHER_LANGUAGES = Sentence(
    "This corrects {document} in other languages than English, of which the record has no text; look whether the "
    "English version has the same mistake."
)
CORRECTED_ANSWER_UNCLEAR = Sentence(
    "This corrects {document} where it answers {recommendation}, but the answer as corrected was not understood, or "
    "nothing stands there any more. The record has what was answered before; compare the two."
)
CORRECTION_NOT_PLACED = Sentence(
    "This corrects {document}, but its words were not found in paragraph {number} as it stands, or were not "
    "understood. The record has what stood there before; compare the two."
)

# Numbers of paragraphs, and notes
ONE_LEFT_OUT = Sentence("No paragraph {first} stands before {number}; look whether the document leaves it out.")
PERHAPS_MISPRINTED = Sentence(
    "{printed} stands before {number}, where {first} is left out; look whether one is a misprint of the other."
)
SEVERAL_LEFT_OUT = Sentence(
    "No paragraph {first} to {last} stands before {number}; look whether the document leaves it out."
)
PRINTED_TWICE = Sentence("The number {number} stands here a second time; look whether the document prints it twice.")
MARK_WITHOUT_NOTE = Sentence("No note has the mark {mark} that stands here; look for it at the foot of the page.")
NOTE_NOT_CITED = Sentence("No paragraph carries the mark of note {mark}; look where the document cites it.")

# Recommendations
TEXT_LENGTH = Sentence(
    "The text has {count} character; see whether it was read whole and alone.",
    "The text has {count} characters; see whether it was read whole and alone.",
)
WITHOUT_NUMBER = Sentence("This stands in a list of recommendations without a number; see what it belongs to.")
NO_RECOMMENDATION = Sentence("No recommendation was found; see section II of the report.")
END_NOT_FOUND = Sentence(
    "The paragraph that closes the recommendations of a report was not found; "
    "see whether the end of the file is missing."
)
NO_RECOMMENDATION_IN = Sentence(
    "These words name paragraph {number} as one that holds a recommendation, but none was understood there; read it."
)
NO_STATE_BEHIND = Sentence("No State stands behind this text; see whether it is a recommendation.")
NO_SUCH_STATE = Sentence("No State of this name is known; add it to the vocabulary if it is one.")
POSITION_UNCLEAR = Sentence(
    "What this paragraph says of the recommendations under it was not understood, so their position is unclear; "
    "read the paragraph.",
    formerly=("What this paragraph says of the recommendations under it was not understood.",),
)
NO_LEAD_IN = Sentence(
    "No paragraph above these recommendations says what the State answers to them, so their position is unclear; "
    "read the report from its section II on."
)
FOLLOWS_ITSELF = Sentence("{number} follows {before}; see whether it is printed twice.")
BEGINS_LATE = Sentence("A list begins with {number}; see whether one in front of it is missing.")
FOLLOWS_ANOTHER = Sentence("{number} follows {before}; see whether one between was missed.")

ADOPTED_LATE = Sentence(
    "The review was held on {reviewed} and its report adopted on {adopted}, as it says; see which day is misprinted."
)

# Answers
OF_REVIEW = Sentence("On {document}, the review of {state}: {why}")
ANSWERED_DIFFERENTLY = Sentence("Recommendation {number} is answered in different ways; compare the two places.")
POSITION_BY_WORDING = Sentence(
    "The position on {number} is read from wording that is no formula; a person should confirm it."
)
POSITION_BY_REMAINDER = Sentence(
    "No answer names {numbers}: the position of {count} recommendation is taken from these words on all others. "
    "Compare them with the report's list.",
    "No answer names {numbers}: the position of {count} recommendations is taken from these words on all others. "
    "Compare them with the report's list.",
)
NO_POSITION = Sentence(
    "Recommendation {number} is spoken of, but no position on it is given; what was said before holds. See whether "
    "the paragraph gives one.",
    formerly=(
        "{number} is spoken of, but no position on it is given; what was said before holds. See whether the "
        "paragraph gives one.",
        "{number} is spoken of, but no position on it is given; what was said before holds.",
    ),
)
NOT_ANSWERED = Sentence(
    "{recommendation} is not answered here; it stays what it was in the report. Look whether another document "
    "answers it.",
    formerly=("{recommendation} is not answered here; it stays what it was in the report.",),
)
ANSWERS_NO_NUMBER = Sentence("An answer names no recommendation by number; a person should say which it answers.")
ANSWERED_BY_SUBJECT = Sentence(
    "The answer names {number} by its subject alone, not by number; a person should confirm that it is meant."
)
ROW_NOT_READ = Sentence(
    "A row of a table may not be read as it stands, or has run together with another; compare it with the document."
)
ANSWERS_BY_COLOUR = Sentence(
    "Positions seem to be given by colours, which are not read; see in the document which colour each answer has."
)
COLOUR_NOT_EXPLAINED = Sentence(
    "{numbers}: nothing says what the colour of these recommendations means; see which answer it is."
)
COLOUR_SAYS_ANOTHER = Sentence("{numbers}: the colour says another position than the words do, which count.")
REPORT_NOT_READ = Sentence(
    "No report that was read is for certain the one answered here, so that the answers stand under numbers of this "
    "document alone and meet no recommendation. Read it together with the report of its review."
)
ANSWERS_ALL = Sentence("All recommendations, or all others, are answered; read the report that lists them as well.")
NO_DASH = Sentence(
    "No sign stands between these two numbers; they are read as the ends of a range, as where a text has lost its "
    "dashes. A person should confirm it."
)
DRAFT_NUMBERS = Sentence(
    "Paragraph numbers are not those of the report but of its draft; the last part decided. Compare them with "
    "the report.",
    formerly=("Paragraph numbers are not those of the report but of its draft; the last part decided.",),
)
PARAGRAPH_NUMBERS = Sentence(
    "The numbers of these paragraphs are read as those of the recommendations that they answer; no words in them "
    "say so. Compare them with the report."
)
UNKNOWN_IN_GAP = Sentence(
    "The document answers a number that the report's list leaves out between two others: this doubt and that about "
    "the gap in "
    "the report are of one slip. See how the report prints it."
)
UNKNOWN_NUMBER = Sentence(
    "A number that the document answers does not stand in the report, or stands there several times; see which "
    "recommendation is meant.",
    formerly=("A number that the document answers does not stand in the report, or stands there several times.",),
)
