"""Documents to bring: which addresses to ask, and what may come."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from followthrough.errors import InputError
from followthrough.fetch.addresses import Format, addresses, exports, file_name, is_address
from followthrough.fetch.content import Kind
from followthrough.fetch.wanted import Wanted

ANY: frozenset[Kind] = frozenset({"pdf", "zip", "ole", "other"})
"""Whatever is no web page."""
_ACCEPTED: dict[Format, frozenset[Kind]] = {"pdf": frozenset({"pdf"}), "word": frozenset({"zip", "ole"})}


@dataclass(frozen=True, slots=True)
class Place:
    """A document to bring: its name for people, the addresses to ask, the name of its file, what it may be.

    That one which is `rare` is not there is no failure; `remedy` says where else to look.
    """

    title: str
    addresses: tuple[str, ...]
    file: str
    accepts: frozenset[Kind] = ANY
    rare: bool = False
    remedy: str = ""


def by_symbol(wanted: Iterable[Wanted], language: str, form: Format) -> Iterator[Place]:
    """Give the places of the documents whose symbols are known."""
    for one in wanted:
        if one.symbol:
            file = f"{one.symbol.replace('/', '_')}.{language}"
            where = tuple(addresses(one.symbol, language, form))
            yield Place(f"{one.what} {one.symbol}", where, file, _ACCEPTED[form], one.rare, one.remedy)


def by_address(names: Iterable[str], urls: Iterable[str]) -> Iterator[Place]:
    """Give the places of exports by name and of anything by its address; an `InputError` names what is neither."""
    known = exports()
    for name in names:
        if name not in known:
            remedy = (
                f"Known: {', '.join(known)}. FOLLOWTHROUGH_EXPORTS names a file with others, --url takes any address."
            )
            raise InputError("No export is known by this name.", where=name, remedy=remedy)
        yield Place(name, (known[name],), file_name(known[name]))
    for url in urls:
        if not is_address(url):
            raise InputError("This is no address of the web.", where=url, remedy="It begins with https://.")
        yield Place(url, (url,), file_name(url))
