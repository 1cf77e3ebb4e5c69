"""Where documents and exports are: addresses by symbol, language and format.

The document system of the United Nations gives any document by its symbol: `s` is the symbol, `l` the language, `t`
the format (`pdf`, or `doc` for Word of any age). Addresses of exports are data (`data/exports.toml`).
"""

import os
import re
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Literal
from urllib.parse import quote, urlsplit

from followthrough.errors import InputError
from followthrough.records.ids import plain_symbol

Format = Literal["pdf", "word"]
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
DOCUMENTS = (
    "https://documents.un.org/api/symbol/access?s={symbol}&l={language}&t={format}",
    "https://undocs.org/{language}/{symbol}",
)
"""Asked in this order; the second is the older way, which nowadays mostly leads to a page."""

_SETTING = "FOLLOWTHROUGH_DOCUMENTS"
_FORMATS: Mapping[Format, str] = {"pdf": "pdf", "word": "doc"}


def templates() -> tuple[str, ...]:
    """Give the addresses to ask, from FOLLOWTHROUGH_DOCUMENTS (parted by spaces) or the ones that are known."""
    chosen = tuple(os.environ.get(_SETTING, "").split()) or DOCUMENTS
    for template in chosen:
        try:
            filled = template.format(symbol="A/HRC/1/1", language="en", format="pdf")
        except (KeyError, IndexError, ValueError):
            filled = ""
        if "{symbol}" not in template or not is_address(filled):
            raise InputError(
                f"{template} is no address by symbol.",
                where=_SETTING,
                remedy="Write one such as https://example.org/{language}/{symbol}?format={format}.",
            )
    return chosen


def addresses(symbol: str, language: str, form: Format) -> list[str]:
    """Give the addresses of a document, to be asked one after another; the star of a re-issue is dropped."""
    values = {"symbol": quote(plain_symbol(symbol), safe="/."), "language": language, "format": _FORMATS[form]}
    return [template.format(**values) for template in templates()]


def is_address(text: str) -> bool:
    """Say whether a text is an address of the web."""
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def file_name(address: str) -> str:
    """Give the name of a file for what is at an address: the last part of its path, in plain signs."""
    last = urlsplit(address).path.rstrip("/").rpartition("/")[2]
    return re.sub(r"[^A-Za-z0-9._\-]+", "_", last).strip("._")[-100:] or "document"


def exports() -> Mapping[str, str]:
    """Give the known addresses of exports by name: those shipped, and those of the file FOLLOWTHROUGH_EXPORTS."""
    shipped = tomllib.loads((files("followthrough.fetch") / "data" / "exports.toml").read_text(encoding="utf-8"))
    own = os.environ.get("FOLLOWTHROUGH_EXPORTS")
    return {**_checked(shipped, "exports.toml"), **(_checked(_own(own), own) if own else {})}


def _own(name: str) -> Mapping[str, object]:
    try:
        with open(name, "rb") as file:
            return tomllib.load(file)
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise InputError(
            f"It cannot be read ({error}).",
            where=name,
            remedy='FOLLOWTHROUGH_EXPORTS names a file of lines such as upr-info = "https://…".',
        ) from error


def _checked(entries: Mapping[str, object], where: str) -> dict[str, str]:
    for name, address in entries.items():
        if not isinstance(address, str) or not is_address(address):
            raise InputError(f"{name} has no address of the web.", where=where, remedy='Write name = "https://…".')
    return {name: str(address) for name, address in entries.items()}
