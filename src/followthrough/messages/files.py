"""What keeps a file from being read, or casts doubt on what was read of it: what is wrong, and what to do."""

from followthrough.messages.sentence import Sentence

# The file as the system sees it
FOLDER_WITHOUT_FILES = Sentence("It is a folder without files, or one that you may not look into.")
LINKED_FOLDER = Sentence("It is a link to another folder, which is not followed.")
NO_PLAIN_FILE = Sentence("It is no file, but a device or a pipe.")
TOO_LARGE = Sentence("It has more than {size} MiB.")
NO_SUCH_FILE = Sentence("There is no such file.")
NOT_ALLOWED = Sentence("You may not read it.")
NOT_OPENED = Sentence("The system could not open it ({said}).")
EMPTY = Sentence("The file is empty.")

# The kind of file
ARCHIVE = Sentence("It is an archive, but no Word or Excel document.")
OPEN_DOCUMENT = Sentence("It is an OpenDocument file.")
PRESENTATION = Sentence("It is a presentation.")
ENCRYPTED = Sentence("It is encrypted.")
PROTECTED = Sentence("It is protected in a way that cannot be read here.")
NO_OFFICE_FILE = Sentence("It is no Word or Excel document.")
PICTURE = Sentence("It is a picture ({name}).")
RICH_TEXT = Sentence("It is a Rich Text file.")
MAIL = Sentence("It is a web archive or a mail.")
UNKNOWN_KIND = Sentence("It is no document that is known here.")

# Word, Excel, PDF and web pages
NO_WORD_DOCUMENT = Sentence("The file holds no Word document.")
NO_TEXT = Sentence("There is no text in it.")
STRUCK_THROUGH = Sentence("These words are struck through and are left out, as deleted.")
NO_TEXT_IN_PAGE = Sentence("There is no text in the page.")
PART_TOO_LARGE = Sentence("{name} is larger than {size} MiB.")
PART_MISSING = Sentence("The part {name} is missing.")
PART_DAMAGED = Sentence("The part {name} is damaged.")
PART_DAMAGED_OR_ENCRYPTED = Sentence("The part {name} is damaged or encrypted.")
ILL_FORMED = Sentence("{name} is no well-formed XML ({said}).")
DOCUMENT_TYPE = Sentence("{name} declares a document type, as no office program does.")
ARCHIVE_DAMAGED = Sentence("The archive is damaged or cut off.")
UNPACKS_TO_TOO_MUCH = Sentence("It would unpack to {size} MiB, more than the {most} MiB that are allowed.")
PART_UNPACKS_TO_TOO_MUCH = Sentence("{name} would unpack to more than {size} GiB.")
WORKBOOK_DAMAGED = Sentence("The workbook is damaged or cut off.")
WORKBOOK_UNKNOWN = Sentence("The workbook is damaged, encrypted or of an unknown kind.")
WORKBOOK_TOO_LARGE = Sentence("The workbook has too many words for one file.")
PDF_DAMAGED = Sentence("The PDF is damaged or cut off.")
NO_PAGES = Sentence("It has no pages.")
TOO_MANY_PAGES = Sentence("It says that it has {count} page.", "It says that it has {count} pages.")
NO_TABLE = Sentence("It is no table ({said}).")
NO_PRESS_ITEM = Sentence("Line {line} is no press item.")
PRESS_TEXT_IS_NONE = Sentence("The text in line {line} is no text.")
WRONG_FIELD = Sentence("The field {field} is wrong: {said}.")
NOT_UTF8 = Sentence("It is not written in UTF-8, as records are.")
NO_ROOM = Sentence("What was read cannot be kept in the folder for temporary files: {said}.")
WRONG_LINE = Sentence("The line is no record: {said}.")
AT = Sentence("{where}: {why}")

# Other programs, and the process that reads
OLD_WORD = Sentence("It is an old Word file (.doc).")
SCAN = Sentence("It is a scan without text.")
PROGRAM_TOO_SLOW = Sentence("{name} took longer than {seconds} seconds.")
PROGRAM_FAILED = Sentence("{name} could not read it: {said}")
PROGRAM_MADE_NOTHING = Sentence("{name} made nothing of it.")
NOTHING_RECOGNISED = Sentence("No words were recognised in its pictures.")
OVER_TIME = Sentence("It took longer than {seconds} seconds.")
OVER_COMPUTING_TIME = Sentence("It took longer than {seconds} seconds of computing.")
OUT_OF_MEMORY = Sentence("It wanted more than {size} MiB of memory.")
BROKE_DOWN = Sentence("The program that reads it broke down ({how}).")
BROKE_DOWN_SAYING = Sentence("The program that reads it broke down ({how}). It said: {said}")
EXIT_CODE = Sentence("exit code {name}")
STOPPED = Sentence("It was stopped.")
NOT_STARTED = Sentence("No process could be started ({said}).")
UNFORESEEN = Sentence("An unforeseen {name} at {place}, line {line}: {said}")
NOTHING_READ = Sentence("Nothing could be read.", formerly=("nothing could be read.",))

