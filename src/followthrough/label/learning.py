"""Coded rows as numbers, and the first step's learner: support vector machines whose features are weighed beforehand.

Each feature is weighed for each label by how much more often it stands in texts that carry the label than in others
(the logarithm of the ratio, as in naive Bayes; Wang and Manning, 2012), so that what tells much counts before what
only comes often. What is learnt is one weight for each feature and label all the same. Needs scikit-learn.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from followthrough.label.coded import Coded, folds
from followthrough.label.features import features_of, named_forms
from followthrough.label.forms import Forms, asking_form, stem_form, verb_form, word_form
from followthrough.label.found import KIND_AT, Found, Kind, kind_of
from followthrough.label.persons import named_in
from followthrough.label.words import Words, words_of
from followthrough.terms.actions import actions
from followthrough.terms.issues import issues

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SEEN = 2
"""In how many rows a form or a feature must occur to be learnt; a name once."""

SEEN_OFTEN = 3
"""The same for the kinds of features of which there are most."""

OFTEN = frozenset({Kind.MAIN, Kind.AFTER, Kind.PLACE, Kind.VERB, Kind.START, Kind.JOINED, Kind.ASKED, Kind.FIRST})

_ASKING = 5 / 3
_MEANS = frozenset({Kind.MEANS, Kind.ASKS_MEANS, Kind.MEANS_ABOUT})

SHARE = {
    **{kind: 2 * _ASKING if kind in _MEANS else _ASKING for kind in Kind if kind > Kind.FIRST},
    **{Kind.FIRST: 0.7 * _ASKING, Kind.LENGTH: 0.7, Kind.GROUP: 0.5},
}
"""How much features of a kind count for beside the others, which count for 1, chosen on the States not held out.

What tells the action alone counts for more than the words, and by what means it is to be done for more yet.
"""

OPENS = 3
"""How many rows a verb that asks must open."""

OPENS_SHARE = 0.08
"""In what share of its uses it must open the row; nouns and function words seldom do."""

_NO_ASKING = frozenset({"while"})
_VERBS_IN_LY = frozenset({"apply", "comply", "multiply", "rely", "reply", "supply"})

STRICTNESS = 1.0
STRICTNESS_OF_ACTIONS = 2.0
"""The C of the support vector machines, chosen on the States that are not held out."""

LEAST_TOLD = 0.1
MOST_TOLD = 4.0
"""Between which logarithms of the ratio a feature is weighed."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Coded rows as numbers: what is known of features, the rows' features, labels, fold and length.

    `about` are the issues, `asked` the action, a column for each label: 1 where the row carries it, 0 where it does
    not, -1 where the row says nothing of it. `whole` are the rows that say all.
    """

    forms: Forms
    keys: "NDArray[np.int64]"
    rarity: "NDArray[np.float32]"
    contents: int
    content: Any
    whole_content: Any
    about: "NDArray[np.int8]"
    asked: "NDArray[np.int8]"
    whole: "NDArray[np.bool_]"
    fold: "NDArray[np.int64]"
    lengths: "NDArray[np.int64]"


def as_numbers(rows: Sequence[Coded]) -> Rows:
    """Turn coded rows into numbers."""
    import numpy as np

    texts = [row.text for row in rows]
    forms = _forms(texts)
    words, found, _ = features_of(texts, forms)
    keys, counts, text, number = _kept(found)
    rarity = (np.log((1 + len(rows)) / (1 + counts)) + 1) * _shares(keys)
    contents = int(np.searchsorted(keys, int(Kind.MAIN) << KIND_AT))
    part = folds(row.state for row in rows)
    about, asked = coded_labels(rows)
    return Rows(
        forms=forms,
        keys=keys,
        rarity=rarity.astype(np.float32),
        contents=contents,
        content=_sparse(text, number, rarity, contents, len(rows)),
        whole_content=_sparse(text, number, rarity, len(keys), len(rows)),
        about=about,
        asked=asked,
        whole=np.array([row.whole for row in rows], dtype=bool),
        fold=np.array([part[row.state] for row in rows]),
        lengths=np.diff(words.first),
    )


def coded_labels(rows: Sequence[Coded]) -> "tuple[NDArray[np.int8], NDArray[np.int8]]":
    """Give which issues and which category of action each row carries: 1, 0, or -1 where it does not say."""
    import numpy as np

    about = np.array([[_carries(row, one.term, row.whole, row.issues) for one in issues()] for row in rows])
    asked = [[_carries(row, one.category, bool(row.action), (row.action,)) for one in actions()] for row in rows]
    return about.astype(np.int8), np.array(asked, dtype=np.int8)


def _carries(row: Coded, term: str, says_all: bool, given: Sequence[str]) -> int:
    return 1 if term in given else 0 if says_all or term in row.denied else -1


def _forms(texts: Sequence[str]) -> Forms:
    """List the forms that occur often enough; names of terms are all kept."""
    words = words_of(texts)
    counts = Counter(words.words)
    forms: Counter[str] = Counter()
    for word, count in counts.items():
        for form in {word_form(word), stem_form(word), verb_form(word)}:
            forms[form] += count
    asking = {asking_form(word) for word in _asking_verbs(words, counts)}
    listed = named_forms(texts, words, named_in(texts, words))
    names = {form for of_text in listed for _, form, _, _ in of_text}
    return Forms(sorted(names | asking | {form for form, count in forms.items() if count >= SEEN}))


def _asking_verbs(words: Words, counts: Mapping[str, int]) -> set[str]:
    """Find the verbs that ask: words that often open a row, adverbs left out."""
    opens = Counter(words.words[first] for first in words.first[:-1][words.first[1:] > words.first[:-1]].tolist())
    often = {word for word, count in opens.items() if count >= OPENS and count > OPENS_SHARE * counts[word]}
    return {word for word in often - _NO_ASKING if not word.endswith("ly") or word in _VERBS_IN_LY}


def _kept(found: Found) -> "tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]":
    """Give the features that are seen often enough, in how many rows each is, and the pairs of row and feature."""
    import numpy as np

    keys, number = np.unique(found.keys, return_inverse=True)
    once = np.unique(found.text * len(keys) + number)
    text, number = once // len(keys), once % len(keys)
    counts = np.bincount(number, minlength=len(keys))
    kinds = kind_of(keys)
    least = np.where(np.isin(kinds, [int(kind) for kind in OFTEN]), SEEN_OFTEN, SEEN)
    kept = counts >= np.where(kinds == int(Kind.NAMED), 1, least)
    renumbered = np.cumsum(kept) - 1
    inside = kept[number]
    return keys[kept], counts[kept], text[inside], renumbered[number[inside]]


def _shares(keys: "NDArray[np.int64]") -> "NDArray[np.float64]":
    import numpy as np

    by_kind = np.ones(max(Kind) + 1)
    for kind, share in SHARE.items():
        by_kind[kind] = share
    return np.asarray(by_kind[kind_of(keys)])


def _sparse(
    text: "NDArray[np.int64]",
    number: "NDArray[np.int64]",
    rarity: "NDArray[np.float64]",
    before: int,
    rows: int,
) -> Any:
    """Give the matrix of the features before a number, each text's row of length one."""
    from scipy.sparse import csr_matrix
    from sklearn.preprocessing import normalize

    used = number < before
    values = rarity[number[used]]
    return normalize(csr_matrix((values, (text[used], number[used])), shape=(rows, before)))


