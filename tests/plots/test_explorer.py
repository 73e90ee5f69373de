import base64
import json
import logging
import re
import subprocess
import sys
import warnings
from html import escape

import numpy as np
import pytest
from toy import toy

from rectified.activations import FAMILY, relu, squared_relu
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


def test_a_name_cannot_end_the_script():
    def mine(x):
        return x

    mine.__name__ = "<!--<script></script>"
    html = explore(relu, compare=mine)._repr_html_()
    assert html.count("<script") == html.count("</script>") == 1
    assert "<!--" not in html


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
    assert spec["compare"]["caption"] == "Dashed: mine"
    x = unpack(spec["x"], "<f8")
    np.testing.assert_array_equal(unpack(spec["compare"]["values"], "<f4"), np.float32(np.abs(x)))


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
    explorer = explore(relu, compare=compare)
    problem = explorer.compare.problem
    assert compare.__name__ in problem
    assert repr(explorer).endswith(problem)
    assert explorer.spec["description"].endswith(problem)
    assert explorer.spec["compare"] == {"caption": problem, "values": None}
    html = explorer._repr_html_()
    assert f'<p class="rectified-compare">{escape(problem)}</p>' in html
    assert html.startswith(explore(relu)._repr_html_().split("<svg")[0])
    assert 'class="rectified-value"' in html
    assert "<b>" not in html
    assert capfd.readouterr() == ("", "")


def noisy(x):
    print("here")
    print("there", file=sys.stderr)
    warnings.warn("careful", stacklevel=1)
    logging.getLogger("mine").warning("look")
    x += 1
    return x - 1


def test_a_noisy_compare_that_is_right_is_drawn_in_silence(capfd):
    explorer = explore(relu, compare=noisy)
    np.testing.assert_allclose(explorer.compare.values, explorer.curves.x, atol=1e-12)
    np.testing.assert_array_equal(explorer.curves.values[0], relu(explorer.curves.x))
    assert capfd.readouterr() == ("", "")


def test_wrong_compare():
    with pytest.raises(TypeError, match="compare must be a function of x; got 'relu'"):
        explore(relu, compare="relu")


def test_negative_size():
    with pytest.raises(ValueError, match="samples must be at least 2; got -1"):
        explore(relu, samples=-1)


def test_the_largest_span_is_shown_in_silence():
    x = 1e100
    explorer = explore(squared_relu, span=(0, x), compare=lambda x: -1e308 * x)
    assert explorer.spec["axes"]["value"]["range"][1] > x**2
    json.loads(json.dumps(explorer.spec), parse_constant=pytest.fail)
    assert "nan" not in explorer._repr_html_().split("<script")[0]


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
