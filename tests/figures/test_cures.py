"""The figure of cures shows every seed of its frames, and says their mean."""

import numpy as np
import pytest

from rectified.experiments import load
from rectified.figures.cures import CAUSES, cures


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/cures.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return cures(frames).figure


@pytest.mark.parametrize(("drawn", "measured"), [("off", "off"), ("right", "accuracy")])
def test_a_dot_is_a_seed_and_a_bar_their_mean(frames, figure, drawn, measured):
    dots, bars = (figure.data[name].drawn for name in (drawn, f"{drawn}_mean"))
    expected = 100 * np.moveaxis(frames[measured], 0, -1)
    np.testing.assert_allclose(dots, expected, atol=0.01)
    np.testing.assert_allclose(bars, expected.mean(axis=-1), atol=0.01)


def test_it_says_every_cure_with_its_mean(frames, figure):
    for told, off in zip(figure.data["told"].array, frames["off"].mean(axis=0), strict=True):
        for cure, share in zip(frames["cures"], off, strict=True):
            assert f"{cure}: {100 * share:.0f} % off" in told


def test_every_cause_of_the_frames_has_a_name(frames):
    assert len(CAUSES) == frames["off"].shape[1]
