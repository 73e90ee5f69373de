import base64
import json
import re

import numpy as np
import pytest
from toy import toy

from rectified.activations import FAMILY, relu
from rectified.plots import explore


def unpack(text, dtype):
    return np.frombuffer(base64.b64decode(text), dtype)


@pytest.mark.parametrize("activation", [*FAMILY, toy], ids=lambda a: a.name)
def test_the_page_carries_the_reference(activation):
    html = explore(activation)._repr_html_()
    state = json.loads(re.search(r'<script type="application/json">(.*?)</script>', html).group(1))
    spec = state["spec"]
    x = unpack(spec["x"], "<f8")
    steps = spec["parameter"]["steps"] if spec["parameter"] else [None]
    values = unpack(spec["values"], "<f4").reshape(len(steps), len(x))
    slopes = unpack(spec["slopes"], "<f4").reshape(len(steps), len(x))
    for step, value, slope in zip(steps, values, slopes, strict=True):
        parameters = {} if step is None else {spec["parameter"]["name"]: step}
        np.testing.assert_array_equal(value, np.float32(activation(x, **parameters)))
        np.testing.assert_array_equal(slope, np.float32(activation.derivative(x, **parameters)))
    assert state["x"] in x


def test_without_a_script_the_figure_remains():
    html = explore(relu)._repr_html_()
    assert html.index('<svg role="img"') < html.index("<script")


def test_a_title_cannot_end_the_script():
    html = explore(relu, compare=lambda x: x)._repr_html_()
    assert html.count("</script>") == 1


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


def test_parameter_stays_on_its_steps():
    explorer = explore(toy)
    assert explorer.parameter == 0.25
    explorer.parameter = 7.0
    assert explorer.parameter == 0.9
    explorer = explore(relu)
    explorer.parameter = 7.0
    assert explorer.parameter == 0.0


def test_compare_lays_any_function_over_the_reference():
    def mine(x):
        return np.abs(x)

    spec = explore(relu, compare=mine).spec
    assert spec["compare"]["label"] == "mine"
    x = unpack(spec["x"], "<f8")
    np.testing.assert_array_equal(unpack(spec["compare"]["values"], "<f4"), np.float32(np.abs(x)))


@pytest.mark.parametrize(
    ("compare", "error", "says"),
    [
        ("relu", TypeError, "compare must be a function of x; got 'relu'"),
        (lambda x: x[:3], ValueError, r"returned shape \(3,\) for x of shape \(401,\)"),
        (lambda x: 1j * x, TypeError, "returned dtype complex128"),
        (lambda x: None, ValueError, r"returned shape \(\)"),
    ],
)
def test_wrong_compare(compare, error, says):
    with pytest.raises(error, match=says):
        explore(relu, compare=compare)


def test_negative_size():
    with pytest.raises(ValueError, match="samples must be at least 2; got -1"):
        explore(relu, samples=-1)