# What to do
NAME_FILES = Sentence("Name files, or mend its rights.")
NAME_IT = Sentence("Name that folder too.")
SAVE_AS_FILE = Sentence("Save it as a file first.")
SPLIT_OR_SAVE_WITHOUT_PICTURES = Sentence("Split it, or save it without pictures.")
SAVE_WITHOUT_PICTURES_OR_SPLIT = Sentence("Save it without pictures, or split it.")
SPLIT_OR_SAVE_ANEW = Sentence("Split the file, or save it anew.")
SPLIT_OR_SAVE_ANEW_WITHOUT_PICTURES = Sentence("Split the file, or save it anew without pictures.")
SPLIT_OR_CONVERT = Sentence("Split the file, or convert it yourself.")
SPLIT = Sentence("Split it.")
SPLIT_DOCUMENT = Sentence("Split the document.")
LOOK_AT_SPELLING = Sentence("Look at the spelling of its name.")
ASK_OWNER = Sentence("Ask its owner for the right to read it.")
COPY_IT = Sentence("Copy it and try again.")
GET_AGAIN = Sentence("Get it again from where it came from.")
GET_AGAIN_OR_SPLIT = Sentence("Get it again from where it came from, or split it.")
GET_AGAIN_OR_PRINT = Sentence("Get it again from where it came from, or print it to a new PDF.")
UNPACK = Sentence("Unpack it first.")
SAVE_AS_PDF = Sentence("Save it as PDF.")
SAVE_WITHOUT_PASSWORD = Sentence("Save it without a password.")
SAVE_WITHOUT_PROTECTION = Sentence("Save it without protection.")
KINDS = Sentence("The kinds that can be read are PDF, DOCX, DOC, XLSX, HTML, plain text, CSV and JSON lines.")
MAKE_PDF_OF_PICTURE = Sentence("Make a PDF of it with ocrmypdf --image-dpi 300, and read that.")
SAVE_AS_DOCX = Sentence("Save it as DOCX.")
SAVE_AGAIN_AS_DOCX = Sentence("Save it again as DOCX.")
TEXT_IN_ANOTHER_FORMAT = Sentence("Its text lies in it in another format: open it in Word and save it anew.")
PICTURES_ALONE = Sentence("It holds pictures alone: save it as PDF, whose pictures ocrmypdf can read.")
SAVE_IN_ITS_PROGRAM = Sentence("Open it in the program that made it, save it anew and try again.")
SAVE_AS_SPREADSHEET = Sentence("Open it in a spreadsheet program, save it anew and try again.")
SAVE_TABLE_ANEW = Sentence("Open it in a spreadsheet program and save it anew.")
SAVE_PAGE_ANEW = Sentence("Save the page anew from the browser.")
DO_NOT_TRUST = Sentence("Do not trust this file.")
PRESS_LINES = Sentence("Each line must be an object with doc, title, date, source and text.")
RECORD_LINES = Sentence("Each line must be one record of the documented form.")
INSTALL_LIBREOFFICE = Sentence("Install LibreOffice, or save the file as DOCX.")
INSTALL_LIBREOFFICE_SO = Sentence("Install LibreOffice ({typed}), or save the file as DOCX.")
INSTALL_OCRMYPDF = Sentence("Install ocrmypdf, or get a version of the document that has text.")
INSTALL_OCRMYPDF_SO = Sentence("Install ocrmypdf ({typed}), or get a version of the document that has text.")
ON_DEBIAN = Sentence("on Debian and Ubuntu: {command}")
CONVERT_YOURSELF = Sentence("Convert it yourself and try again.")
READ_YOURSELF = Sentence("Read it yourself.")
SAVE_ANEW_OR_GET_AGAIN = Sentence(
    "The file is damaged or hostile: save it anew, or get it again from where it came from."
)
CLOSE_PROGRAMS = Sentence("Close other programs and try again.")
MAKE_ROOM = Sentence("Make room there, or let TMPDIR name another folder.")
REPORT_IT = Sentence("Please report it, with the file if you may.")

# Doubts about a file that was read
RECOGNISED = Sentence("It is a scan; its text was recognised by machine. Compare what you quote with the pages.")
TOO_DEEP = Sentence(
    "The parts of the page lie too deep within each other, so that it was not read to its end. Save it as PDF.",
    formerly=("The parts of the page lie too deep within each other, so that it was not read to its end.",),
)
CUT_OFF = Sentence("The end of the file is missing, and pages or lines may be missing with it. Get it again.")
QUOTES_OPEN = Sentence(
    "A quotation mark in the table is not closed: its end may be missing, or rows have run together. Save it anew."
)
PART_IN_ANOTHER_FORMAT = Sentence(
    "A part of its text lies in it in another format and was not read. Open it in Word and save it anew."
)
LETTERS_NOT_TOLD = Sentence(
    "The file does not say which letters these are; others may be read than are printed. Compare them with the page."
)
PAGE_WITHOUT_TEXT = Sentence("This page has no text, but a picture, or is damaged. Read it yourself.")
WRONG_ENCODING = Sentence(
    "Some of it is not written in {name}, as it says; those letters are shown as \ufffd. Save it as UTF-8.",
    formerly=("Some of it is not written in {name}, as it says; those letters are shown as \ufffd.",),
)
GUESSED_ENCODING = Sentence(
    "It is not written in UTF-8; it was read as Windows-1252. Save it as UTF-8 if letters are wrong."
)
