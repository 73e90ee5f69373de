"""What is timed is what the names say; nothing here looks at a clock."""

import numpy as np
import pytest

from rectified.activations import FAMILY, get, relu
from rectified.experiments import cost, load

NAMES = [f.name for f in FAMILY]


@pytest.fixture
def rng():
    return np.random.default_rng(5)


def test_skipping_gives_the_dense_product(rng):
    a, weight = relu(rng.normal(size=50)), rng.normal(size=(50, 40))
    np.testing.assert_allclose(cost.skip(a, weight), a @ weight)
    np.testing.assert_array_equal(cost.skip(np.zeros(50), weight), np.zeros(40))


def test_each_run_evaluates_its_function(rng):
    x = rng.normal(size=100).astype(np.float32)
    for runs, function in zip(
        cost.evaluations(x), (lambda f: f(x), lambda f: f.derivative(x)), strict=True
    ):
        assert list(runs) == NAMES
        for f in FAMILY:
            np.testing.assert_array_equal(runs[f.name](), function(f))


def test_rivals_are_the_same_functions(rng):
    pytest.importorskip("torch")
    x = rng.normal(size=100).astype(np.float32)
    runs = cost.rivals(x)
    assert len(FAMILY) / 2 < len(runs) <= len(FAMILY)
    for name, run in runs.items():
        np.testing.assert_allclose(run(), get(name)(x), rtol=1e-4, atol=1e-6, err_msg=name)


def test_without_pytorch_there_are_no_rivals(rng, monkeypatch):
    monkeypatch.setattr(cost.importlib.util, "find_spec", lambda name: None)
    assert cost.rivals(rng.normal(size=10)) == {}


def test_a_step_there_and_back_of_each(rng):
    runs = cost.training(8, 4, rng)
    assert list(runs) == ["", *NAMES]
    for run in runs.values():
        run()


def test_a_product_for_each_fill(rng):
    full, half, none, removed = (run() for run in cost.products(16, 4, rng).values())
    assert full.shape == half.shape == removed.shape == (4, 16)
    assert not none.any()
    assert not np.allclose(full, half)


def test_skips_hold_the_share_of_zeros(rng, monkeypatch):
    monkeypatch.setattr(cost, "skip", lambda row, weight: np.mean(row == 0))
    dense, *runs = cost.skips(100, 3, rng).values()
    assert dense().shape == (3, 100)
    np.testing.assert_allclose([run() for run in runs], np.outer(cost.ZEROS, np.ones(3)))


def test_a_ratio_divides_the_right_times(monkeypatch):
    """A function's time is here its place in the order, from 1; that of the dense map is 1."""

    def fastest(runs, seconds, rounds=7):
        return {name: float(i) for i, name in enumerate(runs, "" not in runs)} | (
            {"": 1.0} if "" in runs else {}
        )

    monkeypatch.setattr(cost, "fastest", fastest)
    monkeypatch.setattr(cost, "WIDTHS", (8, 12))
    monkeypatch.setattr(cost, "SIZE", 10)
    measured = cost.measure(3)
    places = np.arange(1.0, 1 + len(FAMILY))
    np.testing.assert_array_equal(measured["ratio"], places)
    np.testing.assert_array_equal(measured["slope_ratio"], places)
    np.testing.assert_allclose(measured["share"], [places / (1 + places)] * 2)
    np.testing.assert_array_equal(measured["product"], range(1, 5))
    np.testing.assert_array_equal(measured["skipped"], range(1, 9))
    np.testing.assert_array_equal(measured["batch_skipped"], range(1, 9))
    assert measured["torch_ratio"].shape == places.shape


def test_the_stored_names_are_the_family(root):
    frames = load(root / "book/_frames/cost.npz")
    assert frames["functions"].tolist() == NAMES
    assert frames["ratio"].shape == frames["slope_ratio"].shape == (5, len(FAMILY))
    relus = [frames[name][..., NAMES.index("relu")] for name in ("ratio", "slope_ratio")]
    np.testing.assert_array_equal(relus, 1)
