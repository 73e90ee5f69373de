"""What every activation of the family promises, and so what a new one is held to."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from toy import toy

from rectified.activations import FAMILY

FLOATS = [np.float16, np.float32, np.float64]

every = pytest.mark.parametrize(
    "function",
    [
        pytest.param(function, id=f"{activation.name}-{name}")
        for activation in (*FAMILY, toy)
        for name, function in [
            ("value", activation),
            *(
                (f"d{wrt}", lambda x, _a=activation, _w=wrt, **k: _a.derivative(x, wrt=_w, **k))
                for wrt in activation.derivatives
            ),
        ]
    ],
)

reals = hnp.arrays(
    st.sampled_from(FLOATS),
    hnp.array_shapes(min_dims=0, max_dims=3, min_side=0),
    elements=st.floats(width=16),
)


@every
@given(x=reals)
def test_shape_dtype_and_input(function, x):
    before = x.copy()
    y = function(x)
    assert isinstance(y, np.ndarray)
    assert y.shape == x.shape
    assert y.dtype == x.dtype
    np.testing.assert_array_equal(x, before)


@every
@given(x=reals)
def test_elementwise(function, x):
    one_by_one = [function(np.array([number])) for number in x.ravel()]
    expected = np.concatenate([np.empty(0, x.dtype), *one_by_one]).reshape(x.shape)
    np.testing.assert_allclose(function(x), expected, rtol=1e-15, atol=1e-300)


@every
@given(x=reals)
def test_nan_passes_and_nothing_else_makes_one(function, x):
    np.testing.assert_array_equal(np.isnan(function(x)), np.isnan(x))


@every
@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("dtype", FLOATS)
def test_no_warning_escapes(function, dtype):
    limits = np.finfo(dtype)
    x = [limits.max, limits.tiny, limits.smallest_subnormal, 0.0, 1.0, np.inf]
    with np.errstate(all="raise"):
        function(np.array([*x, *np.negative(x), np.nan], dtype))


@every
@pytest.mark.parametrize("given_", [[1, -2], [True, False], np.array([3], np.uint8), 4, -5])
def test_integers_and_booleans_become_float64(function, given_):
    y = function(given_)
    assert y.dtype == np.float64
    np.testing.assert_array_equal(y, function(np.asarray(given_, np.float64)))


@every
@pytest.mark.parametrize("dtype", FLOATS)
def test_layouts(function, dtype):
    x = np.linspace(-3, 3, 24, dtype=dtype).reshape(4, 6)
    expected = function(x)
    np.testing.assert_array_equal(function(x[::-1, ::2]), expected[::-1, ::2])
    np.testing.assert_array_equal(function(np.asfortranarray(x)), expected)
    read_only = x.copy()
    read_only.flags.writeable = False
    np.testing.assert_array_equal(function(read_only), expected)
    swapped = function(x.astype(x.dtype.newbyteorder()))
    assert swapped.dtype == dtype
    assert swapped.dtype.isnative
    np.testing.assert_array_equal(swapped, expected)


@every
def test_out(function):
    x = np.linspace(-3, 3, 12)
    expected = function(x)

    out = np.full(12, np.nan)
    assert function(x, out=out) is out
    np.testing.assert_array_equal(out, expected)

    out = np.full(24, np.nan, np.float32)[::2]
    assert function(x, out=out) is out
    np.testing.assert_array_equal(out, expected.astype(np.float32))

    in_place = x.copy()
    function(in_place, out=in_place)
    np.testing.assert_array_equal(in_place, expected)

    buffer = np.concatenate([x, [0.0]])
    function(buffer[:-1], out=buffer[1:])
    np.testing.assert_array_equal(buffer[1:], expected)


@every
@pytest.mark.parametrize(
    ("out", "error", "says"),
    [
        ([0.0, 0.0], TypeError, "ndarray; got a list"),
        (np.zeros(3), ValueError, r"shape of x, \(2,\); got \(3,\)"),
        (np.zeros(2, np.int64), TypeError, "float64; got dtype int64"),
    ],
)
def test_wrong_out(function, out, error, says):
    with pytest.raises(error, match=says):
        function(np.array([1.0, 2.0]), out=out)


@every
def test_read_only_out(function):
    out = np.zeros(2)
    out.flags.writeable = False
    with pytest.raises(ValueError, match="read-only"):
        function(np.array([1.0, 2.0]), out=out)


@every
@pytest.mark.parametrize(
    ("x", "error", "says"),
    [
        (1j, TypeError, "complex128"),
        (np.zeros(2, np.complex64), TypeError, "complex64"),
        ("one", TypeError, "'one' of dtype <U3"),
        (None, TypeError, "None of dtype object"),
        ([1, None], TypeError, "object"),
        (10**400, TypeError, "object"),
        (np.longdouble(1), TypeError, "longdouble|float128|float96"),
        (np.datetime64("2020-01-01"), TypeError, "datetime64"),
        ([[1], [1, 2]], ValueError, r"equal lengths; got \[\[1\], \[1, 2\]\]"),
        (np.ma.array([1.0], mask=[True]), TypeError, "masked"),
    ],
)
def test_wrong_input(function, x, error, says):
    if x is not None and np.asarray(x, object).dtype == np.float64:
        pytest.skip("long double is double on this platform")
    with pytest.raises(error, match=says):
        function(x)


@every
def test_unknown_parameter(function):
    with pytest.raises(TypeError, match="no parameter 'slope'"):
        function([1.0], slope=2.0)


@pytest.mark.parametrize("activation", [*FAMILY, toy], ids=lambda a: a.name)
class TestRecord:
    def test_derivative_is_the_slope(self, activation):
        x = np.linspace(-6, 6, 97) + 0.01
        h = 2.0**-20
        away = np.all(np.abs(np.subtract.outer(activation.kinks(), x)) > 2 * h, axis=0)
        x = x[away]
        measured = (activation(x + h) - activation(x - h)) / (2 * h)
        np.testing.assert_allclose(activation.derivative(x), measured, rtol=1e-8, atol=1e-8)

    def test_derivative_by_parameters(self, activation):
        x = np.linspace(-6, 6, 97) + 0.01
        h = 2.0**-20
        for parameter in activation.parameters:
            name, at = parameter.name, parameter.default
            measured = (activation(x, **{name: at + h}) - activation(x, **{name: at - h})) / (2 * h)
            exact = activation.derivative(x, wrt=name)
            np.testing.assert_allclose(exact, measured, rtol=1e-8, atol=1e-8)

    def test_convention_lies_in_the_subdifferential(self, activation):
        for kink in activation.kinks():
            low, high = activation.subdifferential(kink)
            assert low <= activation.derivative(kink) <= high

    def test_subdifferential_away_from_a_kink(self, activation):
        with pytest.raises(ValueError, match=r"got 0\.123"):
            activation.subdifferential(0.123)

    def test_unknown_variable(self, activation):
        with pytest.raises(ValueError, match="with respect to 'y'; expected one of 'x'"):
            activation.derivative(1.0, wrt="y")

    def test_help_states_the_record(self, activation):
        for part in (activation.title, activation.formula, activation.derivative_formula):
            assert part in activation.__doc__

    def test_frozen(self, activation):
        with pytest.raises(AttributeError):
            activation.name = "other"
