"""No activation stands in a place that the next one could forget."""

import runpy
import subprocess

import pytest

from rectified.activations import FAMILY

COST = 3
"""Its file, its line in ``activations/__init__.py``, its record in the oracle."""


@pytest.fixture(scope="module")
def tool(root):
    return runpy.run_path(str(root / "tools/places.py"))


@pytest.fixture(scope="module")
def places(root, tool):
    return lambda name: tool["places"](root, name)


def options():
    """The files of the members that have a choice of this name: PyTorch's words, not ours."""
    return {
        (option, f"{folder}/{member.name}.py")
        for member in FAMILY
        for choice in member.choices
        for option in choice.options
        for folder in ("src/rectified/activations", "oracle/records")
    }


@pytest.mark.parametrize("activation", FAMILY[1:], ids=lambda a: a.name)
def test_an_activation_costs_three_places(places, tool, activation):
    """Import it, or read the name from a record. The first is the course's example, all over."""
    found = places(activation.name)
    assert sum(kind == tool["OWN"] for kind in found.values()) == COST
    knowing = [path for path, kind in found.items() if kind == tool["OTHER"]]
    assert [path for path in knowing if (activation.name, path) not in options()] == []


def test_the_example_stands_in_no_list_of_the_package(places, tool):
    found = places(FAMILY[0].name)
    knowing = [path for path, kind in found.items() if kind == tool["OTHER"]]
    assert [path for path in knowing if path.startswith(("src/", "oracle/", "benchmarks/"))] == []


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ('NAMES = ["bump"]', True),
        ('"""bump is this."""', False),
        ("x = 1  # bump", False),
        ("y = np.bump(x)", False),
        ("def f():\n    'bump'\n    return bump", True),
        (r'formula = "\\bump(x)"', False),
        ('Trait("smooth", "bump.ipynb#take-away")', False),
    ],
)
def test_what_counts_in_python(tmp_path, tool, text, counts):
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    (tmp_path / "one.py").write_text(text, "utf-8")
    assert bool(tool["places"](tmp_path, "bump")) == counts
