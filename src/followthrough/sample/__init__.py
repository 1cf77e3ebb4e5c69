"""The founding case, written anew from plain tables, and the writers of its documents.

Both reviews of the Democratic People's Republic of Korea with true paragraph numbers, recommending States and
answers; every text is a paraphrase, and every document says so on each page and carries a symbol that begins with
`SAMPLE/`.
"""

from pathlib import Path

RECORDS = "records.jsonl"


def build(folder: Path) -> list[Path]:
    """Write the documents into a folder (made where missing), and one file of records for what is no document.

    Gives the files in the order in which they should be read. The same version writes the same bytes.
    """
    from followthrough.records.lines import to_line
    from followthrough.sample.documents import documents
    from followthrough.sample.facts import records

    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, content in documents():
        written.append(folder / name)
        written[-1].write_bytes(content)
    written.append(folder / RECORDS)
    written[-1].write_text("".join(f"{to_line(record)}\n" for record in records()), encoding="utf-8", newline="\n")
    return written
