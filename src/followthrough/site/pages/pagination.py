"""Pages of a list: which one is asked for, and the addresses of those beside it."""

from dataclasses import dataclass

from django.http import HttpRequest

from followthrough.site.pages.addresses import changed


@dataclass(frozen=True, slots=True)
class Pages:
    """One page of a list: `number` of `last`, its first entry counted from 0, and the pages beside it."""

    number: int
    last: int
    size: int
    previous: str
    next: str

    @property
    def start(self) -> int:
        """Give the place of the first entry in the list."""
        return (self.number - 1) * self.size

    @property
    def stop(self) -> int:
        """Give the place behind the last entry."""
        return self.start + self.size


def number_in(request: HttpRequest) -> int:
    """Give the number of the page that is asked for, from 1; what is no number asks for the first."""
    value = request.GET.get("page", "")
    return max(1, int(value)) if value.isascii() and value.isdecimal() and len(value) < 8 else 1


def pages(request: HttpRequest, entries: int, size: int) -> Pages:
    """Give the page that is asked for of a list with so many entries; beyond the last it is the last."""
    last = max(1, -(-entries // size))
    number = min(number_in(request), last)
    return Pages(
        number=number,
        last=last,
        size=size,
        previous=changed(request, page=number - 1 if number > 2 else None) if number > 1 else "",
        next=changed(request, page=number + 1) if number < last else "",
    )
