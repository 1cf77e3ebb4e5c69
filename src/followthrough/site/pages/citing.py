"""How a recommendation is cited on its page: as a line of text, and in the formats of reference managers."""

from dataclasses import replace

from followthrough.export.citations import bibtex, csl_json, of_recommendation, plain, ris
from followthrough.records import Document, Recommendation
from followthrough.site.store import models
from followthrough.site.store.mapping import to_record


def citations(row: models.Recommendation, document: models.Document | None, address: str) -> list[tuple[str, str]]:
    """Give the name and the text of each citation; `address` is that of the recommendation on this site."""
    asked, described = to_record(row), to_record(document) if document else None
    if not isinstance(asked, Recommendation):
        return []
    cited = replace(of_recommendation(asked, described if isinstance(described, Document) else None), address=address)
    return [
        ("text", plain(cited)),
        ("id", row.record_id),
        ("BibTeX", bibtex(cited)),
        ("RIS", ris(cited).replace("\r\n", "\n")),
        ("CSL JSON", csl_json(cited)),
    ]
