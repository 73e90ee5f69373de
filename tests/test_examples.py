"""The examples in the README and in docstrings do what they show."""

import doctest
import importlib
import pathlib
import pkgutil
import re
import shutil
import subprocess
import sys

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


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_every_command_exists(root, page):
    makefile = (root / "Makefile").read_text("utf-8")
    commands = set(re.findall(r"(?:^|`)make ([a-z-]+)", (root / page).read_text("utf-8"), re.M))
    assert commands
    targets = set(re.findall(r"^([a-z-]+):.* ## ", makefile, re.M))
    assert commands - targets == set()


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", ".github/workflows/ci.yml"])
def test_every_test_that_is_named_exists(root, page):
    text = (root / page).read_text("utf-8").replace("/NAME/", "/relu/")
    named = re.findall(r"\btests/[\w/]+(?:\.py)?", text)
    assert [path for path in named if not (root / path).exists()] == []


@pytest.mark.nbgrader
def test_the_teachers_commands_work_when_pasted(root, tmp_path, environment):
    """In a fresh clone, with this Python's programs as its .venv; git sees nothing to commit."""
    text = (root / "README.md").read_text("utf-8")
    (commands,) = re.findall(r"^## For teachers\n.*?```sh\n(.*?)```", text, re.M | re.S)

    def run(*arguments):
        return subprocess.run(
            arguments, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True
        ).stdout

    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.check_output(listing, cwd=root, text=True)
    for path in map(pathlib.Path, filter(None, listed.split("\0"))):
        if (root / path).exists():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / path, tmp_path / path)
    run("git", "init", "--quiet")
    run("git", "add", "--all")
    tree = run("git", "write-tree")

    (tmp_path / ".venv").mkdir()
    for path in pathlib.Path(sys.prefix).iterdir():
        (tmp_path / ".venv" / path.name).symlink_to(path)
    stamp = tmp_path / ".venv/installed"  # what `make setup` leaves, and looks for
    stamp.unlink(missing_ok=True)
    stamp.touch()

    run("bash", "-e", "-c", commands)
    pages = list((tmp_path / "_build/class/feedback").rglob("relu.html"))
    assert len(pages) == int(re.search(r"SIZE=(\d+)", commands)[1])
    assert all("of 12 points" in page.read_text("utf-8") for page in pages)
    run("git", "add", "--all")
    assert run("git", "write-tree") == tree, run("git", "status", "--short")
