"""Adding an activation is what CONTRIBUTING says: proved on a scratch copy with two new ones.

Each folder in `new/` holds what its author would write: the file, the oracle's record and the
entry in the bibliography. The line in ``activations/__init__.py`` is added here.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

pytestmark = pytest.mark.journey

NEW = sorted(path for path in (pathlib.Path(__file__).parent / "new").iterdir() if path.is_dir())
NAMES = [path.name for path in NEW]
NEEDED = [
    *("src", "oracle", "tests", "tools", "pyproject.toml", ".gitignore"),
    *("book/references.bib", "book/_static"),  # pages' script wakes the figures
]
ABOUT_ACTIVATIONS = [
    *("activations", "tables", "plots", "gallery", "checks"),
    "book/test_references.py",
]


@pytest.fixture(scope="module")
def copy(root, tmp_path_factory):
    """A copy of the project in which the new activations have been added."""
    copy = tmp_path_factory.mktemp("scratch") / "copy"
    ignored = shutil.ignore_patterns("__pycache__", "new", pathlib.Path(__file__).name)
    for name in NEEDED:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        if (root / name).is_dir():
            shutil.copytree(root / name, copy / name, ignore=ignored)
        else:
            shutil.copy(root / name, copy / name)
    subprocess.run(["git", "init", "--quiet"], cwd=copy, check=True)
    for folder in NEW:
        add(folder, copy)
    return copy


def add(folder, copy):
    """Take the steps of CONTRIBUTING."""
    name, package = folder.name, copy / "src/rectified/activations"
    shutil.copy(folder / "activation.py", package / f"{name}.py")
    shutil.copy(folder / "oracle.py", copy / f"oracle/records/{name}.py")
    with (copy / "book/references.bib").open("a", encoding="utf-8") as bibliography:
        bibliography.write((folder / "references.bib").read_text("utf-8"))
    init = (package / "__init__.py").read_text("utf-8")
    *_, last = re.finditer(r"^from rectified\.activations\.(\w+) import \1 as \1\n", init, re.M)
    line = f"from rectified.activations.{name} import {name} as {name}\n"
    (package / "__init__.py").write_text(init[: last.end()] + line + init[last.end() :], "utf-8")


def run(copy, *arguments):
    """Run Python in the copy, on the copy's package."""
    environment = {**os.environ, "PYTHONPATH": str(copy / "src")}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=copy, env=environment, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip


def run_tests(copy, *arguments):
    quick = ("-q", "-p", "no:cacheprovider", "--hypothesis-profile", "quick")
    return run(copy, "-m", "pytest", *quick, *arguments)


def test_the_suite_holds_for_them(copy):
    tests = [f"tests/{path}" for path in ABOUT_ACTIVATIONS]
    done = run_tests(copy, "-k", " or ".join(NAMES), "-rA", *tests)
    assert done.returncode == 0, done.stdout + done.stderr
    for name in NAMES:
        passed = re.findall(rf"^PASSED tests/(\S+?)::.*\b{name}\b", done.stdout, re.M)
        assert len(passed) > 80, f"only {len(passed)} tests of {name}"
        assert {path.split("/")[0] for path in passed} == {
            p.split("/")[0] for p in ABOUT_ACTIVATIONS
        }


@pytest.mark.parametrize("name", NAMES)
def test_they_cost_three_places(copy, name):
    done = run(copy, "tools/places.py", name)
    assert done.stdout.startswith(f"{name} costs 3 places"), done.stdout + done.stderr
    assert "knows it" not in done.stdout


WRONG = """
def wrong(x: Array, out: Array) -> None:
    derivative(x, out)
    out[x > 1] *= 2.0


"""


def test_a_wrong_derivative_fails(copy):
    """Doubled to the right of 1."""
    name = NAMES[0]
    path = copy / f"src/rectified/activations/{name}.py"
    right = path.read_text("utf-8")
    above, start, record = right.partition(f"{name} = Activation(")
    assert '"x": derivative}' in record
    wrong = above + WRONG + start + record.replace('"x": derivative}', '"x": wrong}')
    path.write_text(wrong, "utf-8")
    try:
        suites = ["tests/activations/test_contract.py", "tests/activations/test_accuracy.py"]
        done = run_tests(copy, "-k", f"{name} and (TestRecord or dx)", "-rf", *suites)
    finally:
        path.write_text(right, "utf-8")
    assert done.returncode == 1, done.stdout + done.stderr
    failed = set(re.findall(r"^FAILED \S+::(\w+)", done.stdout, re.M))
    assert failed == {"test_derivative_is_the_slope", "test_everywhere"}


def test_forgetting_the_line_fails(copy):
    """A file that is not imported is a test's failure, not silence."""
    init = copy / "src/rectified/activations/__init__.py"
    complete = init.read_text("utf-8")
    init.write_text(re.sub(rf"^.* import {NAMES[0]} as .*\n", "", complete, flags=re.M), "utf-8")
    assert init.read_text("utf-8") != complete
    try:
        done = run_tests(copy, "tests/activations/test_completeness.py", "-k", "every_file", "-rf")
    finally:
        init.write_text(complete, "utf-8")
    assert done.returncode == 1, done.stdout + done.stderr
    assert NAMES[0] in done.stdout
