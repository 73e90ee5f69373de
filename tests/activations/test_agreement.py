"""The frameworks' functions and ours agree, as far as the errors of both allow."""

import numpy as np
import pytest

from oracle import record_of
from oracle.accuracy import DTYPES, errors, ours, truth
from oracle.frameworks import INSTALLED
from rectified.activations import FAMILY

if "torch" not in INSTALLED:
    pytest.skip("PyTorch is not installed: make frameworks", allow_module_level=True)

POINTS = 2_000
KNOWN = [activation for activation in FAMILY if record_of(activation).torch]


@pytest.mark.sweep
@pytest.mark.parametrize("wrt", [None, "x"])
@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("activation", KNOWN, ids=lambda a: a.name)
def test_torch_agrees(activation, wrt, dtype):
    """Where PyTorch is within 100 ULP of the truth, the two differ by no more than both err."""
    for variant in activation.variants():
        x, true, units = truth(activation, wrt, dtype, POINTS, tuple(variant.items()))
        theirs = INSTALLED["torch"].function(activation, wrt, dtype, **variant)(x)
        mine = ours(activation, wrt, **variant)(x)
        error = errors(theirs, true, units)
        near = error < 100
        assert near.sum() > 0.25 * POINTS
        difference = np.abs(mine[near].astype(float) - theirs[near].astype(float)) / units[near]
        both = error[near] + errors(mine, true, units)[near]
        assert (difference <= both + 1e-6).all()


@pytest.mark.parametrize("activation", KNOWN, ids=lambda a: a.name)
def test_conventions_at_kinks_are_torchs(activation):
    for kink in activation.kinks():
        theirs = INSTALLED["torch"].function(activation, "x", np.float64)(np.array([kink]))
        assert activation.derivative(kink) == pytest.approx(theirs[0])


@pytest.mark.parametrize("framework", INSTALLED.values(), ids=INSTALLED)
@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_the_name_there_is_of_the_same_function(activation, framework):
    """With each variant and each learnable parameter, in the middle of the range."""
    x = np.linspace(-5, 5, 21) + 0.01
    for variant in activation.variants():
        for wrt in (None, *activation.derivatives):
            theirs = framework.function(activation, wrt, np.float64, **variant)
            if theirs is not None:
                np.testing.assert_allclose(theirs(x), ours(activation, wrt, **variant)(x), 1e-6)


@pytest.mark.parametrize("framework", INSTALLED.values(), ids=INSTALLED)
@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_a_parameter_reaches_the_framework_or_there_is_no_function(activation, framework):
    x = np.linspace(-5, 5, 21) + 0.01
    for parameter in activation.parameters:
        changed = {parameter.name: parameter.default + 0.125}
        theirs = framework.function(activation, None, np.float64, **changed)
        if theirs is not None:
            np.testing.assert_allclose(theirs(x), activation(x, **changed), 1e-6)
