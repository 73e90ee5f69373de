"""What a task can ask for besides: kinds that a seed draws anew, and mistakes that are drawn."""

from dataclasses import replace

import numpy as np
import pytest

from rectified.checks import CheckFailed, check_task
from rectified.checks.task import Case, Kind, Mistake, Task


def double(x):
    return 2 * x


def _near(low, high):
    return lambda rng: [Case((float(x),)) for x in rng.integers(low, high, 4)]


toy = Task(
    name="double",
    arguments=("x",),
    returns=("the double",),
    answer=double,
    by_kind=True,
    kinds=(
        Kind("small", "small numbers", _near(1, 100)),
        Kind("large", "large numbers", _near(1000, 2000)),
    ),
)


def test_each_kind_that_a_seed_draws_counts_for_itself():
    report = check_task(lambda x: 2 * x if x < 500 else x, toy, cases=["small", "large"], seed=7)
    assert [finding.region.name for finding in report.findings] == ["small", "large"]
    assert report.score(4).earned == 2


def test_what_a_seed_draws_is_in_no_table():
    published = {case.arguments[0] for case in toy.kinds[0].cases(np.random.default_rng(1969))}
    with pytest.raises(CheckFailed):
        check_task(lambda x: 2 * x if x in published else 0, toy, cases=["small"], seed=7).score(4)


def drawn(n, seed):
    """Return n normal numbers."""
    return np.random.default_rng(seed).normal(size=n)


random = Task(
    name="drawn",
    arguments=("n", "seed"),
    returns=("the numbers",),
    answer=drawn,
    measure=lambda numbers, n, seed: bool(abs(np.std(numbers) - 1) < 0.2),
    alike=lambda one, other, n, seed: bool(abs(np.std(one) / np.std(other) - 1) < 0.2),
    kinds=(Kind("many", "many numbers", lambda rng: [Case((int(n), 3)) for n in (400, 600)]),),
    mistakes=(
        Mistake("half", lambda n, seed: drawn(n, seed) / 2, "Half of it."),
        Mistake("square", lambda n, seed: drawn(n, seed) ** 2, "Squared."),
    ),
)


@pytest.mark.parametrize(
    ("wrong", "whys"),
    [
        (lambda n, seed: drawn(n, seed + 1) / 2, ["half"]),
        (lambda n, seed: np.random.default_rng(8).uniform(-0.87, 0.87, n), ["half"]),
        (lambda n, seed: drawn(n, seed + 1) / 5, []),
        (lambda n, seed: drawn(n - 1, seed) / 2, []),
        (lambda n, seed: drawn(n, seed) ** 2, ["square"]),
    ],
)
def test_a_mistake_is_known_from_other_random_numbers(wrong, whys):
    assert [why.name for why in check_task(wrong, random).whys] == whys


def test_numbers_that_are_the_same_decide_before_those_that_are_alike():
    both = replace(random, alike=lambda *everything: True)
    report = check_task(lambda n, seed: drawn(n, seed) ** 2, both)
    assert [why.name for why in report.whys] == ["square"]


@pytest.mark.parametrize(
    ("function", "says", "whys"),
    [
        (drawn, None, []),
        (lambda n, seed: np.random.default_rng([seed, 5]).normal(size=n), None, []),
        (
            lambda n, seed: np.random.default_rng().normal(size=n),
            "when it was called again with the same seed",
            ["differs-from-call-to-call"],
        ),
        (lambda n, seed: drawn(n, 0), "with another seed", ["seed-unused"]),
        (lambda n, seed: None, "returned None", ["returns-nothing"]),
        (lambda n, seed: drawn(n, seed) / seed, None, []),
    ],
)
def test_random_numbers_follow_from_the_seed(function, says, whys):
    report = check_task(function, replace(random, random_from="seed"), cases=["seed"])
    assert report.passed == (says is None)
    assert says is None or says in str(report)
    assert [why.name for why in report.whys] == whys


def test_only_a_task_that_draws_asks_about_a_seed():
    with pytest.raises(ValueError, match="no cases 'seed'"):
        check_task(double, toy, cases=["seed"])
