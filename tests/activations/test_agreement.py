"""PyTorch's functions and ours agree, as far as the errors of both allow."""

import frameworks
import numpy as np
import pytest
from accuracy import errors, ours, truth

from rectified.activations import FAMILY

if "torch" not in frameworks.available():
    pytest.skip("PyTorch is not installed: make frameworks", allow_module_level=True)

KNOWN = [a for a in FAMILY if frameworks.torch(a.name, None) is not None]
POINTS = 2_000


@pytest.mark.parametrize("wrt", [None, "x"])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("activation", KNOWN, ids=lambda a: a.name)
def test_torch_agrees(activation, wrt, dtype):
    """Where PyTorch is within 100 ULP of the truth, the two differ by no more than both err."""
    for variant in activation.variants():
        x, true, units = truth(activation.name, wrt, dtype, POINTS, tuple(variant.items()))
        theirs = frameworks.torch(activation.name, wrt)(x, **variant)
        mine = ours(activation, wrt)(x, **variant)
        error = errors(theirs, true, units)
        near = error < 100
        assert near.sum() > 0.25 * POINTS
        difference = np.abs(mine[near].astype(float) - theirs[near].astype(float)) / units[near]
        both = error[near] + errors(mine, true, units)[near]
        assert (difference <= both + 1e-6).all()


@pytest.mark.parametrize("activation", KNOWN, ids=lambda a: a.name)
def test_conventions_at_kinks_are_torchs(activation):
    for kink in activation.kinks():
        theirs = frameworks.torch(activation.name, "x")(np.array([kink]))
        assert activation.derivative(kink) == pytest.approx(theirs[0])
