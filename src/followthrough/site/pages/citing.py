"""How a recommendation is cited: as a line of text, and in the formats of reference managers."""

from followthrough.site.store import models


def citations(row: models.Recommendation, document: models.Document | None, address: str) -> list[tuple[str, str]]:
    """Give the name and the text of each citation; `address` is that of the recommendation on this site."""
    number = f"para. {row.number}"
    title = document.title if document and document.title else row.document
    symbol = document.symbol if document and document.symbol else row.document
    published = document.published if document and document.published else "n.d."
    plain = f"Human Rights Council, “{title}”, {symbol} ({published}), {number}. {address}"
    return [
        ("text", plain),
        ("id", row.record_id),
        ("BibTeX", _bibtex(row, title, symbol, published, address)),
        ("RIS", _ris(row, title, symbol, published, address)),
    ]


def _bibtex(row: models.Recommendation, title: str, symbol: str, published: str, address: str) -> str:
    key = "".join(sign if sign.isalnum() else "_" for sign in row.record_id)
    fields = {
        "author": "{Human Rights Council}",
        "title": title,
        "number": symbol,
        "year": published[:4],
        "note": f"Paragraph {row.number}",
        "url": address,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@techreport{{{key},", *lines, "}"])


def _ris(row: models.Recommendation, title: str, symbol: str, published: str, address: str) -> str:
    fields = [
        ("TY", "RPRT"),
        ("AU", "Human Rights Council"),
        ("TI", title),
        ("M1", symbol),
        ("PY", published[:4]),
        ("SP", f"para. {row.number}"),
        ("UR", address),
        ("ER", ""),
    ]
    return "\n".join(f"{name}  - {value}" for name, value in fields)
