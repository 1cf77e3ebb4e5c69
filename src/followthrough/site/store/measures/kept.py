"""Answers to questions about the whole record, kept until the record changes."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar, cast

from django.core.cache import cache

from followthrough.site.store.edition import edition

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def while_unchanged(question: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Ask again only when the record has another edition; for questions that look at every row of a table."""

    @wraps(question)
    def asked(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
        words = f"{question.__module__}.{question.__qualname__} {args!r} {sorted(kwargs.items())!r} {edition()}"
        key = hashlib.sha256(words.encode("utf-8")).hexdigest()
        return cast("Answer", cache.get_or_set(key, lambda: question(*args, **kwargs), timeout=None))

    return asked
