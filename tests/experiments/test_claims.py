"""Every experiment's claims hold, on what is stored and on what other seeds measure."""

import numpy as np
import pytest

from rectified.experiments import every, load
from rectified.experiments.experiment import stack

OTHER_SEEDS = range(100, 105)
"""None of them is stored: a claim that holds on the stored seeds alone is luck."""

EXPERIMENTS = pytest.mark.parametrize("experiment", every(), ids=lambda experiment: experiment.name)

REPEATABLE = [experiment for experiment in every() if not experiment.timed]
"""All but those whose measurements are one machine's times."""


def require_claims(experiment, measured):
    failed = [claim.says for claim in experiment.claims if not claim.holds(measured)]
    assert not failed, "\n".join([*failed, *(f"{name}: {measured[name]}" for name in measured)])


@EXPERIMENTS
def test_the_stored_measurements_bear_out_the_claims(root, experiment):
    require_claims(experiment, load(root / f"book/_frames/{experiment.name}.npz"))


@pytest.mark.training
@pytest.mark.parametrize("experiment", REPEATABLE, ids=lambda experiment: experiment.name)
def test_other_seeds_bear_out_the_claims(experiment):
    assert not set(OTHER_SEEDS) & set(experiment.seeds)
    measured = stack([experiment.measure(seed) for seed in OTHER_SEEDS])
    require_claims(experiment, measured)
    again = experiment.measure(OTHER_SEEDS[-1])  # the seed decides everything
    for name, values in measured.items():
        np.testing.assert_array_equal(values[-1], again[name])


@EXPERIMENTS
def test_no_claim_holds_whatever_was_measured(root, experiment):
    """Each is broken by one array that is all 0, all 1 or the wrong way round, and by NaN."""
    measured = dict(load(root / f"book/_frames/{experiment.name}.npz"))
    wrong = [
        {**measured, name: change(measured[name].astype(float))}
        for name in measured
        for change in (np.zeros_like, np.ones_like, lambda array: array[..., ::-1])
        if measured[name].dtype.kind in "fiu"
    ]
    nan = {name: np.full(np.shape(array), np.nan) for name, array in measured.items()}
    for claim in experiment.claims:
        assert not all(claim.holds(each) for each in wrong), claim.says
        assert not claim.holds(nan), claim.says


@EXPERIMENTS
def test_it_asks_and_claims_and_has_seeds_enough(experiment):
    assert experiment.question.endswith("?")
    assert experiment.claims
    assert all(claim.says.endswith(".") for claim in experiment.claims)
    assert len(set(experiment.seeds)) == len(experiment.seeds) >= 5
