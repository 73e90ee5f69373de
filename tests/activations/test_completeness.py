"""Nothing that an activation needs can be forgotten in silence."""

import ast
import pkgutil

import mpmath as mp
import numpy as np
import pytest

import oracle.records
from oracle import arithmetic, record_of
from oracle.frameworks import INSTALLED
from rectified.activations import FAMILY, Activation

every = pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)


def test_every_file_of_an_activation_is_in_the_family(root):
    """A file is named as its activation and needs its line in ``activations/__init__.py``."""
    folder = root / "src/rectified/activations"

    def makes_one(path):
        calls = (n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Call))
        return any(getattr(call.func, "id", None) == Activation.__name__ for call in calls)

    files = {path.stem for path in folder.glob("*.py") if makes_one(path)}
    assert files == {activation.name for activation in FAMILY}


def test_every_record_of_the_oracle_belongs_to_a_member():
    records = {module.name for module in pkgutil.iter_modules(oracle.records.__path__)}
    assert records == {activation.name for activation in FAMILY}


def test_a_missing_record_is_named():
    class Forgotten:
        name = "forgotten"

    with pytest.raises(LookupError, match=r"write oracle/records/forgotten\.py"):
        record_of(Forgotten())


@every
def test_every_parameter_has_extremes(activation):
    """That its accuracy is measured at; the default is not among them."""
    extremes = record_of(activation).extremes
    assert set(extremes) == {parameter.name for parameter in activation.parameters}
    for parameter in activation.parameters:
        assert set(extremes[parameter.name]) - {parameter.default}
        for value in extremes[parameter.name]:
            activation.complete({parameter.name: value})


@every
def test_terms_are_of_a_derivative_and_add_up_to_it(activation):
    record = record_of(activation)
    assert set(record.terms) <= set(activation.derivatives)
    for wrt, terms in record.terms.items():
        for variant in activation.variants():
            parameters = activation.complete(variant)
            exact, largest = arithmetic.exact(record, wrt, -1.25, parameters)
            total = sum(terms(mp.mpf(-1.25), **parameters))
            assert float(total) == pytest.approx(float(exact), rel=1e-12)
            assert largest >= abs(exact)


@every
def test_the_plain_lines_are_the_same_function(activation):
    """Where nothing overflows; a line that is another function would make a fine rival."""
    record = record_of(activation)
    x = np.linspace(-6, 6, 97) + 0.01
    lines = {"naive": (None, record.naive), "naive_slope": ("x", record.naive_slope)}
    lines |= {"scipy": (None, record.scipy), "scipy_slope": ("x", record.scipy_slope)}
    extremes = [{name: v[0]} for name, v in record.extremes.items() if abs(v[0]) > 1e-3]
    for given in (*activation.variants(), *extremes):
        parameters = activation.complete(given)
        for name, (wrt, line) in lines.items():
            if line is None:
                continue
            truth = [float(arithmetic.exact(record, wrt, at, parameters)[0]) for at in x]
            np.testing.assert_allclose(line(x, **parameters), truth, 1e-9, 1e-9, err_msg=name)


@every
@pytest.mark.parametrize("framework", INSTALLED.values(), ids=INSTALLED)
def test_a_framework_has_what_the_record_names(activation, framework):
    named = getattr(record_of(activation), framework.name) is not None
    assert (framework.function(activation, None, np.float64) is not None) == named
