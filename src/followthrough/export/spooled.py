"""Files that can only be written as a whole: they are made beside the memory, then given piece by piece."""

import tempfile
from collections.abc import Callable, Iterator
from typing import IO

PIECE = 256 * 1024
IN_MEMORY = 8 * 2**20  # bytes; what is longer goes to the disk


def spooled(write: Callable[[IO[bytes]], None]) -> Iterator[bytes]:
    """Let `write` fill a file, and give its bytes."""
    with tempfile.SpooledTemporaryFile(IN_MEMORY) as file:
        write(file)
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


def gathered(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Join small pieces to some of a quarter of a megabyte, which travel and compress better."""
    kept: list[bytes] = []
    size = 0
    for piece in pieces:
        kept.append(piece)
        size += len(piece)
        if size >= PIECE:
            yield b"".join(kept)
            kept, size = [], 0
    if kept:
        yield b"".join(kept)
