"""Which cell of the teacher's notebook each cell that was handed in is.

What is a test, what it is worth and in which order cells stand is decided by the teacher's notebook
alone. Of what was handed in only the texts count: those of the answers, and the code that a student
has added, in its place among them.
"""

import re
from dataclasses import dataclass, field

from rectified.grading.exercise import Cell, Exercise
from rectified.grading.handed_in.reading import Reading, Written

MOST = 200
"""So many cells that a student has added are run."""


@dataclass(frozen=True)
class Step:
    """A cell of the notebook that is graded.

    Parameters
    ----------
    cell : Cell or None
        The teacher's cell; None for one that the student has added.
    source : str
        What stands in it: the teacher's text, or the student's.
    kind : str
        ``"code"``, ``"markdown"`` or ``"raw"``.
    handed_in : bool
        Whether the student has written anything in it.
    """

    cell: Cell | None
    source: str
    kind: str
    handed_in: bool = False

    @property
    def name(self) -> str:
        """What it is called in a sentence."""
        return self.cell.name if self.cell else "a cell of your own"

    @property
    def is_students(self) -> bool:
        """Whether a student has written it."""
        return self.cell is None or self.cell.role in ("answer", "written")


@dataclass
class Match:
    """The notebook that is graded, and what was odd about the one that was handed in.

    Parameters
    ----------
    steps : list of Step
        Its cells in order.
    notes : list of str
        Sentences for the student.
    """

    steps: list[Step] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def match(exercise: Exercise, reading: Reading) -> Match:
    """Rebuild the teacher's notebook with the answers of one that was handed in."""
    meant = _meant(exercise, reading.cells)
    found = Match(notes=list(reading.notes))
    if not reading.problem:
        found.notes += _missing(exercise, reading.cells, meant)
    answers: dict[str, Written] = {}
    added: dict[str, list[Step]] = {}
    place, seen = "", set()
    for written, name in zip(reading.cells, meant, strict=True):
        cell = exercise.of_name.get(name)
        if cell is not None:
            place = place if name in seen else name
            seen.add(name)
            if cell.role in ("answer", "written") and not _is_touched(cell, answers.get(name)):
                answers[name] = written
                continue
            if cell.role in ("test", "text") or not _is_touched(cell, written):
                continue
        # a cell of the student's own, a second copy of an answer, a setup cell that was changed
        if written.source.strip():
            kind = "code" if cell is not None and cell.is_code else written.kind
            added.setdefault(place, []).append(Step(None, written.source, kind, True))
    _bound_in_number(added, found.notes)
    found.steps += added.get("", [])
    for cell in exercise.cells:
        found.steps += [_step(cell, answers.get(cell.name)), *added.get(cell.name, [])]
    return found


def _bound_in_number(added: dict[str, list[Step]], notes: list[str]) -> None:
    count = sum(map(len, added.values()))
    if count <= MOST:
        return
    notes.append(f"You have added {count:,} cells; only {MOST} of them are run.")
    left = MOST
    for steps in added.values():
        del steps[left:]
        left -= len(steps)


def _step(cell: Cell, answer: Written | None) -> Step:
    kind = cell.node["cell_type"]
    if cell.role in ("answer", "written"):
        return Step(cell, answer.source if answer else "", kind, _is_touched(cell, answer))
    return Step(cell, cell.source, kind)


def _meant(exercise: Exercise, cells: tuple[Written, ...]) -> list[str]:
    """Return, for each cell that was handed in, the name of the teacher's cell that it is."""
    meant = []
    for written in cells:
        names = [name for name in (written.grade_id, written.id) if name in exercise.of_name]
        meant.append(names[0] if names else "")
    _by_text(exercise, cells, meant)
    _by_function(exercise, cells, meant)
    _by_place(exercise, cells, meant)
    return meant


def _by_text(exercise: Exercise, cells: tuple[Written, ...], meant: list[str]) -> None:
    texts = {_plain(_shown(cell)): cell.name for cell in reversed(exercise.cells)}
    for number, written in enumerate(cells):
        if not meant[number]:
            meant[number] = texts.get(_plain(written.source), "")


def _by_function(exercise: Exercise, cells: tuple[Written, ...], meant: list[str]) -> None:
    """Take a nameless cell that defines what an answer shall define for that answer."""
    for cell in exercise.cells:
        if cell.role != "answer" or _is_answered(cell, cells, meant):
            continue
        defines = _definition(cell)
        for number, written in enumerate(cells):
            if not meant[number] and defines and defines.search(written.source):
                meant[number] = cell.name
                break


def _definition(cell: Cell) -> re.Pattern[str] | None:
    names = re.findall(r"^(?:def|class)\s+(\w+)", cell.released, re.M)
    return re.compile(rf"^(?:async\s+)?(?:def|class)\s+{names[0]}\b", re.M) if names else None


def _is_defined(cell: Cell, cells: tuple[Written, ...]) -> bool:
    defines = _definition(cell)
    return defines is not None and any(defines.search(written.source) for written in cells)


def _by_place(exercise: Exercise, cells: tuple[Written, ...], meant: list[str]) -> None:
    """Take a nameless text where an answer in words belongs for that answer."""
    names = [cell.name for cell in exercise.cells]
    for position, cell in enumerate(exercise.cells):
        if cell.role != "written" or _is_answered(cell, cells, meant) or not position:
            continue
        before = names[position - 1]
        if before in meant:
            number = len(meant) - meant[::-1].index(before)
            if number < len(cells) and not meant[number] and cells[number].kind != "code":
                meant[number] = cell.name


def _is_answered(cell: Cell, cells: tuple[Written, ...], meant: list[str]) -> bool:
    return any(
        name == cell.name and _is_touched(cell, written)
        for name, written in zip(meant, cells, strict=True)
    )


def _missing(exercise: Exercise, cells: tuple[Written, ...], meant: list[str]) -> list[str]:
    there = set(meant)
    if not there - {""}:
        return [f"No cell of the exercise {exercise.name} was found in the notebook."]
    missing = [cell for cell in exercise.cells if cell.name not in there]
    notes = [
        f"The cell {cell.name} was missing: what it should hold counts as not written."
        for cell in missing
        if cell.role == "answer" and not _is_defined(cell, cells)
    ]
    twice = [cell.name for cell in exercise.cells if cell.role == "answer"]
    notes += [f"The cell {name} stands there twice." for name in twice if meant.count(name) > 1]
    tests = [cell.name for cell in missing if cell.role == "test"]
    if tests:
        notes.append(
            f"Missing were the tests {', '.join(tests)}. They were put back, and nothing is lost."
        )
    return notes


def _shown(cell: Cell) -> str:
    return cell.released or cell.source


def _is_touched(cell: Cell, written: Written | None) -> bool:
    """Whether somebody has written anything in a cell."""
    if written is None or not written.source.strip():
        return False
    return _plain(written.source) != _plain(_shown(cell))


def _plain(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())
