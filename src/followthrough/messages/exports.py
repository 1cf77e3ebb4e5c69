"""What is wrong with tables of other people, why rows of them were put aside, and what is in doubt about others."""

from followthrough.messages.sentence import Sentence

# What a table is
UHRI = Sentence("an export of UHRI")
UPR_INFO = Sentence("a table of UPR Info")
FTS = Sentence("a table of OCHA's Financial Tracking Service")
VOTES = Sentence("a table of votes")
UNKNOWN_TABLE = Sentence(
    "The columns of this table are those of no export that Followthrough knows ({forms}); give one of these as it is "
    "published.",
    formerly=("The columns of this table are those of no export that Followthrough knows ({forms}).",),
)
NO_TABLE = Sentence("It is not {form}: there is no table in it.")
LACKS_COLUMN = Sentence("It is not {form}: it lacks the column {name}.")
LACKS_COLUMNS = Sentence("It is not {form}: it lacks the columns {names}.")
NO_ROW = Sentence("It has the names of columns, but no row below them.")
NO_MATRIX = Sentence("It is not a matrix of OHCHR: no table in it is headed Recommendation and Position.")
LOOK_AT_FILE = Sentence("Look at the file.")
GET_AGAIN = Sentence("Get it again.")
IMPORT_AS = Sentence("It looks like {form}: import it as {name}.")
ITS_COLUMNS = Sentence("Its columns are {names}.")
GIVE_THEMATIC_LIST = Sentence("Give the thematic list of recommendations as OHCHR publishes it.")

# Who gave the labels of a matrix
MATRIX = Sentence("OHCHR matrix {document}")
OLDER_THEMES = Sentence("OHCHR matrix {document} (older themes)")
NEWER_THEMES = Sentence("OHCHR matrix {document} (newer themes)")

# A row
PUT_ASIDE = Sentence(
    "Row {row} was put aside: {why}. Mend it in the table if it belongs in the record.",
    formerly=("Row {row} was put aside: {why}.",),
)
ROWS_PUT_ASIDE = Sentence("Rows put aside: {count}. {first}")
DOUBT = Sentence("Row {row}: {why}")

# Why it was put aside
NO_TEXT = Sentence("it has no text")
NO_KNOWN_STATE = Sentence("it has no known State under review")
EMPTY_COLUMN = Sentence("it has no {name}")
NAMES_NO_DOCUMENT = Sentence("it names no document")
STATE_NOT_KNOWN = Sentence("the State is not known")
BODY_NOT_KNOWN = Sentence("the body is not known")
NEITHER_RECOMMENDATION_NOR_THEME = Sentence(
    "it holds neither a numbered recommendation with its position nor a theme"
)
SAME_STATE_PLAN_AND_YEAR = Sentence("the same State, plan and year stand in an earlier row")
TAGS = Sentence("it holds tags for machines, no figures")
NO_SUCH_CODE = Sentence("no State has the code “{name}”")
NO_YEAR = Sentence("“{name}” is no year")
NO_DAY = Sentence("“{name}” is no day")
NO_SUM = Sentence("{column} “{name}” is no sum of dollars")
NEITHER_REQUIREMENTS_NOR_FUNDING = Sentence("it has neither requirements nor funding")

