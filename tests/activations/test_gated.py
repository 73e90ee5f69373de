import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from rectified.activations import GATED, glu, swiglu

every = pytest.mark.parametrize("unit", GATED, ids=lambda unit: unit.name)
halves = hnp.arrays(np.float64, (2, 3, 2), elements=st.floats(-1e3, 1e3, allow_subnormal=False))


@every
@pytest.mark.parametrize("axis", [0, 1, -1])
@given(both=halves)
def test_value_times_activation_of_the_gate(unit, axis, both):
    value, gate = both
    x = np.concatenate([value, gate], axis=axis)
    np.testing.assert_array_equal(unit(x, axis=axis), value * unit.activation(gate))
    np.testing.assert_array_equal(unit.derivative(x, axis=axis), unit.activation(gate))
    np.testing.assert_array_equal(
        unit.derivative(x, axis=axis, wrt="gate"), value * unit.activation.derivative(gate)
    )


@every
def test_derivatives_are_slopes(unit):
    rng = np.random.default_rng(0)
    value, gate = rng.normal(size=(2, 50))
    h = 2.0**-20

    def f(v, g):
        return unit(np.concatenate([v, g]))

    x = np.concatenate([value, gate])
    by_value = (f(value + h, gate) - f(value - h, gate)) / (2 * h)
    by_gate = (f(value, gate + h) - f(value, gate - h)) / (2 * h)
    np.testing.assert_allclose(unit.derivative(x), by_value, atol=1e-8)
    np.testing.assert_allclose(unit.derivative(x, wrt="gate"), by_gate, atol=1e-8)


def test_derivative_by_a_parameter_of_the_gate():
    x = np.array([2.0, 0.5])
    h = 2.0**-20
    measured = (swiglu(x, beta=1.5 + h) - swiglu(x, beta=1.5 - h)) / (2 * h)
    np.testing.assert_allclose(swiglu.derivative(x, wrt="beta", beta=1.5), measured, atol=1e-9)


@every
@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_dtype_and_out(unit, dtype):
    x = np.linspace(-2, 2, 12, dtype=dtype).reshape(2, 6)
    assert unit(x).dtype == dtype
    out = np.empty((2, 3), dtype)
    for function in (unit, lambda x, out=None: unit.derivative(x, wrt="gate", out=out)):
        assert function(x, out=out) is out
        np.testing.assert_array_equal(out, function(x))


@pytest.mark.parametrize(
    ("x", "options", "error", "says"),
    [
        ([1.0, 2.0, 3.0], {}, ValueError, r"halves along axis -1; got shape \(3,\), which is odd"),
        (1.0, {}, ValueError, r"x of shape \(\) has no axis -1"),
        ([1.0, 2.0], {"axis": 1}, ValueError, "has no axis 1"),
        ([1j, 2.0], {}, TypeError, "glu takes real numbers"),
        ([1.0, 2.0], {"beta": 1.0}, TypeError, "no parameter 'beta'"),
        ([1.0, 2.0], {"out": np.zeros(2)}, ValueError, r"shape of x, \(1,\); got \(2,\)"),
    ],
)
def test_wrong_calls(x, options, error, says):
    with pytest.raises(error, match=says):
        glu(x, **options)


def test_unknown_variable():
    with pytest.raises(ValueError, match="'x'; expected one of 'value', 'gate', 'beta'"):
        swiglu.derivative([1.0, 2.0], wrt="x")
