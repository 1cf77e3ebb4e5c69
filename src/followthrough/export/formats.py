"""Every format by name: what it holds, how its files end, and which function writes it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from followthrough.export.content import Content

Writer = Callable[[Content], Iterator[bytes]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the ending of its files, its media type, what it holds, and `module:function` of its writer.

    The writer is imported when it is called, so that a list of formats costs nothing.
    """

    ending: str
    media_type: str
    holds: str
    written_by: str
    is_text: bool = True

    def write(self, content: Content) -> Iterator[bytes]:
        """Give the content in this format, piece by piece; the same content gives the same bytes."""
        module, _, function = self.written_by.partition(":")
        writer: Writer = getattr(import_module(f"followthrough.export.{module}"), function)
        return writer(content)


FORMATS: dict[str, Format] = {
    "csv": Format(".csv", "text/csv", "one table, a row for each text and recommending State", "write:csv_file"),
    "package": Format(
        ".zip",
        "application/zip",
        "all tables as CSV in one zip, with the meaning of every column (a data package)",
        "write:data_package",
        is_text=False,
    ),
    "xlsx": Format(
        ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "all tables as sheets of a workbook, with the codebook",
        "workbook:workbook",
        is_text=False,
    ),
    "parquet": Format(
        ".parquet",
        "application/vnd.apache.parquet",
        "the table of csv with typed columns, for notebooks",
        "parquet:parquet",
        is_text=False,
    ),
    "jsonl": Format(".jsonl", "application/jsonl", "the records themselves, each once", "write:jsonl"),
    "matrix": Format(
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "OHCHR's thematic list of recommendations, to be filled in (DOCX)",
        "matrix:matrix",
        is_text=False,
    ),
    "txt": Format(
        ".txt", "text/plain", "a citation of each recommendation, in the UN's style", "citations:all_plain"
    ),
    "ris": Format(
        ".ris", "application/x-research-info-systems", "citations for Zotero, EndNote, Mendeley", "citations:all_ris"
    ),
    "bib": Format(".bib", "application/x-bibtex", "citations for LaTeX", "citations:all_bibtex"),
    "csl": Format(
        ".json", "application/vnd.citationstyles.csl+json", "citations for Pandoc (CSL JSON)", "citations:all_csl"
    ),
}
"""A new format is one entry here and the function that it names."""
