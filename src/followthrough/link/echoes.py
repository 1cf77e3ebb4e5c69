"""Recommendations of several reviews in, echoes out."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from followthrough.link import block
from followthrough.link.asks import Asks, gather, read
from followthrough.link.concepts import vocabulary
from followthrough.link.judge import judge
from followthrough.link.model import EchoModel, shipped
from followthrough.link.score import score
from followthrough.link.why import why
from followthrough.records import Echo, Problem, Recommendation

MANY = 5000
"""Recommendations from which it pays to start further processes."""

Inside = Mapping[block.Key, list[Recommendation]]
Pairs = list[tuple[block.Key, block.Key, bool]]


def echoes(
    recommendations: Iterable[Recommendation], model: EchoModel | None = None, *, workers: int = 1
) -> Iterator[Echo | Problem]:
    """Give the echoes of each recommendation in the earlier reviews of its State and that State's predecessors.

    A recommendation whose cycle is not known gives a `Problem`. The order is steady, whatever the number of
    `workers` (processes): by State and cycle, then as the recommendations came, best first. A `ModelError` where the
    model cannot be used.
    """
    reviews = block.gather(recommendations)
    yield from reviews.problems
    model = model or shipped()
    model.check(tuple(concept.name for concept in vocabulary().listed))
    tasks = [_task(reviews.of, list(pairs)) for _, pairs in groupby(reviews.pairs(), key=lambda pair: pair[0][0])]
    if workers > 1 and sum(map(len, reviews.of.values())) >= MANY:
        yield from _by_many(tasks, model, workers)
    else:
        for inside, pairs in tasks:
            yield from of_state(inside, pairs, model)


def of_state(inside: Inside, pairs: Pairs, model: EchoModel) -> Iterator[Echo]:
    """Give the echoes between the reviews of one State; each text is read once."""
    known = model.row_of()
    gathered: dict[block.Key, Asks] = {}
    for key, reviewed in inside.items():
        gathered[key] = gather([read(r.text_as_read or r.text, known) for r in reviewed], model, known)
    for later, earlier, is_right_before in pairs:
        here, there = gathered[later], gathered[earlier]
        scores = score(here, there, model, known)
        for found in judge(scores, float(model.same_from[0]), with_related=is_right_before):
            yield Echo(
                later=inside[later][found.later].id,
                earlier=inside[earlier][found.earlier].id,
                relation=found.relation,
                score=found.score,
                why=why(here.read[found.later], there.read[found.earlier], model),
            )


def _task(of: Inside, pairs: Pairs) -> tuple[Inside, Pairs]:
    keys = dict.fromkeys(key for later, earlier, _ in pairs for key in (later, earlier))
    return {key: of[key] for key in keys}, pairs


def _by_many(tasks: list[tuple[Inside, Pairs]], model: EchoModel, workers: int) -> Iterator[Echo]:
    import os
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    for library in ("OPENBLAS", "OMP", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")  # else the processes' threads wait for each other
    with ProcessPoolExecutor(workers, get_context("spawn"), _keep, (model,)) as pool:
        for found in pool.map(_listed, tasks, chunksize=1):
            yield from found


_kept: list[EchoModel] = []


def _keep(model: EchoModel) -> None:
    _kept[:] = [model]


def _listed(task: tuple[Inside, Pairs]) -> list[Echo]:
    return list(of_state(*task, _kept[0]))
