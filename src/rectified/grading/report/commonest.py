"""A count of what is found most often, of bounded size however much there is."""

from collections import Counter
from typing import Generic, TypeVar

T = TypeVar("T")

MOST = 2000
"""So many different things are kept; where there are more, the rarest are forgotten."""


class Commonest(Generic[T]):
    """A count of things."""

    def __init__(self) -> None:
        self._counts: Counter[T] = Counter()

    def add(self, thing: T) -> None:
        """Count one more."""
        self._counts[thing] += 1
        if len(self._counts) > MOST:
            self._counts = Counter(dict(self._counts.most_common(MOST // 2)))

    def first(self, count: int) -> list[tuple[T, int]]:
        """Return the commonest, most frequent first; of two alike the one that came first."""
        return self._counts.most_common(count)

    def __len__(self) -> int:
        return len(self._counts)
