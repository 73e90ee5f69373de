"""What is drawn and said of two inputs is the cosine that was measured."""

import re

import numpy as np
import pytest

from rectified.experiments import load
from rectified.experiments.parallel import NETS
from rectified.figures.parallel import parallel


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/parallel.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return parallel(frames).figure


def test_a_line_is_the_mean_cosine_of_a_net(frames, figure):
    for i in range(len(NETS)):
        drawn = figure.data[f"net_{i}"].array
        np.testing.assert_allclose(drawn, frames["cosine"][:, i].mean(axis=0))
        np.testing.assert_allclose(drawn[:, 0], frames["starts"], atol=1e-6)


def test_the_sentence_tells_the_last_cosines(frames, figure):
    for k, told in enumerate(figure.data["told"].array):
        start, layers, *ends = re.findall(r"−?\d[\d.]*\d|−?\d", told.replace(",", ""))
        assert float(start.replace("−", "-")) == pytest.approx(frames["starts"][k])
        assert int(layers) == frames["cosine"].shape[-1] - 1
        last = frames["cosine"][:, :, k, -1].mean(axis=0)
        found = [float(end.replace("−", "-")) for end in ends]
        assert found == pytest.approx(last.tolist(), abs=0.0051)


def test_it_opens_at_inputs_that_have_nothing_in_common(figure):
    (knob,) = figure.knobs
    assert knob.values[figure.start["start"]] == 0
