"""The stored digits are what the benchmark measures, and its counting is right."""

from fractions import Fraction

import mpmath as mp
import numpy as np
import pytest

from benchmarks import digits
from oracle.record import CONTRACT
from rectified.activations import FAMILY, gelu

OLDER = digits.title(gelu, {"approximate": gelu.choices[0].options[1]})
"""GELU by its older formula."""


@pytest.fixture(scope="module")
def stored(root):
    return np.load(root / "book/_judged/digits.npz")


def right(result, exact):
    """−log₁₀ of the relative error, in fractions."""
    error = abs(Fraction(float(result)) - exact) / abs(exact)
    return -float(mp.log10(mp.mpf(error.numerator) / error.denominator))


@pytest.mark.parametrize("dtype", digits.DTYPES)
def test_digits_of_a_third(dtype):
    third = Fraction(1, 3)
    with mp.workprec(200):
        true = [mp.mpf(1) / 3] * 4
    nearest = np.array(1 / 3, dtype)
    beside = np.nextafter(nearest, np.array(1, dtype))
    results = np.array([nearest, beside, 0, np.nan], dtype)
    most = digits.room(dtype, true)
    assert most[0] == pytest.approx(
        -np.log10(float(np.spacing(nearest)) / 2 / float(third)), abs=1e-9
    )
    found = digits.digits(results, true, most)
    assert found[0] == most[0] <= right(nearest, third)
    assert found[1] == pytest.approx(right(beside, third))
    assert found[1] < found[0]
    assert found[2:].tolist() == [0, 0]


@pytest.mark.parametrize("dtype", digits.DTYPES)
def test_what_is_too_small_has_no_digits_and_what_is_subnormal_has_few(dtype):
    least = mp.mpf(float(np.finfo(dtype).smallest_subnormal))
    most = digits.room(dtype, [least / 3, -least, 100 * least])
    assert np.isnan(most[0])
    assert most[1:] == pytest.approx(np.log10([2, 200]))
    counted = digits.digits(np.zeros(3, dtype), [least / 3, -least, 100 * least], most)
    assert np.isnan(counted[0])
    assert counted[1:].tolist() == [0, 0]


@pytest.mark.parametrize("dtype", digits.DTYPES)
def test_a_readers_line_is_computed_in_the_dtype_that_it_gets(dtype):
    x = np.array([-20.0, -1.0, 20.0], dtype)
    for activation, variant in digits.variants():
        assert digits.textbook(activation, variant)(x).dtype == dtype


def test_names_tell_all_functions_apart():
    titles = [digits.title(*each) for each in digits.variants()]
    assert len(set(titles)) == len(titles) > len(FAMILY)
    assert {activation.title for activation in FAMILY} <= set(titles)
    assert {gelu.title, OLDER} <= set(titles)


def test_the_stored_functions_are_of_the_family(stored):
    titles = [digits.title(*each) for each in digits.variants()]
    assert set(stored["functions"]) <= set(titles)
    assert set(stored["losing"]) <= set(stored["functions"])
    assert stored["contract"] == CONTRACT


@pytest.mark.sweep
def test_what_is_stored_is_current(stored):
    """As far as processors agree: an exponential may differ in its last digit.

    A function that is not stored is new, and may wait.
    """
    measured = digits.measure()
    known = np.isin(measured["functions"], stored["functions"])
    shown = np.isin(measured["losing"], stored["losing"])
    told = "run python -m benchmarks.digits"
    for name in ("x", "dtypes"):
        np.testing.assert_array_equal(measured[name], stored[name], err_msg=told)
    np.testing.assert_array_equal(measured["functions"][known], stored["functions"], err_msg=told)
    np.testing.assert_array_equal(measured["losing"][shown], stored["losing"], err_msg=told)
    worst = measured["worst_package"][known]
    np.testing.assert_allclose(worst, stored["worst_package"], atol=1, err_msg=told)
    worst = measured["worst_textbook"][known]
    np.testing.assert_allclose(worst, stored["worst_textbook"], rtol=0.5, atol=2, err_msg=told)
    for name in ("room", "package", "textbook"):
        found, expected = measured[name][shown].astype(float), stored[name].astype(float)
        np.testing.assert_array_equal(np.isnan(found), np.isnan(expected), err_msg=told)
        assert np.nanquantile(np.abs(found - expected), 0.95) < 0.5, f"{name}: {told}"


def test_what_the_appendix_says_of_its_table(stored):
    """Textbook lines that lose everything; the package within its promise, or in half within 1."""
    in_half = stored["dtypes"] == "float16"
    assert stored["worst_package"][:, ~in_half].max() <= CONTRACT
    assert stored["worst_package"][:, in_half].max() < 1
    lost = np.isin(stored["functions"], stored["losing"])
    assert (stored["worst_textbook"][lost][:, ~in_half] > 1e6).all()
    endless = stored["functions"][np.isinf(stored["worst_textbook"]).all(axis=1)]
    assert endless.tolist() == ["Softplus", "Hardswish"]


def test_what_the_appendix_says_of_its_figure(stored):
    def at(name, function, dtype, x):
        row = stored["losing"].tolist().index(function), stored["dtypes"].tolist().index(dtype)
        (column,) = np.flatnonzero(stored["x"] == x)
        return float(stored[name][row][column])

    for near, far in ((-0.01, -0.0001), (-0.0001, -1e-6)):  # two digits nearer, two digits less
        lost = at("textbook", "ELU", "float32", near) - at("textbook", "ELU", "float32", far)
        assert 1 < lost < 3
    cliff = [at("textbook", "GELU", "float64", x) for x in (-2.51, -7.08, -8.91)]
    assert cliff[0] > 13 > 7 > cliff[1] > 2 > cliff[2]
    assert at("textbook", OLDER, "float64", -7.08) < cliff[1] - 2
    for function in ("Softplus", "Mish"):
        assert at("textbook", function, "float64", -20) < 8
    assert at("textbook", "SiLU", "float32", -89.1) == 0
    assert at("textbook", "SiLU", "float64", -89.1) > 15
    assert at("room", "GELU", "float16", -5.01) < 2
    behind = np.nan_to_num(stored["room"] - stored["package"])
    assert behind.max() < 1  # 4 ULP are nine tenths of a digit


def test_a_reader_finds_the_package_where_the_line_is_lost():
    """What the arrays are made of, once by hand: −9, where the line is a zero."""
    x = np.array([-9.0])
    true = digits.truth(gelu, {"approximate": "none"}, x)
    most = digits.room("float64", true)
    line = digits.textbook(gelu, {"approximate": "none"})(x)
    assert line == 0
    assert digits.digits(line, true, most) == 0
    assert digits.digits(gelu(x), true, most) > 15
