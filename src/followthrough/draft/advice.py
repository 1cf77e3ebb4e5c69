"""What would make a draft more specific: rules after the codebook of action categories, in words.

McMahon's fifth category asks for one act of which anybody can tell whether it was done; the rules say what a draft
lacks on the way there.
"""

import re

from followthrough.link.verbs import verbs
from followthrough.terms.actions import Action
from followthrough.terms.english import plain, words
from followthrough.terms.treaties import mentions

MANY = 3
"""So many different deeds in one draft are better asked for apart."""
_OF_CATEGORY = {
    "1": "It asks the State only to seek help or to share what it knows. Name the act that should follow.",
    "2": "It asks to go on with what is done already. Say what should be different at the next review.",
    "3": "It asks only to think about an act. Ask for the act itself: ratify, adopt, repeal, invite, release.",
    "4": "Whether it was done could not be told. Name one act: a law to adopt or repeal, a treaty to ratify, a body "
    "to establish, a visit to allow.",
}
_TIME = re.compile(
    r"\b(?:by|before|until|within|not later than|no later than)\s+(?:the\s+)?(?:end of\s+)?"
    r"(?:\d|next|one|two|three|four|five|six|twelve|mid-?term|its|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:further|more|better|improve|enhance|strengthen|promote|address|appropriate|necessary|adequate|effective"
    r"|all (?:possible|necessary)|take (?:measures|steps))\b",
    re.IGNORECASE,
)
_MEANS = re.compile(
    r"\b(?:law|act|bill|code|article|constitution|plan|strategy|institution|commission|court|mechanism|body|ombudsman"
    r"|rapporteur|moratorium|inquiry|register|budget|prison|school|report|visit|invitation)s?\b",
    re.IGNORECASE,
)


def advice(text: str, action: Action) -> tuple[str, ...]:
    """Give sentences on what would make a draft more specific; none where nothing is lacking."""
    said = [_OF_CATEGORY.get(action.category), _on_deeds(text), _on_means(text), _on_words(text), _on_time(text)]
    return tuple(sentence for sentence in said if sentence)


def _on_deeds(text: str) -> str | None:
    deeds = [verb for kind, verb in verbs(words(plain(text))).items() if kind != "continue"]
    if len(deeds) < MANY:
        return None
    return (
        f"It asks for {len(deeds)} kinds of deed at once (“{'”, “'.join(deeds)}”). A State may support a part of it "
        "only; each is stronger as a recommendation of its own."
    )


def _on_means(text: str) -> str | None:
    if _MEANS.search(text) or next(iter(mentions(plain(text))), None):
        return None
    return "It names no treaty, law, body, plan or place by which one could see that it was done."


def _on_words(text: str) -> str | None:
    vague = list(dict.fromkeys(match[0].lower() for match in _VAGUE.finditer(text)))
    return f"These words can be met by little: {', '.join(vague)}. Say how much, or by which act." if vague else None


def _on_time(text: str) -> str | None:
    return None if _TIME.search(text) else "It names no time. “Before the mid-term report” or a year can be checked."
