"""What is said of each way to step is what the nets did."""

import re

import numpy as np
import pytest

from rectified.experiments import load
from rectified.experiments.standstill import STARTS, WAYS
from rectified.figures.standstill import NAMES, NOWHERE, standstill


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/standstill.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return standstill(frames).figure


def test_the_names_are_those_of_the_starts():
    for name, (activation, weights) in zip(NAMES, STARTS, strict=True):
        assert name.lower() == f"{activation.name}, {weights}"


def test_every_net_is_drawn(frames, figure):
    for i in range(len(STARTS)):
        for j in range(len(WAYS)):
            loss = frames["loss"][:, i, j]
            np.testing.assert_array_equal(figure.data[f"loss_{i}"].array[j], loss)
            moved = frames["moved"][:, i, j, 1:].astype(float)
            drawn = figure.data[f"moved_{i}"].array[j]
            still = moved == 0
            assert (drawn[still] == NOWHERE).all()
            np.testing.assert_allclose(10.0 ** drawn[~still], moved[~still], rtol=1e-5)


def test_what_moved_is_not_drawn_where_nothing_does(frames):
    moved = frames["moved"]
    assert np.log10(moved[moved > 0].min()) > NOWHERE + 1


def test_the_sentence_tells_the_mean_loss_and_who_diverged(frames, figure):
    for j, told in enumerate(figure.data["told"].array):
        for i, name in enumerate(NAMES):
            (part,) = re.findall(rf"{name}: ([^;]*?)(?:;|\.$)", told)
            last = frames["loss"][:, i, j, -1].astype(float)
            if np.isfinite(last).all():
                assert float(part.split()[0]) == pytest.approx(last.mean(), abs=0.0051)
            else:
                assert part.startswith(f"{np.sum(~np.isfinite(last))} of {last.size} nets diverge")
            still = (frames["moved"][:, i, j] == 0).all()
            assert ("not moved at all" in part) == still


def test_it_opens_where_one_of_three_learns(frames, figure):
    loss = frames["loss"][:, :, figure.start["way"], -1].mean(axis=0)
    assert (loss < 0.6).tolist() == [True, False, False]
