"""The contest is fair and follows its rule; seeds, names and luck are told apart."""

import numpy as np
import pytest

from rectified.activations import FAMILY, relu, sigmoid
from rectified.experiments import contest
from rectified.experiments.contest import (
    CONTESTANTS,
    RATES,
    best_rates,
    between_names,
    between_seeds,
    luck,
    tuned,
)
from rectified.networks import mean_squared_error


@pytest.mark.parametrize("member", FAMILY, ids=lambda member: member.name)
def test_who_takes_part_follows_from_the_rule(member):
    z = np.linspace(-8, 8, 129)
    before = FAMILY[: FAMILY.index(member)]
    new = not any(np.array_equal(member(z), other(z)) for other in before)
    if member in CONTESTANTS:
        assert new
        assert member is relu or not member.kinks()
    elif member in FAMILY[: FAMILY.index(CONTESTANTS[-1])]:  # later ones were not measured
        assert member.kinks() or not new


def test_they_come_in_the_order_of_teaching():
    assert [member for member in FAMILY if member in CONTESTANTS] == list(CONTESTANTS)


def test_a_seed_decides_the_task_and_the_error():
    one, again, other = (contest.moons(seed, (4,), steps=3) for seed in (3, 3, 4))
    np.testing.assert_array_equal(one.examples[0], again.examples[0])
    assert not np.array_equal(one.examples[0], other.examples[0])
    assert not np.array_equal(one.examples[0], one.fresh[0][:64])
    assert one.error(relu, 0.1, 3) == again.error(relu, 0.1, 3)


def test_what_misses_nothing_has_no_error_and_a_constant_misses_all():
    task = contest.curve("jump", 0, (4,))
    _, wanted = task.fresh
    level = np.full((len(wanted), 1), wanted.mean())
    assert mean_squared_error(level, wanted)[0] / np.var(wanted) == pytest.approx(1)
    bad = task.error(sigmoid, 0.0, 0)  # never trained
    good = task.error(sigmoid, 0.064, 0)
    assert 0 < good < 0.5 < bad


def test_the_moons_count_wrong_answers():
    task = contest.moons(0, (16,))
    wrong = 1000 * task.error(relu, 0.064, 0)
    assert wrong == pytest.approx(round(wrong))
    assert 0 < wrong < 100


def test_each_is_judged_at_its_own_best_rate():
    error = np.full((2, 3, len(RATES)), 9.0)  # seed, contestant, rate
    for contestant, rate in enumerate((4, 0, 2)):
        error[:, contestant, rate] = contestant, contestant + 2
    error[0, 0, 1] = -100 + 9  # best in one seed
    error[1, 0, 1] = 109  # and bad in the other
    np.testing.assert_array_equal(best_rates(error), [4, 0, 2])
    np.testing.assert_array_equal(tuned(error), [[0, 1, 2], [2, 3, 4]])


def test_seeds_and_names_are_told_apart():
    seeds, names = np.array([0.0, 2.0, 4.0])[:, None], np.array([0.0, 10.0, 20.0, 30.0])
    error = seeds + names
    assert between_seeds(error) == pytest.approx(2)
    assert between_names(error) == pytest.approx(np.std(names, ddof=1))
    assert luck(error) == pytest.approx(0, abs=1e-12)  # what is hard for all sets nobody apart


def test_luck_is_how_far_names_lie_apart_that_are_the_same():
    rng = np.random.default_rng(0)
    error = rng.normal(size=(4000, 8, 9)) + 3 * rng.normal(size=(4000, 8, 1))
    apart = [between_names(each) ** 2 for each in error]
    expected = [luck(each) ** 2 for each in error]
    assert np.mean(apart) == pytest.approx(1 / 8, rel=0.03)
    assert np.mean(expected) == pytest.approx(1 / 8, rel=0.03)
