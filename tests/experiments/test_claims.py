"""Every experiment's claims hold, on what is stored and on what other seeds measure."""

import numpy as np
import pytest

from rectified.experiments import every, load

EXPERIMENTS = pytest.mark.parametrize("experiment", every(), ids=lambda experiment: experiment.name)

REPEATABLE = [experiment for experiment in every() if not experiment.timed]
"""All but those whose measurements are one machine's times."""


def require_claims(experiment, measured):
    failed = [claim.says for claim in experiment.claims if not claim.holds(measured)]
    assert not failed, "\n".join([*failed, *(f"{name}: {measured[name]}" for name in measured)])


@EXPERIMENTS
def test_the_stored_measurements_bear_out_the_claims(root, experiment):
    require_claims(experiment, load(root / f"book/_frames/{experiment.name}.npz"))


@pytest.mark.parametrize("experiment", REPEATABLE, ids=lambda experiment: experiment.name)
def test_other_seeds_bear_out_the_claims(root, experiment):
    others = load(root / f"book/_frames/other_seeds/{experiment.name}.npz")
    assert len(set(experiment.others) - set(experiment.seeds)) == len(experiment.others) >= 5
    require_claims(experiment, others)


@pytest.mark.training
@pytest.mark.parametrize("experiment", REPEATABLE, ids=lambda experiment: experiment.name)
def test_a_seed_measured_anew_bears_them_out(root, experiment, monkeypatch):
    """In the place of what is stored of it, which another processor may have measured."""
    monkeypatch.setattr(np.random, "default_rng", seeded)
    before = str(np.random.get_state())  # noqa: NPY002
    measured = experiment.measure(experiment.others[-1])
    assert str(np.random.get_state()) == before  # noqa: NPY002
    others = load(root / f"book/_frames/other_seeds/{experiment.name}.npz")
    anew = {name: np.array([*others[name][:-1], measured[name]]) for name in others}
    require_claims(experiment, anew)


def seeded(seed, default_rng=np.random.default_rng):
    """Refuse what would not be the same again: the seed decides everything."""
    assert seed is not None
    return default_rng(seed)


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
