"""Which state the whole record is in: a short name that changes when anything in it changes.

The edition is the sum of the hashes of all that the record holds (each source with its content, each decision), so it
depends neither on the order in which things came nor on the machine: the same files give the same edition.
"""

import hashlib

from followthrough.site.store.models import Edition

EMPTY = 0
_MODULUS = 2**128


def edition() -> str:
    """Give the edition of the record: 32 hexadecimal digits; null digits where it holds nothing."""
    row = Edition.objects.first()
    return _written(_total(row))


def exchange(old: str, new: str) -> None:
    """Take what was (`old`) out of the edition and put in what is (`new`); an empty text is nothing.

    Call it inside the transaction that makes the change. Writers wait here for each other.
    """
    if old == new:
        return
    Edition.objects.get_or_create(pk=1)
    row = Edition.objects.select_for_update().get(pk=1)
    row.total = _written((_total(row) - _hashed(old) + _hashed(new)) % _MODULUS)
    row.save()


def _total(row: Edition | None) -> int:
    return int(row.total, 16) if row and row.total else EMPTY


def _written(total: int) -> str:
    return f"{total:032x}"


def _hashed(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:16]) if text else EMPTY
