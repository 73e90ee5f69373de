"""A kernel never warns, whatever the caller's error state, in any thread, also nested."""

import sys
import threading

import numpy as np
import pytest

from rectified.activations import elu, relu
from rectified.numerics.evaluation import evaluate


def overflow(x, out):
    np.exp(x, out=out)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("strided", [False, True])
def test_no_warning_and_the_callers_state_is_kept(strided):
    x = np.full(10, 1e4)[:: 2 if strided else 1]
    with np.errstate(all="raise"):
        before = np.geterr()
        y = evaluate(overflow, x, None, {}, caller="f", in_double=True)
        assert np.geterr() == before
    assert np.isinf(y).all()


def test_a_kernel_may_call_an_activation():
    def twice(x, out):
        elu(elu(x), out=out)

    x = np.linspace(-2, 2, 9)
    np.testing.assert_array_equal(
        evaluate(twice, x, None, {}, caller="f", in_double=True), elu(elu(x))
    )


@pytest.mark.skipif(sys.platform == "emscripten", reason="a browser starts no threads")
def test_threads():
    x = np.linspace(-2, 2, 200_001)
    expected = elu(x)
    results = []
    threads = [threading.Thread(target=lambda: results.append(elu(x))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 4
    for result in results:
        np.testing.assert_array_equal(result, expected)


@pytest.mark.parametrize("size", [0, 1, 32_768, 32_769, 131_073, 300_000])
def test_every_size(size):
    x = np.linspace(-1, 1, size)
    np.testing.assert_array_equal(relu(x), np.maximum(x, 0))
    np.testing.assert_array_equal(relu(x, out=x.copy()), np.maximum(x, 0))
