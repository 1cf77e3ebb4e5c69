"""Whether recommendations stand as corrigenda say that they should read."""

from collections.abc import Iterable, Iterator, Mapping

from followthrough.messages import checks as say
from followthrough.records import Corrigendum, Problem, Recommendation
from followthrough.records.corrigenda import order, value


def corrigendum_problems(corrigenda: Iterable[Corrigendum], known: Mapping[str, Recommendation]) -> Iterator[Problem]:
    """Yield a problem for each recommendation that is worded otherwise than its last corrigendum found or left it."""
    last = {(one.recommendation, one.field): one for one in sorted(corrigenda, key=lambda one: order(one.document))}
    for one in last.values():
        asked = known.get(one.recommendation or "")
        added = one.field == "recommendation" and not one.deleted  # later corrigenda may have changed its text
        if asked and not added and value(asked, one.field) != one.corrected:
            yield Problem(
                document=one.document,
                number=one.number,
                page=one.page or None,
                kind="corrected",
                message=say.CORRECTED_OTHERWISE(recommendation=one.recommendation),
                found=one.words,
            )
