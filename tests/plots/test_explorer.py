import json
import logging
import subprocess
import sys
import warnings
from html import escape

import ipywidgets
import numpy as np
import pytest
import traitlets
from toy import toy

from plots.reading import Reading, states
from rectified.activations import FAMILY, relu, squared_relu
from rectified.plots import explore


def opened(live):
    (state,) = states(live._repr_html_())
    return Reading(state), state


@pytest.mark.parametrize("activation", [*FAMILY, toy], ids=lambda a: a.name)
def test_the_page_carries_the_reference(activation):
    reading, state = opened(explore(activation))
    x = reading.values("x")
    names = [name for name in reading.controls if name != "x"]
    rows = [{names[0]: step} for step in reading.values(names[0])] if names else [{}]
    for i, parameters in enumerate(rows):
        fixed = dict.fromkeys(names, i)
        value, slope = (reading.take(name, fixed)[0] for name in ("value", "slope"))
        np.testing.assert_array_equal(value, np.float32(activation(x, **parameters)))
        np.testing.assert_array_equal(slope, np.float32(activation.derivative(x, **parameters)))
    assert state["x"] in x


def test_several_functions_stand_in_one_plot():
    three = FAMILY[:3]
    reading, state = opened(explore(*three))
    x = reading.values("x")
    for number, activation in enumerate(three):
        for name, formula in (("value", activation), ("slope", activation.derivative)):
            array, _ = reading.take(f"{name}{number or ''}", {})
            np.testing.assert_array_equal(array, np.float32(formula(x)))
        assert f"{activation.title}(x) = {{value{number or ''}}}" in state["spec"]["say"]
    assert list(reading.controls) == ["x"]


@pytest.mark.parametrize("count", [0, 6])
def test_no_more_curves_than_can_be_told_apart(count):
    with pytest.raises(ValueError, match=f"expected 1 to 5 activations; got {count}"):
        explore(*FAMILY[:count])


@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_it_opens_where_something_happens(activation):
    live = explore(activation)
    if len(live.figure.knobs) == 1:
        name = live.figure.knobs[0].name
        at = [activation(live.x, **{name: step}) for step in live.figure.knobs[0].values]
        assert np.ptp(at) > 0, "the parameter changes nothing at the probe"


def test_the_probe_can_start_anywhere():
    assert explore(relu, at=-3.0).x == -3


def test_both_hosts_are_offered():
    data, _ = explore(relu)._repr_mimebundle_()
    assert {"text/plain", "text/html", "application/vnd.jupyter.widget-view+json"} <= set(data)
    assert data["text/plain"].startswith("ReLU and its slope")


def test_probe_can_be_observed_and_stays_on_the_grid():
    explorer = explore(relu)
    seen = []
    explorer.observe(lambda change: seen.append(change.new), "x")
    explorer.x = 2.503
    explorer.x = 99.0
    assert seen == [2.5, 4.0]


def test_a_parameter_is_a_trait_that_stays_on_its_steps():
    live = explore(toy)
    seen = []
    live.observe(lambda change: seen.append(change.new), "negative_slope")
    assert live.negative_slope == 0.25
    live.negative_slope = 7.0
    assert live.negative_slope == 0.9
    assert seen == [0.9]
    with pytest.raises(traitlets.TraitError):
        live.negative_slope = "much"


def test_controls_of_two_plots_can_be_linked():
    one, other = explore(toy), explore(relu)
    ipywidgets.link((one, "x"), (other, "x"))
    one.x = -3.0
    assert other.x == -3.0


def test_compare_lays_any_function_over_the_reference():
    def mine(x):
        return np.abs(x)

    reading, state = opened(explore(relu, compare=mine))
    x = reading.values("x")
    np.testing.assert_array_equal(reading.arrays["laid_value"], np.float32(np.abs(x)))
    np.testing.assert_allclose(reading.arrays["laid_slope"], np.sign(x), atol=1e-6)
    assert reading.arrays["laid_name"] == "mine"
    assert ">mine</span>" in explore(relu, compare=mine)._repr_html_()
    assert "{laid_name}(x) = {laid_value}, slope = {laid_slope}" in state["spec"]["say"]


def unwritten(x):
    raise NotImplementedError


def leaves(x):
    sys.exit(1)


def broken(x):
    raise KeyError("<b>weight</b>")


def too_short(x):
    return x[:3]


def imaginary(x):
    return 1j * x


def without_return(x):
    np.maximum(x, 0)


def wordy(x):
    return ["a"] * len(x)


@pytest.mark.parametrize(
    "compare", [unwritten, leaves, broken, too_short, imaginary, without_return, wordy]
)
def test_a_compare_that_fails_is_a_sentence_under_the_reference(compare, capfd):
    live = explore(relu, compare=compare)
    problem = live.figure.note
    assert compare.__name__ in problem
    assert repr(live).endswith(problem)
    html = live._repr_html_()
    assert f'<p class="rectified-note">{escape(problem)}</p>' in html
    assert [mark["kind"] for mark in live.spec["panels"][0]["marks"]].count("line") == 1
    assert "<b>weight" not in html
    assert capfd.readouterr() == ("", "")


def noisy(x):
    print("here")
    print("there", file=sys.stderr)
    warnings.warn("careful", stacklevel=1)
    logging.getLogger("mine").warning("look")
    x += 1
    return x - 1


def test_a_noisy_compare_that_is_right_is_drawn_in_silence(capfd):
    data = explore(relu, compare=noisy).figure.data
    np.testing.assert_allclose(data["laid_value"].array, data["x"].array, atol=1e-12)
    np.testing.assert_array_equal(data["value"].array, relu(data["x"].array))
    assert capfd.readouterr() == ("", "")


def test_wrong_compare():
    with pytest.raises(TypeError, match="compare must be a function of x; got 'relu'"):
        explore(relu, compare="relu")


def test_negative_size():
    with pytest.raises(ValueError, match="samples must be at least 2; got -1"):
        explore(relu, samples=-1)


def test_the_largest_span_is_shown_in_silence():
    x = 1e100
    live = explore(squared_relu, span=(0, x), compare=lambda x: -1e308 * x)
    assert live.spec["panels"][0]["y"][1] > x**2
    json.loads(json.dumps(live.spec), parse_constant=pytest.fail)
    assert "nan" not in live._repr_html_().split("<script")[0]


@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_a_plot_is_small(activation):
    assert len(explore(activation)._repr_html_()) < 120_000


def test_matplotlib_is_not_needed():
    shown = (
        "import sys, time, numpy; start = time.perf_counter()\n"
        "import rectified.plots as plots\n"
        "explorer = plots.explore('relu', compare=abs)\n"
        "repr(explorer), explorer._repr_mimebundle_(), plots.plot('gelu')._repr_html_()\n"
        "took = time.perf_counter() - start\n"
        "assert 'matplotlib' not in sys.modules\n"
        "start = time.perf_counter(); plots.plot('relu').figure()\n"
        "assert 'matplotlib' in sys.modules\n"
        "print((took + time.perf_counter() - start) / took)"
    )
    run = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr
    print(f"with matplotlib it takes {float(run.stdout):.1f} times as long")
