"""A chapter that needs what is not installed is passed over, with the reason; in CI it fails."""

import os
import re
import shutil
import subprocess
import sys
import tomllib

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

pytestmark = pytest.mark.notebook

HERE, ABSENT = "json", "no_such_framework"
RIGHT, WRONG = "2\n", "3\n"


@pytest.fixture
def chapter(root, tmp_path):
    """Make a folder like the book's, with one chapter: what it needs, and what it stores."""
    shutil.copy(root / "conftest.py", tmp_path)

    def make(needs, stored=RIGHT, under=None):
        output = new_output("stream", name="stdout", text=stored)
        cell = new_code_cell("print(1 + 1)", outputs=[output], execution_count=1, id="sum")
        metadata = {} if needs is None else {"needs": needs}
        notebook = new_notebook(cells=[cell], metadata={under: metadata} if under else metadata)
        nbformat.write(notebook, tmp_path / "chapter.ipynb")
        return tmp_path / "chapter.ipynb"

    return make


def run(root, *command, ci=""):
    done = subprocess.run(
        [sys.executable, *map(str, command)],
        env={**os.environ, "PYTHONPATH": str(root), "CI": ci},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout


def nbval(root, path, ci=""):
    return run(
        root, "-m", "pytest", "--nbval", "--nbval-current-env", "-rs", "-c", "/dev/null",
        "--rootdir", path.parent, "-p", "no:cacheprovider", path, ci=ci,
    )  # fmt: skip


def store(root, path):
    return run(root, root / "tools/store.py", path)


def test_what_is_absent_is_named_and_the_chapter_skipped(root, chapter):
    code, said = nbval(root, chapter([HERE, ABSENT], stored=WRONG))
    assert code == 0, said
    assert "1 skipped" in said
    assert f"needs {ABSENT}: make frameworks" in said


def test_an_exercise_says_it_among_what_it_says_of_itself(root, chapter):
    code, said = nbval(root, chapter([ABSENT], stored=WRONG, under="rectified"))
    assert code == 0, said
    assert f"needs {ABSENT}" in said


def test_what_is_there_is_run(root, chapter):
    code, said = nbval(root, chapter([HERE], stored=RIGHT))
    assert code == 0, said
    assert "1 passed" in said


@pytest.mark.parametrize("needs", [None, [HERE]])
def test_and_held_to_its_outputs(root, chapter, needs):
    code, said = nbval(root, chapter(needs, stored=WRONG))
    assert code == 1
    assert "1 failed" in said


def test_in_ci_nothing_is_passed_over(root, chapter):
    code, said = nbval(root, chapter([ABSENT], stored=WRONG), ci="true")
    assert code == 1
    assert "1 failed" in said


def test_storing_passes_over_it_says_so_and_leaves_it_alone(root, chapter):
    path = chapter([ABSENT], stored=WRONG)
    before = path.read_bytes()
    code, said = store(root, path)
    assert code == 0, said
    assert said == f"[1/1] {path}\nPassing over {path}, which needs {ABSENT}: make frameworks\n"
    assert path.read_bytes() == before


@pytest.mark.parametrize("needs", [None, [HERE]])
def test_what_can_be_run_is_stored_and_still_says_what_it_needs(root, chapter, needs):
    path = chapter(needs, stored=WRONG)
    code, said = store(root, path)
    assert (code, said) == (0, f"[1/1] {path}\n")
    notebook = nbformat.read(path, as_version=4)
    assert notebook.cells[0].outputs[0].text == RIGHT
    assert notebook.metadata.get("needs") == needs


def test_every_chapter_that_imports_a_framework_says_so(root):
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    extra = project["optional-dependencies"]["frameworks"]
    optional = {re.match(r"\w+", requirement)[0] for requirement in extra}
    for path in (root / "book").glob("*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        code = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
        imported = {
            line.split()[1].split(".")[0]
            for line in "\n".join(code).splitlines()
            if line.startswith(("import ", "from "))
        }
        assert imported & optional <= set(notebook.metadata.get("needs", [])), path
