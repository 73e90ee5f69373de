"""The figure of centred nets shows every seed of its frames, and says their mean."""

import numpy as np
import pytest

from rectified.experiments import load
from rectified.figures.centring import centring


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/centring.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return centring(frames).figure


def test_a_dot_is_a_seed_and_a_bar_their_mean(frames, figure):
    dots, bars = (figure.data[name].drawn for name in ("right", "mean"))
    expected = 100 * np.moveaxis(frames["accuracy"], 0, -1)
    np.testing.assert_allclose(dots, expected, atol=0.01)
    np.testing.assert_allclose(bars, expected.mean(axis=-1), atol=0.01)


def test_a_dot_stands_over_the_bar_of_its_kind(frames, figure):
    at, edges = (figure.data[name].array for name in ("at", "edges"))
    for kind, places in enumerate(at):
        assert edges[kind] < places.min() < places.max() < edges[kind + 1]
    assert len(figure.panels[0].x.ticks) == frames["kinds"].size


def test_it_says_every_kind_with_its_mean(frames, figure):
    for told, right in zip(figure.data["told"].array, frames["accuracy"].mean(axis=0), strict=True):
        for kind, share in zip(frames["kinds"], right, strict=True):
            assert f"{kind}: {100 * share:.0f} %" in told


def test_it_opens_where_the_centre_decides(frames, figure):
    right = dict(zip(frames["kinds"], frames["accuracy"].mean(axis=0)[figure.start["training"]],
                     strict=True))  # fmt: skip
    assert right["ReLU, centred"] > right["ELU"] > right["ReLU"]
    assert right["ReLU, centred"] > right["ReLU, larger"]
