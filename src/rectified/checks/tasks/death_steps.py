"""When each unit died for good, from a record of a training."""

import numpy as np

from rectified.checks.task import Case, Function, Kind, Mistake, Task
from rectified.numerics import Array


def answer(dead: Array) -> Array:
    """The first record from which a unit is dead to the last; −1 for one that is not."""
    for_good = np.logical_and.accumulate(dead[::-1])[::-1]
    return np.where(for_good[-1], for_good.argmax(axis=0), -1)


def _timeline(rng: np.random.Generator, records: int, units: int, *, returns: bool) -> Array:
    """Draw who is dead when: from some record on or never, before that now and then if wanted."""
    dies = rng.integers(0, records, units)
    lives = rng.random(units) < 0.3
    dead = (np.arange(records)[:, None] >= dies) & ~lives
    if returns:
        earlier = rng.random(dead.shape) < 0.4
        earlier[-1] = False
        earlier[np.maximum(dies - 1, 0), np.arange(units)] = False
        dead |= earlier
    return dead


def _case(dead: Array) -> Case:
    records, units = dead.shape
    return Case((dead,), f"{records} records of {units} units")


def _once(rng: np.random.Generator) -> list[Case]:
    simple = [[[False], [True], [True]], [[False], [False]], [[True], [True]], [[False], [True]]]
    drawn = [_timeline(rng, *shape, returns=False) for shape in ((4, 2), (3, 5), (12, 32), (40, 8))]
    return [_case(dead) for dead in (*map(np.array, simple), *drawn)]


def _returns(rng: np.random.Generator) -> list[Case]:
    simple = [[[True], [False], [True]], [[False], [True], [False]]]
    drawn = [_timeline(rng, *shape, returns=True) for shape in ((5, 2), (6, 5), (30, 16), (9, 40))]
    return [_case(dead) for dead in (*map(np.array, simple), *drawn)]


def _died(first: Function, alive: Function) -> Function:
    """Return a function that has another first record, or says other things of the living."""

    def steps(dead: Array) -> object:
        return np.where(dead[-1], np.asarray(first(dead)), np.asarray(alive(dead)))

    return steps


death_steps = Task(
    name="death_steps",
    arguments=("dead",),
    returns=("the steps",),
    answer=answer,
    kinds=(
        Kind("once", "units that die once", _once),
        Kind("returns", "units that come back", _returns),
    ),
    mistakes=(
        Mistake(
            "first-death",
            lambda dead: np.where(dead.any(axis=0), dead.argmax(axis=0), -1),
            "This is the first record at which a unit is dead, also where it comes back later.\n"
            "What counts is the last death: the one that lasts to the end.",
        ),
        Mistake(
            "first-death-of-the-dead",
            _died(lambda dead: dead.argmax(axis=0), lambda dead: -1),
            "For units that are dead in the end this is the first time that they were dead. Some\n"
            "came back in between: look for the last record at which they were alive.",
        ),
        Mistake(
            "zero-for-the-living",
            _died(answer, lambda dead: 0),
            "A unit that is alive at the last record gets 0 here, as if it had been dead from the\n"
            "start. It gets −1.",
        ),
        Mistake(
            "last-record-alive",
            lambda dead: answer(dead) - dead[-1],
            "This is the last record at which a unit was alive. What is asked is the next one,\n"
            "the first of its lasting death.",
        ),
        Mistake(
            "counted-from-one",
            lambda dead: answer(dead) + dead[-1],
            "The records are counted from 1 here. They are rows of the array, so the first is 0.",
        ),
        Mistake(
            "length-for-the-living",
            _died(answer, len),
            "A unit that is alive at the last record gets the number of records here. It gets −1.",
        ),
        Mistake(
            "first-record-missed",
            _died(lambda dead: np.maximum(answer(dead), 1), lambda dead: -1),
            "A unit that has been dead from the very first record gets 1 here. It gets 0, the\n"
            "number of that record.",
        ),
        Mistake(
            "how-long",
            lambda dead: dead.sum(axis=0),
            "This counts the records at which a unit is dead. What is asked is since when it is.",
        ),
        Mistake(
            "all-units-together",
            lambda dead: int(answer(dead.all(axis=1)[:, None])[0]),
            "This is one number: since when all units are dead. Ask for each unit by itself.",
        ),
    ),
)
