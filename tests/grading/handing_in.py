"""What a case needs to hand in a submission: notebooks as plain JSON, and answers to fill in."""

import functools
import itertools
import json
import pathlib
from collections.abc import Mapping
from typing import Any

from tools.exercises import corpus
from tools.exercises.assignment import BEGIN, END, Assignment, assignments

Notebook = dict[str, Any]
Cell = dict[str, Any]

_numbers = itertools.count()


def read(path: pathlib.Path) -> Notebook:
    """Return a notebook as plain JSON, whatever is wrong with it as a notebook."""
    notebook: Notebook = json.loads(pathlib.Path(path).read_text("utf-8"))
    return notebook


def write(notebook: Notebook, path: pathlib.Path) -> None:
    """Write a notebook as Jupyter writes it, without a look at what it holds."""
    text = json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"
    pathlib.Path(path).write_text(text, "utf-8")


def cell(notebook: Notebook, grade_id: str) -> Cell:
    """Return the cell of this id in nbgrader's metadata, the first where there are several."""
    for found in notebook["cells"]:
        if found["metadata"].get("nbgrader", {}).get("grade_id") == grade_id:
            return found
    raise KeyError(f"there is no cell {grade_id}")


def fill(notebook: Notebook, sources: Mapping[str, str]) -> None:
    """Set the sources of cells, by their ids in nbgrader's metadata."""
    for grade_id, source in sources.items():
        cell(notebook, grade_id)["source"] = source.splitlines(keepends=True)


def code(source: str, **metadata: Any) -> Cell:
    """Return a cell of code that a student adds, of an id that no other has."""
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": f"added-{next(_numbers)}",
        "metadata": metadata,
        "outputs": [],
        "source": source.splitlines(keepends=True),
    }


def solution(exercise: str) -> dict[str, str]:
    """Return a right answer for each cell of code to fill in, as a student would have it."""
    assignment = _assignment(exercise)
    return {name: _unmarked(assignment.cells[name].source) for name in assignment.answers}


def answer(exercise: str, kind: str, name: str) -> dict[str, str]:
    """Return an answer of the corpus: what stands in each cell of code to fill in.

    Parameters
    ----------
    exercise : str
        Its name.
    kind : str
        ``"right"`` or ``"wrong"``.
    name : str
        The name of the file, without ``.py``.
    """
    path = corpus.ANSWERS / exercise / kind / f"{name}.py"
    return dict(corpus.read(_assignment(exercise), path).sources)


@functools.cache
def _assignment(exercise: str) -> Assignment:
    (found,) = assignments([exercise])
    return found


def _unmarked(source: str) -> str:
    """Return a solution without the marks around what students are to write."""
    lines = source.splitlines()
    return "\n".join(line for line in lines if BEGIN not in line and END not in line)
