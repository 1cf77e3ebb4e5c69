"""The order in which people look names up: accents and capitals do not count."""

import unicodedata


def in_alphabet(name: str) -> str:
    """Give what a name is sorted by."""
    bare = unicodedata.normalize("NFKD", name)
    return "".join(character for character in bare if not unicodedata.combining(character)).casefold()
