"""What became of a file in the database, what of it could not be tied to the record, and what a job did."""

from followthrough.messages.sentence import Sentence

# What became of a file
ENGLISH_STAYS = Sentence(
    "the record holds this document in English, which stays; it was not stored in another language"
)
IN_PLACE = Sentence("in place of what this file held before")
FORMER_STAYS = Sentence("what this file held before stays: it spoke of {names}, of which it does not speak now")
ADD_AGAIN = Sentence("It was read before the report that it answers, and is not where it was; add it again.")
NO_INDEX = Sentence("there is no index yet.")
DAMAGED_INDEX = Sentence("the index is damaged.")
MAKE_INDEX = Sentence("Add documents with `followthrough add`, or make the index with `followthrough index`.")
INDEX_IS_MADE = Sentence("It is being made anew, which may take minutes; `followthrough index` makes it at once.")
SEARCH_IS_MADE = Sentence("The search is being made ready, which may take minutes. All else can be read meanwhile.")

# What a job does and did
READING = Sentence("reading: {name}")
FOLLOWING_UP = Sentence("following up: {name}")
MAKING_INDEX = Sentence("bringing the search up to date")
FILES_READ = Sentence("{read} of {count} file was read.", "{read} of {count} files were read.")
ENTRIES = Sentence("{count} entry can be searched.", "{count} entries can be searched.")
BROKE_OFF = Sentence("It broke off for a reason that nobody foresaw; the log has the details.")
GIVEN_UP = Sentence(
    "The worker broke down {count} time while doing this; it was given up.",
    "The worker broke down {count} times while doing this; it was given up.",
)

# An answer that a new reading does not find
ANSWER_KEPT = Sentence(
    "An earlier reading found an answer to {recommendation} here, the last one did not; it is kept. "
    "Look at the document."
)
SOME_ANSWER_KEPT = Sentence(
    "An earlier reading found an answer to a recommendation here, the last one did not; it is kept. "
    "Look at the document."
)

# A matrix that somebody filled in
NOT_IN_RECORD = Sentence("The record holds no recommendation {recommendation}.")
OTHER_WORDS_IN_RECORD = Sentence("Under {recommendation} the record holds other words.")
CHANGED_AT_DESK = Sentence("Body in charge, plan and due date are changed at the desk.")
NO_SUCH_STATUS = Sentence("There is no such status; known are {grades}.")
