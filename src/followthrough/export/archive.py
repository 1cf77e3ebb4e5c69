"""Zip archives that are given member by member, each as soon as it is whole; the same members give the same bytes."""

import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import IO, cast

from followthrough.export.spooled import IN_MEMORY, PIECE

Member = tuple[str, Iterable[bytes]]
USUAL = 6


def zipped(members: Iterable[Member], *, level: int = USUAL) -> Iterator[bytes]:
    """Give a zip of members (name, pieces), without a clock time; `level` is zlib's, from 1 (fast) to 9 (small).

    A member's size stands before its content, as all programs understand it; only that much is kept at a time.
    """
    with tempfile.SpooledTemporaryFile(IN_MEMORY) as kept, ThreadPoolExecutor(1) as beside:
        window = _Window(kept)
        file = cast("IO[bytes]", window)  # as much of one as an archive needs
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
            for name, pieces in members:
                with archive.open(name, "w") as out:
                    _fill(out, pieces, beside)
                yield from window.taken()
        yield from window.taken()


def _fill(member: IO[bytes], pieces: Iterable[bytes], beside: Executor) -> None:
    """Write pieces, each while the next is being made: compressing lets other threads compute."""
    writing: Future[int] | None = None
    try:
        for piece in pieces:
            if writing:
                writing.result()
            writing = beside.submit(member.write, piece)
    finally:
        if writing:
            writing.result()


class _Window:
    """A file to write, of which only the end is kept: what was taken cannot be gone back to."""

    def __init__(self, kept: IO[bytes]) -> None:
        self._kept = kept
        self._before = 0

    def tell(self) -> int:
        return self._before + self._kept.tell()

    def seek(self, offset: int) -> int:
        return self._before + self._kept.seek(offset - self._before)

    def write(self, data: bytes) -> int:
        return self._kept.write(data)

    def flush(self) -> None:
        self._kept.flush()

    def taken(self) -> Iterator[bytes]:
        """Give what is kept, and keep no more of it."""
        self._kept.seek(0)
        while piece := self._kept.read(PIECE):
            yield piece
        self._before = self.tell()
        self._kept.seek(0)
        self._kept.truncate()
