"""What would make a draft more specific: rules after the codebook of action categories, in words.

McMahon's fifth category asks for one act of which anybody can tell whether it was done; the rules say what a draft
lacks on the way there.
"""

import re

from followthrough.link.verbs import verbs
from followthrough.terms.actions import Action
from followthrough.terms.english import plain, words
from followthrough.terms.treaties import mentions
from followthrough.wording import ENGLISH, Wording, gettext_noop

MANY = 3
"""So many different deeds in one draft are better asked for apart."""
_OF_CATEGORY = {
    "1": gettext_noop(
        "It asks the State only to seek help or to share what it knows. Name the act that should follow."
    ),
    "2": gettext_noop("It asks to go on with what is done already. Say what should be different at the next review."),
    "3": gettext_noop(
        "It asks only to think about an act. Ask for the act itself: ratify, adopt, repeal, invite, release."
    ),
    "4": gettext_noop(
        "Whether it was done could not be told. Name one act: a law to adopt or repeal, a treaty to ratify, a body "
        "to establish, a visit to allow."
    ),
}
_TIME = re.compile(
    r"\b(?:by|before|until|within|not later than|no later than)\s+(?:the\s+)?(?:end of\s+)?"
    r"(?:\d|next|one|two|three|four|five|six|twelve|mid-?term|its|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)",
    re.IGNORECASE,
)
"""By when: `by the end of 2030`, `within two years`."""
_VAGUE = re.compile(
    r"\b(?:further|more|better|improve|enhance|strengthen|promote|address|appropriate|necessary|adequate|effective"
    r"|all (?:possible|necessary)|take (?:measures|steps))\b",
    re.IGNORECASE,
)
"""What nobody can check: `take measures to strengthen`."""
_MEANS = re.compile(
    r"\b(?:law|act|bill|code|article|constitution|plan|strategy|institution|commission|court|mechanism|body|ombudsman"
    r"|rapporteur|moratorium|inquiry|register|budget|prison|school|report|visit|invitation)s?\b",
    re.IGNORECASE,
)
"""By what: `a national plan of action`."""


def advice(text: str, action: Action, say: Wording = ENGLISH) -> tuple[str, ...]:
    """Give sentences on what would make a draft more specific; none where nothing is lacking."""
    of_category = _OF_CATEGORY.get(action.category)
    said = [
        say.gettext(of_category) if of_category else None,
        _on_deeds(text, say),
        _on_means(text, say),
        _on_words(text, say),
        _on_time(text, say),
    ]
    return tuple(sentence for sentence in said if sentence)


def _on_deeds(text: str, say: Wording) -> str | None:
    deeds = [verb for kind, verb in verbs(words(plain(text))).items() if kind != "continue"]
    if len(deeds) < MANY:
        return None
    return say.gettext(
        "It asks for %(n)s kinds of deed at once (%(deeds)s). A State may support a part of it only; each is "
        "stronger as a recommendation of its own.",
        n=len(deeds),
        deeds=say.in_a_row(say.gettext("“%(words)s”", words=say.own(deed)) for deed in deeds),
    )


def _on_means(text: str, say: Wording) -> str | None:
    if _MEANS.search(text) or next(iter(mentions(plain(text))), None):
        return None
    return say.gettext("It names no treaty, law, body, plan or place by which one could see that it was done.")


def _on_words(text: str, say: Wording) -> str | None:
    vague = list(dict.fromkeys(match[0].lower() for match in _VAGUE.finditer(text)))
    if not vague:
        return None
    named = say.in_a_row(map(say.own, vague))
    return say.gettext("These words can be met by little: %(words)s. Say how much, or by which act.", words=named)


def _on_time(text: str, say: Wording) -> str | None:
    if _TIME.search(text):
        return None
    return say.gettext("It names no time. “Before the mid-term report” or a year can be checked.")