# What is in doubt about it
ANSWERED_ELSEWHERE = Sentence(
    "the same text is answered {name} elsewhere; both stand. Look it up in the addendum.",
    formerly=("the same text is answered {name} elsewhere; both stand.",),
)
NAMES_NO_RECOMMENDING_STATE = Sentence(
    "it names no recommending State; look it up in the report.",
    formerly=("it names no recommending State.",),
)
NO_REVIEW = Sentence("it names neither a report nor a session, so that its review is not known; fill one of them in.")
SESSION_NOT_READ = Sentence("the session “{name}” is not understood; write its number.")
NO_SUCH_ACTION = Sentence("the action “{name}” is none of the five categories; write 1 to 5.")
GIVES_NO_ANSWER = Sentence("it gives no answer of the State; look it up in the addendum.")
GIVES_NO_POSITION = Sentence("it gives no position of the State; look it up in the addendum.")
OTHER_POSITION_IN_ROW = Sentence(
    "an earlier row of the same text gives another position; the first one counts. Look it up in the addendum."
)
TYPE_NOT_KNOWN = Sentence(
    "its type “{name}” is not known here, and it is taken for a recommendation; look at its text."
)
A_STATE_NOT_KNOWN = Sentence("a State under review is not known by this name; add it to the vocabulary if it is one.")
RECOMMENDING_STATE_NOT_KNOWN = Sentence(
    "the recommending State is not known by this name; add it to the vocabulary if it is one.",
    formerly=("the recommending State is not known by this name.",),
)
A_RECOMMENDING_STATE_NOT_KNOWN = Sentence(
    "a recommending State is not known by this name; add it to the vocabulary if it is one.",
    formerly=("a recommending State is not known by this name.",),
)
STANDS_IN_EARLIER_ROW = Sentence(
    "text and State stand in an earlier row too; they count once.",
    formerly=("text and State stand in an earlier row too.",),
)
DATE_NOT_READ = Sentence(
    "the date of publication could not be read; look it up in the document.",
    formerly=("the date of publication could not be read.",),
)
NO_TYPE = Sentence(
    "it has no type and is taken for a recommendation; look at its text.",
    formerly=("it has no type and is taken for a recommendation.",),
)
NO_NUMBER = Sentence(
    "no number stands in front of the text; the id takes the Index's own. Look it up in the document.",
    formerly=("no number stands in front of the text; the id takes the Index's own.",),
)
POSITION_NOT_KNOWN_IN_ROW = Sentence(
    "the position is no word known here and counts as unclear; look it up in the addendum.",
    formerly=("the position is no word known here.",),
)
ANSWER_NAMES_NO_RECOMMENDATION = Sentence(
    "it is an answer of the State, which the Index ties to no recommendation; a person should say which it answers.",
    formerly=(
        "it is an answer of the State that names no recommendation; a person should say which it answers.",
        "it is an answer of the State that names no recommendation.",
    ),
)
NEITHER_TEXT_NOR_COLUMN_NAMES_STATE = Sentence(
    "neither the text nor its column names a recommending State; look it up in the document.",
    formerly=("neither the text nor its column names a recommending State.",),
)
TEXT_AND_COLUMN_DIFFER = Sentence(
    "text and column do not name the same recommending States; compare them with the report.",
    formerly=("text and column do not name the same recommending States.",),
)
SAME_SYMBOL = Sentence(
    "an earlier row has the same symbol; the number of the row tells them apart.",
    formerly=("an earlier row has the same symbol.",),
)
COUNTS_NOT_NUMBERS = Sentence(
    "the counts of the vote are not all numbers; look them up where it was recorded.",
    formerly=("the counts of the vote are not all numbers.",),
)
COUNTS_NOT_THERE = Sentence(
    "a vote was recorded, but its counts are not there; look them up where it was recorded.",
    formerly=("a vote was recorded, but its counts are not there.",),
)

# Without a row
EMPTY_MATRIX = Sentence(
    "No row with a recommendation was found in it; look whether its table has the columns Recommendation and "
    "Position.",
    formerly=("No row with a recommendation was found in it.",),
)
MATRIX_WITHOUT_STATE = Sentence(
    "It does not say which State it is about, so its recommendations have none; write “UPR of” and its name "
    "above the table.",
    formerly=("It does not say which State it is about; its recommendations have none.",),
)
MATRIX_WITHOUT_REPORT = Sentence(
    "No row names the document that gives the position, so numbers are the matrix's own; give the list as OHCHR "
    "publishes it.",
    formerly=("No row names the document that gives the position; numbers are the matrix's own.",),
)
POSITION_NOT_KNOWN = Sentence(
    "The position is no word that is known here and counts as unclear; look it up in the addendum.",
    formerly=(
        "The position is no word that is known here.",
        "The answer is no word that is known here and counts as unclear; look it up in the addendum.",
        "The answer is no word that is known here.",
    ),
)
OTHER_POSITION = Sentence(
    "Under another theme it has another position; the first one counts. Look it up in the addendum.",
    formerly=("Under another theme it has another position.",),
)
OTHER_WORDS = Sentence(
    "Under another theme it has other words; the first ones count. Look them up in the report.",
    formerly=("Under another theme it has other words.",),
)
STATE_NOT_KNOWN_BY_NAME = Sentence(
    "A recommending State is not known by this name; add it to the vocabulary if it is one.",
    formerly=("A recommending State is not known by this name.",),
)
NO_STATE_IN_BRACKETS = Sentence(
    "No recommending State stands in brackets behind the text; look it up in the report.",
    formerly=("No recommending State stands in brackets behind the text.",),
)
