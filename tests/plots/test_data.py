import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from plots.reading import decode
from rectified.plots import Data
from rectified.plots.axes import hold

NUMBERS = st.floats(-1e6, 1e6) | st.sampled_from([np.nan, np.inf, -np.inf, 0.0, -0.0])


@given(arrays.arrays(np.float64, (3, 4), elements=NUMBERS), st.sampled_from(["u1", "u2"]))
def test_codes_are_within_half_a_step_and_nan_stays(values, store):
    data = Data(values, ("row", "column"), store)
    read = decode(json.loads(json.dumps(data.packed())))
    np.testing.assert_allclose(read, data.drawn, rtol=1e-9, atol=1e-9)
    finite = np.isfinite(values)
    assert (np.isnan(read) == ~finite).all()
    if finite.any():
        step = np.ptp(values[finite]) / {"u1": 254, "u2": 65534}[store]
        assert (np.abs(read - values)[finite] <= 0.5000001 * step + 1e-9).all()


@given(arrays.arrays(np.float64, 5, elements=NUMBERS), st.sampled_from(["f4", "f8"]))
def test_numbers_to_read_out_are_whole(values, store):
    with np.errstate(over="ignore"):
        expected = values.astype(store).astype(float)
    np.testing.assert_array_equal(decode(Data(values, ("row",), store).packed()), expected)


@given(arrays.arrays(bool, arrays.array_shapes(max_dims=3, max_side=9)))
def test_bits_and_words_come_back(values):
    dims = [f"d{i}" for i in range(values.ndim)]
    packed = Data(values, dims, "b1").packed()
    np.testing.assert_array_equal(decode(packed), values)
    words = np.where(values, "yes <b>", "nö")
    np.testing.assert_array_equal(decode(Data(words, dims, "text").packed()), words)


def test_a_scale_may_be_given():
    data = Data([0.25, 2.0], ("row",), "u1", span=(0.0, 1.0))
    assert data.codes.tolist() == [64, 254]
    assert data.packed()["low"] == 0.0
    assert data.packed()["high"] == 1.0


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (([1.0], ("x",), "u3"), "store must be one of u1, u2, f4, f8, b1, text; got 'u3'"),
        (([1.0], ("x", "y")), r"shape \(1,\) needs a name for each of its 1 dimensions"),
        (([1.0], "x"), "got dims='x'"),
        (([1.0], ("x",), "b1"), "store='b1' does not take an array of float64"),
        ((["a"], ("x",), "f4"), "store='f4' does not take an array of <U1"),
        (([1j], ("x",), "f4"), "does not take an array of complex128"),
        (([str(i) for i in range(300)], ("x",), "text"), "takes 256 texts; got 300"),
    ],
)
def test_wrong_data(given, says):
    with pytest.raises(ValueError, match=says):
        Data(*given)


def test_the_last_bits_of_the_ends_are_not_stored():
    """They differ between processors."""
    values = np.array([-0.1234567890123, 0.5, 2.536175433217454])
    moved = np.nextafter(values, np.inf)
    assert Data(values, ["x"]).packed() == Data(moved, ["x"]).packed()
    assert hold(values) == hold(moved)
