"""A course from a fresh install to the grades: every command that the page for teachers shows.

A teacher sets up, grace gets files by hand and returns them by mail, ada uses nbgrader's exchange,
and mei hands in on a learning platform, whose archive somebody else tries to use in mei's name.
"""

import csv
import dataclasses
import os
import pwd
import re
import shutil
import socket
import zipfile

import nbformat
import numpy as np
import pytest
from nbgrader.api import Gradebook

from journeys.person import Person
from rectified.checks import check
from rectified.grading.limits import MB, Limits

pytestmark = [pytest.mark.journey, pytest.mark.nbgrader]

NEEDED = (
    *("src", "solutions", "nbgrader_config.py"),
    *("pyproject.toml", "README.md", "LICENSE", ".gitignore"),
)
"""What of a copy of the project the commands use."""
MISTAKE = "def relu(x):\n    return np.abs(x)"
ADA = pwd.getpwuid(os.getuid()).pw_name
"""The exchange knows a student by the user's name."""
MEI, OTHER = "12345", "99999"
"""The platform knows a student by a number."""


def page(root):
    """Return the page for teachers."""
    return (root / "book/teaching.md").read_text("utf-8")


def blocks(root, language):
    """Return the blocks of a language on the page for teachers, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```", page(root), re.S | re.M)


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


def points(teacher):
    """Return student → the points by tests that stand in the gradebook."""
    with Gradebook(f"sqlite:///{teacher.folder / 'gradebook.db'}") as gradebook:
        return {
            one.student.id: sum(
                grade.auto_score or 0 for notebook in one.notebooks for grade in notebook.grades
            )
            for one in gradebook.assignment_submissions("relu")
        }


def grade_by_hand(teacher):
    """Give full points for each answer in words, as formgrader does."""
    with Gradebook(f"sqlite:///{teacher.folder / 'gradebook.db'}") as gradebook:
        for one in gradebook.assignment_submissions("relu"):
            for grade in (grade for notebook in one.notebooks for grade in notebook.grades):
                if grade.needs_manual_grade:
                    grade.manual_score = grade.max_score
                    grade.needs_manual_grade = False
        gradebook.db.commit()


def rows(path):
    """Return the rows of a CSV file, by the names of its columns."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def free_port():
    """Return a port that nobody listens at."""
    with socket.create_server(("localhost", 0)) as server:
        return str(server.getsockname()[1])


@pytest.fixture
def teacher(root, tmp_path):
    """A teacher with a copy of the project."""
    teacher = Person("teacher", tmp_path / "course", tmp_path)
    for name in NEEDED:
        copy = shutil.copytree if (root / name).is_dir() else shutil.copy
        copy(root / name, teacher.folder / name)
    return teacher


def test_the_limits_on_the_page_are_those_of_the_grader(root):
    (table,) = re.findall(r"^\| What \| At most \|\n\|.*\n((?:\|.*\n)+)", page(root), re.M)
    said = sorted(map(int, re.findall(r"\b\d+\b", table)))
    limits = dataclasses.astuple(Limits())
    assert said == sorted(int(most / MB if most >= MB else most) for most in limits)


def test_the_whole_way(root, tmp_path, teacher, walls):
    block = iter(blocks(root, "sh"))
    solutions = answers(root)
    first = next(iter(solutions))

    set_up = next(block)
    teacher.types(set_up)
    teacher.types(next(block))  # release
    released = teacher.folder / "exercises/relu"
    assert {path.name for path in released.iterdir()} == {"relu.ipynb"}
    inbox = teacher.folder / "inbox"
    inbox.mkdir()
    (listed,) = (text for text in blocks(root, "text") if text.startswith("id,"))
    (inbox / "students.csv").write_text(listed)
    teacher.types(next(block))  # list the class

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
    shutil.copy(grace.folder / "relu/relu.ipynb", inbox / "grace.ipynb")
    teacher.types(next(block))  # from the inbox
    with zipfile.ZipFile(inbox / "relu.zip", "w") as archive:
        archive.write(inbox / "grace.ipynb", f"linmei_LATE_{MEI}_678901_relu-1.ipynb")
        archive.write(ada.folder / "relu/relu.ipynb", f"other_{OTHER}_678902_!_{MEI}_1_relu.ipynb")
    teacher.types(next(block))  # from a platform
    submitted = teacher.folder / "submitted"
    assert {path.name for path in submitted.iterdir()} == {ADA, "grace", MEI, OTHER}
    shutil.rmtree(submitted / OTHER)

    assert "3 of 3 recorded" in teacher.types(next(block))  # grade
    graded = points(teacher)
    assert set(graded) == {ADA, "grace", MEI}
    assert graded["grace"] == graded[MEI] == 10
    assert 0 < graded[ADA] < 10
    assert "2 of 2 recorded" in teacher.types(next(block))  # two of them
    assert "0 of 0 recorded" in teacher.types(next(block))  # go on where all is graded
    teacher.types(next(block))  # by nbgrader's command
    assert points(teacher) == graded
    grade_by_hand(teacher)

    teacher.types(next(block))  # give back
    assert (teacher.folder / "feedback/grace/relu/relu.html").is_file()
    teacher.types(next(block))  # to those who use the exchange
    (why,) = check(np.abs, "relu").whys
    ada.types(next(block))
    (feedback,) = (ada.folder / "relu/feedback").rglob("relu.html")
    told = " ".join(why.explanation.split())
    assert told in " ".join(feedback.read_text("utf-8").split())

    written = teacher.types(next(block)).splitlines()  # what the class believes
    reported = [teacher.folder / name for name in written if name.endswith((".html", ".csv"))]
    (believed,) = (path for path in reported if path.name == "relu.html")
    assert told in " ".join(believed.read_text("utf-8").split())
    assert len(reported) == 3

    teacher.types(next(block))  # hand grades on
    canvas = {row["ID"]: row["relu"] for row in rows(teacher.folder / "grades-canvas.csv")}
    assert float(canvas[MEI]) == 12
    moodle = {row["Username"]: row["relu"] for row in rows(teacher.folder / "grades-moodle.csv")}
    assert float(moodle[ADA]) == graded[ADA] + 2
    plain = [row for row in rows(teacher.folder / "grades-csv.csv") if row["kind"] == "total"]
    assert {row["student"]: row["state"] for row in plain} == dict.fromkeys(graded, "final")

    teacher.types(next(block))  # install what a cluster needs
    port = free_port()
    scheduler, worker, grade = (next(block).strip().replace("8786", port) for _ in range(3))
    quiet = "> /dev/null 2>&1 &"
    cluster = f"trap 'kill $(jobs -p); wait || true' EXIT\n{scheduler} {quiet}\n{worker} {quiet}\n"
    told = teacher.types(cluster + grade)
    assert "3 of 3 recorded" in told
    assert points(teacher) == graded
    assert next(block, None) is None, "a command on the page is not played"

    kept = teacher.types("git init --quiet && git add --all && git ls-files").splitlines()
    assert {path.split("/")[0] for path in kept} == {*NEEDED, "exercises"}, "others are students'"
