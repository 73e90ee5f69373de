"""The examples in the README and in docstrings do what they show."""

import doctest
import importlib
import pkgutil
import re

import numpy as np
import pytest

import rectified

PACKAGES = [
    importlib.import_module(found.name)
    for found in pkgutil.iter_modules(rectified.__path__, "rectified.")
]


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
def test_docstrings(package):
    done = doctest.testmod(package)
    assert done.attempted > 0 or ">>>" not in package.__doc__
    assert done.failed == 0


def test_there_are_examples():
    assert sum(">>>" in package.__doc__ for package in PACKAGES) >= 3


def test_readme(root):
    (example,) = re.findall(r"```python\n(.*?)```", (root / "README.md").read_text("utf-8"), re.S)
    namespace = {"array": np.array}
    for line in example.splitlines():
        code, _, comment = line.partition("#")
        if shown := re.match(r" (array\(.*?\))", comment):
            np.testing.assert_array_equal(
                eval(code, namespace), eval(shown.group(1), namespace), strict=True
            )
        else:
            exec(code, namespace)


def test_every_command_of_the_readme_exists(root):
    makefile = (root / "Makefile").read_text("utf-8")
    for page in ("README.md", "CONTRIBUTING.md"):
        for command in re.findall(r"^make ([a-z]+)", (root / page).read_text("utf-8"), re.M):
            assert re.search(rf"^{command}:", makefile, re.M), f"{page}: make {command}"
