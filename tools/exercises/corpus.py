"""Answers to the exercises that people could hand in, and what each shall lose.

They stand in ``tests/exercises/answers/NAME/``: right in unusual ways in ``right/``, wrong in
ways that students are wrong in ``wrong/``. A file holds all functions of the exercise. A wrong one
begins with what is wrong, the points that it loses in each test cell, and the names of the
reasons that its student must be told, or ``none`` where none can be known::

    # Cuts the positive side instead of the negative one.
    # loses: test-relu-values 1, test-relu-arrays 2
    # why: is-minimum

A line may go on in the next comment line, further in. A comment that begins with ``# kernel:``
says why nbgrader itself shall grade the answer too, in a kernel, when the tests run.
"""

import pathlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tools.exercises.assignment import ROOT, Assignment

ANSWERS = ROOT / "tests/exercises/answers"
FIELD = re.compile(r"# (loses|why|kernel):\s*(.*)")
LOSS = re.compile(r"([\w-]+) (\d+(?:\.\d+)?)")


class Malformed(ValueError):
    """A header is not as it shall be."""


@dataclass(frozen=True)
class Answer:
    """What somebody could hand in.

    Parameters
    ----------
    kind : str
        ``"right"``, ``"wrong"``, ``"solution"`` or ``"untouched"``.
    name : str
        Its own.
    sources : mapping
        What stands in the cells to fill in, by their ids.
    points : mapping
        What each test cell shall give.
    whys : frozenset of str or None
        The names of the reasons that must be told, all of them; None where nobody asks.
    kernel : str
        Why a real kernel shall run it too; empty where it need not.
    """

    kind: str
    name: str
    sources: Mapping[str, str]
    points: Mapping[str, float]
    whys: frozenset[str] | None = None
    kernel: str = ""

    @property
    def title(self) -> str:
        """The kind, and the name where the kind has several."""
        return self.kind if self.name == self.kind else f"{self.kind}/{self.name}"


def answers(assignment: Assignment, folder: pathlib.Path = ANSWERS) -> Iterator[Answer]:
    """Yield the solution, what was never touched, the right answers and the wrong ones."""
    solution = {name: assignment.cells[name].source for name in assignment.answers}
    nothing = dict.fromkeys(assignment.points, 0.0)
    yield Answer("solution", "solution", solution, assignment.points)
    yield Answer("untouched", "untouched", assignment.untouched(), nothing)
    for kind in ("right", "wrong"):
        for path in sorted((folder / assignment.name / kind).glob("*.py")):
            yield read(assignment, path)


def read(assignment: Assignment, path: pathlib.Path) -> Answer:
    """Read one file, of which the folder tells the kind.

    Raises
    ------
    Malformed
        If the header is not as it shall be; the message names file and line.
    """
    kind = path.parent.name
    source = path.read_text("utf-8")
    fields = _fields(source)
    if kind == "right":
        if wrong := {"loses", "why"} & set(fields):
            raise _error(path, fields[min(wrong)][0], "a right answer loses nothing")
        losses, whys = {}, None
    else:
        for name in ("loses", "why"):
            if name not in fields:
                raise _error(path, 1, f"the header has no line '# {name}: ...'")
        if not re.match(r"# (?!loses:|why:|kernel:)\w", source):
            raise _error(path, 1, "the first line shall say in a comment what is wrong")
        losses, whys = _losses(assignment, path, *fields["loses"]), _whys(path, *fields["why"])
    points = {name: most - losses.get(name, 0) for name, most in assignment.points.items()}
    _, kernel = fields.get("kernel", (0, ""))
    return Answer(kind, path.stem, assignment.whole(source), points, whys, kernel)


def _fields(source: str) -> dict[str, tuple[int, str]]:
    """Return the fields of a header: name → number of its line, text."""
    found: dict[str, tuple[int, str]] = {}
    current = ""
    for number, line in enumerate(source.splitlines(), 1):
        if not line.startswith("#"):
            break
        if match := FIELD.match(line):
            current = match[1]
            found[current] = (number, match[2].strip())
        elif current and re.match(r"#\s{2,}\S", line):
            first, text = found[current]
            found[current] = (first, f"{text} {line.lstrip('# ')}".strip())
        else:
            current = ""
    return found


def _losses(assignment: Assignment, path: pathlib.Path, number: int, text: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for part in text.split(","):
        match = LOSS.fullmatch(part.strip())
        if not match:
            raise _error(path, number, f"expected a test cell and points; got {part.strip()!r}")
        name, points = match[1], float(match[2])
        if name not in assignment.points:
            cells = ", ".join(assignment.points)
            raise _error(path, number, f"there is no test cell {name}; expected one of {cells}")
        if name in found:
            raise _error(path, number, f"{name} stands twice")
        if not 0 < points <= assignment.points[name] or points % 0.5:
            most = assignment.points[name]
            raise _error(
                path, number, f"{name} has {most:g} points; it cannot lose {points:g} of them"
            )
        found[name] = points
    return found


def _whys(path: pathlib.Path, number: int, text: str) -> frozenset[str]:
    names = [name.strip() for name in text.split(",")]
    if names == ["none"]:
        return frozenset()
    for name in names:
        if not re.fullmatch(r"[a-z0-9_]+([-+][a-z0-9_]+)*", name) or name == "none":
            raise _error(path, number, f"expected names of reasons, or none; got {text!r}")
    return frozenset(names)


def _error(path: pathlib.Path, number: int, problem: str) -> Malformed:
    return Malformed(f"{path}:{number}: {problem}")
