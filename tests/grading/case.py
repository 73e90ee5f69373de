"""The submissions that the grader is tried with, each a file that hands one in."""

import importlib.util
import json
import pathlib
from dataclasses import dataclass, field
from typing import Any

from rectified.grading.limits import MB, Limits
from rectified.grading.task import Done, Task, grade
from tools.exercises.assignment import Assignment, assignments

FOLDER = pathlib.Path(__file__).parent / "cases"

LIMITS = Limits(call=2.0, cell=3.0, test=4.0, submission=60.0, memory=512 * MB, together=640 * MB)
"""Less than a class gets, so that what never ends takes less long."""

SECRET = b"of the tests"


@dataclass(frozen=True)
class Case:
    """A submission.

    Parameters
    ----------
    path : pathlib.Path
        The file that hands it in.
    """

    path: pathlib.Path
    module: Any = field(compare=False)

    @property
    def name(self) -> str:
        """Folder and file."""
        return f"{self.path.parent.name}/{self.path.stem}"

    @property
    def assignment(self) -> Assignment:
        """The exercise that it is handed in for."""
        return assignments([self.module.EXERCISE])[0]

    @property
    def points(self) -> dict[str, float]:
        """What each test cell must give."""
        most, loses = self.assignment.points, self.module.LOSES
        if loses == "all":
            return dict.fromkeys(most, 0.0)
        return {name: points - loses.get(name, 0) for name, points in most.items()}

    def grade(self, folder: pathlib.Path, limits: Limits = LIMITS) -> Done:
        """Hand it in, in an empty folder, and grade it."""
        assignment = self.assignment
        folder.mkdir(parents=True)
        self.module.hand_in(folder, assignment.release)
        text = assignment.path.read_text("utf-8")
        names, texts = (assignment.name,), (text,)
        return grade(Task("student", assignment.name, names, texts, str(folder), SECRET, limits))


def cases(kind: str) -> list[Case]:
    """Return all cases of a kind: cheats, accidents, faults, honest."""
    return [_load(path) for path in sorted((FOLDER / kind).glob("[!_]*.py"))]


def _load(path: pathlib.Path) -> Case:
    spec = importlib.util.spec_from_file_location(f"case_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return Case(path, module)


def given(done: Done) -> dict[str, float]:
    """Return what each test cell gave, as the notebook says."""
    return {
        cell["metadata"]["nbgrader"]["grade_id"]: cell["metadata"]["rectified"]["earned"]
        for kept in done.notebooks.values()
        for cell in json.loads(kept.text)["cells"]
        if "earned" in cell["metadata"].get("rectified", {})
    }


def told(done: Done) -> str:
    """Return everything that a student is told, in small letters."""
    texts = [reason.text for reason in done.reasons]
    for kept in done.notebooks.values():
        for cell in json.loads(kept.text)["cells"]:
            for fault in cell["metadata"].get("rectified", {}).get("faults", []):
                texts.append(fault["sentence"])
            for output in cell.get("outputs", []):
                texts += [output.get("evalue", ""), str(output.get("text", ""))]
    return "\n".join(texts).lower()
