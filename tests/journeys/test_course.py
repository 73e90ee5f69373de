"""A course from a fresh install to the grades: every command that the page for teachers shows.

A teacher sets up, grace gets files by hand and returns them by mail, ada uses nbgrader's exchange.
"""

import csv
import os
import pwd
import re
import shutil

import nbformat
import numpy as np
import pytest

from journeys.person import Person
from rectified.checks import check

pytestmark = [pytest.mark.journey, pytest.mark.nbgrader]

NEEDED = (
    *("src", "solutions", "nbgrader_config.py"),
    *("pyproject.toml", "README.md", "LICENSE", ".gitignore"),
)
"""What of a copy of the project the commands use."""
MISTAKE = "def relu(x):\n    return np.abs(x)"


def commands(root):
    """Return the blocks of commands on the page for teachers, in order."""
    text = (root / "book/teaching.md").read_text("utf-8")
    return re.findall(r"^```sh\n(.*?)^```", text, re.S | re.M)


def answers(root):
    """Return the solutions of an exercise by cell."""
    notebook = nbformat.read(root / "solutions/relu/relu.ipynb", as_version=4)
    return {cell.id: cell.source for cell in notebook.cells if cell.metadata.nbgrader.solution}


def write(path, sources):
    """Replace cells of a notebook, as a student does who types into them."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        cell.source = sources.get(cell.id, cell.source)
    nbformat.write(notebook, path)


@pytest.fixture
def teacher(root, tmp_path):
    """A teacher with a copy of the project."""
    teacher = Person("teacher", tmp_path / "course", tmp_path)
    for name in NEEDED:
        copy = shutil.copytree if (root / name).is_dir() else shutil.copy
        copy(root / name, teacher.folder / name)
    return teacher


def test_the_whole_way(root, tmp_path, teacher):
    block = iter(commands(root))
    solutions = answers(root)
    first = next(iter(solutions))

    set_up = next(block)
    teacher.types(set_up)
    teacher.types(next(block))  # release
    released = teacher.folder / "exercises/relu"
    assert {path.name for path in released.iterdir()} == {"relu.ipynb"}

    grace = Person("grace", tmp_path / "grace", tmp_path / "elsewhere")
    for path in (teacher.folder / "dist").iterdir():
        shutil.copy(path, grace.folder)
    shutil.copytree(released, grace.folder / "relu")
    assert next(block) == re.sub(r"^.* pip wheel .*\n|dist/(?=rectified)", "", set_up, flags=re.M)
    (grace.folder / ".venv").symlink_to(teacher.folder / ".venv")  # the same commands: once
    validate = next(block)
    told = grace.types(validate)
    assert "VALIDATION FAILED" in told
    assert "not written yet" in told
    write(grace.folder / "relu/relu.ipynb", solutions)
    assert "Success" in grace.types(validate)

    teacher.types(next(block))  # name the exchange
    teacher.types(next(block))  # hand out
    ada = Person("ada", tmp_path / "ada", tmp_path)
    (ada.folder / ".venv").symlink_to(teacher.folder / ".venv")
    assert "rectified relu" in ada.types(next(block))
    write(ada.folder / "relu/relu.ipynb", {**solutions, first: MISTAKE})
    ada.types(next(block))  # submit

    teacher.types(next(block))  # collect
    (teacher.folder / "inbox").mkdir()
    shutil.copy(grace.folder / "relu/relu.ipynb", teacher.folder / "inbox/grace.ipynb")
    teacher.types(next(block))  # from the inbox
    teacher.types(next(block))  # grade
    teacher.types(next(block))  # give back
    teacher.types(next(block))  # to those who use the exchange
    (why,) = check(np.abs, "relu").whys
    ada.types(next(block))
    (page,) = (ada.folder / "relu/feedback").rglob("relu.html")
    assert " ".join(why.explanation.split()) in " ".join(page.read_text("utf-8").split())
    assert next(block, None) is None, "a command on the page is not played"

    kept = teacher.types("git init --quiet && git add --all && git ls-files").splitlines()
    assert {path.split("/")[0] for path in kept} == {*NEEDED, "exercises"}, "others are students'"

    with (teacher.folder / "grades.csv").open() as file:
        grades = {row["student_id"]: row for row in csv.DictReader(file)}
    ada_ = pwd.getpwuid(os.getuid()).pw_name  # the exchange knows a student by the user's name
    assert set(grades) == {ada_, "grace"}
    assert float(grades["grace"]["score"]) == 10
    assert 0 < float(grades[ada_]["score"]) < 10
    assert (teacher.folder / "feedback/grace/relu/relu.html").is_file()
