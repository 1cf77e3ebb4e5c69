"""First meanings: a word is known by the company that it keeps in 28,000 texts, and by the issues of these.

Positive pointwise mutual information of words with words and with issues, brought to few dimensions by singular value
decomposition; and a ridge regression that says what each word tells of each issue.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from followthrough.link.treaties import marked
from followthrough.terms.english import plain, stems

DIMENSIONS = 100
SEEN = 4  # a word that fewer texts use teaches nothing
ISSUES_WEIGHT = 5.0
Array = NDArray[np.float64]
Sparse = Any  # scipy's sparse tables have no types


@dataclass(frozen=True, slots=True, eq=False)
class Meanings:
    """Words in order, how rare they are, their vectors, and what they say of issues."""

    vocabulary: list[str]
    rarity: Array
    vectors: Array
    issues: Array
    issues_base: Array


def text_stems(text: str) -> list[str]:
    """Give the stems of a text as the product reads them."""
    return stems(list(marked(plain(text)).words))


def learn(texts: dict[str, tuple[str, ...]]) -> Meanings:
    """Learn from texts and the issues that each is coded with."""
    inside = [sorted(set(text_stems(text))) for text in texts]
    seen = Counter(s for one in inside for s in one)
    vocabulary = sorted(s for s in seen if seen[s] >= SEEN)
    rarity = np.array([np.log((len(texts) + 1) / (seen[s] + 0.5)) for s in vocabulary])
    marks = incidence(inside, vocabulary)
    terms = sorted({issue for issues in texts.values() for issue in issues})
    coded = np.array([[term in issues for term in terms] for issues in texts.values()], float)
    issues, base = _ridge(marks, rarity, coded)
    return Meanings(vocabulary, rarity, _by_company(marks, coded), issues, base)


def incidence(inside: list[list[str]], vocabulary: list[str]) -> Sparse:
    """Give the sparse table of which text holds which word."""
    from scipy.sparse import csr_matrix

    column = {s: n for n, s in enumerate(vocabulary)}
    places = [(row, column[s]) for row, one in enumerate(inside) for s in one if s in column]
    rows, columns = np.array(places).T
    return csr_matrix((np.ones(len(places)), (rows, columns)), shape=(len(inside), len(vocabulary)))


def _by_company(marks: Sparse, coded: Array) -> Array:
    from scipy.sparse import csr_matrix, hstack
    from sklearn.utils.extmath import randomized_svd

    together = (marks.T @ marks).tolil()
    together.setdiag(0)
    table = hstack([together.tocsr(), csr_matrix((marks.T @ coded) * ISSUES_WEIGHT)]).tocoo()
    words, company = np.asarray(table.sum(axis=1)).ravel(), np.asarray(table.sum(axis=0)).ravel() ** 0.75
    company /= company.sum()
    information = np.log(np.maximum(table.data, 1e-12) / (words[table.row] * company[table.col]))
    positive = csr_matrix((np.maximum(information, 0), (table.row, table.col)), shape=table.shape)
    left, sizes, _ = randomized_svd(positive, DIMENSIONS, n_iter=5, random_state=0)
    vectors: Array = left * np.sqrt(sizes)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    return vectors


def _ridge(marks: Sparse, rarity: Array, coded: Array) -> tuple[Array, Array]:
    from scipy.sparse import diags
    from sklearn.linear_model import Ridge

    weighted = marks @ diags(rarity)
    lengths = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    fitted = Ridge(alpha=1.0, solver="sparse_cg", tol=1e-6).fit(
        diags(1 / np.maximum(lengths, 1e-9)) @ weighted, coded
    )
    return fitted.coef_.T, fitted.intercept_
