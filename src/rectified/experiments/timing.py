"""How long code takes: the best of many calls, everything that is compared in turn."""

import time
from collections.abc import Callable, Mapping

Clock = Callable[[], float]


def fastest(
    runs: Mapping[str, Callable[[], object]],
    seconds: float,
    rounds: int = 7,
    clock: Clock = time.perf_counter,
) -> dict[str, float]:
    """Return the best time of one call of each.

    Whatever else a machine does makes a call slower, never faster, so the best time is the one
    to compare. All take turns in every round: what slows the machine for a while slows all.

    Parameters
    ----------
    runs : mapping from str to callable
        What is timed, by name. Each is called twice before it counts.
    seconds : float
        About how long each is timed altogether.
    rounds : int, default 7
        How many turns each gets. A short call is repeated within its turn, and the mean of the
        turn is taken: one call would be lost in the clock's own time. On a busy machine many
        short turns find one that nothing disturbs.
    clock : callable
        The time in seconds, from any start.
    """
    best = dict.fromkeys(runs, float("inf"))
    repeats: dict[str, int] = {}
    for name, run in runs.items():
        run()
        took = _timed(run, 1, clock)
        repeats[name] = max(1, int(seconds / rounds / max(took, 1e-7)))
    for _ in range(rounds):
        for name, run in runs.items():
            best[name] = min(best[name], _timed(run, repeats[name], clock))
    return best


def _timed(run: Callable[[], object], repeats: int, clock: Clock) -> float:
    """Return the time of a call, in the mean of several."""
    start = clock()
    for _ in range(repeats):
        run()
    return (clock() - start) / repeats