def fitted(
    data: Any, gold: "NDArray[np.int8]", strictness: float
) -> "tuple[NDArray[np.float64], NDArray[np.float64]]":
    """Learn one weight for each feature and label, and each label's bias, from the rows that speak of the label."""
    import numpy as np

    told = _told(data, gold)
    weights = np.zeros((data.shape[1], gold.shape[1]))
    bias = np.full(gold.shape[1], -2.0)
    for label in range(gold.shape[1]):
        if 0 < (gold[:, label] == 1).sum() < (gold[:, label] >= 0).sum():
            weights[:, label], bias[label] = _one(data, gold[:, label], told[:, label], strictness)
    return weights, bias


def _one(
    data: Any, gold: "NDArray[np.int8]", told: "NDArray[np.float64]", strictness: float
) -> "tuple[NDArray[np.float64], float]":
    from sklearn.svm import LinearSVC

    known = gold >= 0
    weighed = data.copy() if known.all() else data[known]
    weighed.data *= told[weighed.indices]
    machine = LinearSVC(C=strictness, random_state=0).fit(weighed, gold[known] == 1)
    return machine.coef_[0] * told, float(machine.intercept_[0])


def _told(data: Any, gold: "NDArray[np.int8]") -> "NDArray[np.float64]":
    """Weigh each feature for each label by how much more often it stands beside the label than without it."""
    import numpy as np

    present = data.copy()
    present.data = np.ones_like(present.data)
    with_label = 1 + present.T @ (gold == 1).astype(float)
    without = 1 + present.T @ (gold == 0).astype(float)
    ratio = (with_label / with_label.sum(axis=0)) / (without / without.sum(axis=0))
    return np.asarray(np.clip(np.abs(np.log(ratio)), LEAST_TOLD, MOST_TOLD) / 2)
