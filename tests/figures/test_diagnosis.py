"""The exam's figure draws and says what its frames hold, and gives no cause away."""

import re

import numpy as np
import pytest

from rectified.activations import FAMILY
from rectified.experiments import load
from rectified.figures.diagnosis import HIGHEST, LOWEST, STATES, diagnosis


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/diagnosis.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return diagnosis(frames).figure


def test_the_log_is_said(frames, figure):
    told, steps = figure.data["told"].array, frames["steps"].tolist()
    for net, state in np.ndindex(told.shape):
        said = re.fullmatch(
            r"Net (\d), (.+): loss ([\d.]+) first, ([\d.]+) after (\d+) steps, ([\d.]+) after "
            r"(\d+); ([\d.]+) % right; outputs from (\S+) to (\S+)\.",
            told[net, state],
        ).groups()
        number, name, first, middle, step, last, end, right, *ends = said
        assert (int(number), name) == (net + 1, STATES[state])
        assert int(end) == steps[-1]
        log = frames["log"][net, state, [0, steps.index(int(step)), -1]]
        assert [float(loss) for loss in (first, middle, last)] == pytest.approx(log, abs=5.1e-4)
        assert float(right) == pytest.approx(100 * frames["accuracy"][0, net, state])
        found = [frames[name][0, net, state] for name in ("lowest", "highest")]
        assert [float(each.replace("−", "-")) for each in ends] == pytest.approx(found, rel=0.051)


def test_a_bar_is_a_share_of_the_hidden_units(frames, figure):
    drawn = figure.data["units"].drawn
    np.testing.assert_allclose(drawn.sum(axis=-1), 100, atol=0.1)
    np.testing.assert_allclose(drawn[..., 0], 100 * frames["off"][0], atol=0.1)


@pytest.mark.parametrize("name", ["signals", "gradients"])
def test_what_passes_a_layer_is_drawn_as_a_power_of_ten(frames, figure, name):
    drawn, held = figure.data[name].drawn, frames[name].astype(float)
    there = held > 0
    np.testing.assert_array_equal(np.isfinite(drawn), there)
    limited = np.clip(held[there], 10.0**LOWEST, 10.0**HIGHEST)
    np.testing.assert_allclose(10 ** drawn[there], limited, rtol=1e-3)


def test_the_ratios_of_the_report_are_those_of_the_first_and_the_last_layer(frames):
    for net, state in np.ndindex(frames["loss"].shape[1:]):
        for name, upwards in (("signal", True), ("gradient", False)):
            sizes = frames[f"{name}s"][net, state].astype(float)
            first, *_, last = np.append(sizes[np.isfinite(sizes)], np.nan)[[0, 0, -2]]
            over, under = (last, first) if upwards else (first, last)
            expected = over / under if under else 0.0
            assert frames[name][0, net, state] == pytest.approx(expected, rel=1e-4)


def test_the_plane_is_that_of_the_net(frames, figure):
    np.testing.assert_array_equal(np.rint(254 * figure.data["plane"].array), frames["image"])


def test_no_word_gives_a_cause_away(frames, figure):
    words = " ".join([figure.alt, figure.note, *figure.data["told"].array.ravel()]).lower()
    for name in [*frames["causes"], *frames["mends"]]:
        assert str(name).lower() not in words
    names = [member.name for member in FAMILY]
    for telling in (*names, "leak", "dead", "weights", "kink", "rate"):
        assert telling not in words


def test_it_opens_on_a_net_that_has_learned_nothing(frames, figure):
    net, state = (figure.start[name] for name in ("net", "state"))
    assert STATES[state] == "as found"
    assert frames["log"][net, state, -1] == pytest.approx(np.log(2), abs=0.01)
