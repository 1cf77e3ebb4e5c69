"""Words of a corrigendum in the text that it corrects: where they stand, and what is put there."""

import re

from followthrough.find.corrigenda.instructions import Instruction

_MARKS = {
    "'": "['‘’]",
    "’": "['‘’]",
    "‘": "['‘’]",
    '"': '["“”]',
    "“": '["“”]',
    "”": '["“”]',
    "-": "[-–‑]",
    "–": "[-–‑]",
}


def found_in(words: str, text: str) -> list[re.Match[str]]:
    """Find words in a text: as they are written, else with other capitals; spaces, dashes and quotes may differ."""
    tokens = words.split()
    if not tokens:
        return []
    pattern = r"\s+".join("".join(_MARKS.get(sign, re.escape(sign)) for sign in token) for token in tokens)
    bounds = (r"(?<!\w)" if words[0].isalnum() else "", r"(?!\w)" if words[-1].isalnum() else "")
    exact = list(re.finditer(bounds[0] + pattern + bounds[1], text))
    return exact or list(re.finditer(bounds[0] + pattern + bounds[1], text, re.IGNORECASE))


def put(instruction: Instruction, text: str, found: re.Match[str], new: str) -> str:
    """Put new words in the place of words that were found in a text, or behind or in front of them."""
    if instruction.kind == "after":
        new = f"{found[0]}{'' if new[:1] in ',;.' else ' '}{new}"
    elif instruction.kind == "before":
        new = f"{new} {found[0]}"
    made = f"{text[: found.start()]}{new}{text[found.end() :]}"
    return " ".join(made.split()).replace(" ,", ",")
