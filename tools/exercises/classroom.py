"""Make a class, let it hand in answers from the corpora, and grade it with nbgrader.

The class stays in a folder, with a gradebook that formgrader opens. Printed is what nbgrader gave
to each student; where that is not what was to be expected, this ends with 1.
"""

import argparse
import pathlib
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle

from tools.exercises.assignment import ROOT, Assignment, assignments
from tools.exercises.corpus import Answer, answers
from tools.exercises.course import Course

FIRST_NAMES = (
    "Amina",
    "Bruno",
    "Chiara",
    "Dmitri",
    "Elif",
    "Farid",
    "Grace",
    "Hiro",
    "Ingrid",
    "Jamal",
    "Kwame",
    "Leila",
    "Mateo",
    "Nadia",
    "Olu",
    "Priya",
)
LAST_NAMES = (
    "Abebe",
    "Bianchi",
    "Costa",
    "Dubois",
    "Eriksen",
    "Fischer",
    "Garcia",
    "Haddad",
    "Ivanov",
    "Jensen",
    "Kimura",
    "Lopez",
    "Moreau",
    "Novak",
    "Okafor",
    "Patel",
)
PATTERN = ("right", "wrong", "partly", "untouched", "right", "wrong", "right", "wrong", "right")
"""What one student after the other hands in; the next exercise begins one student later."""


@dataclass(frozen=True)
class Student:
    """Somebody in the class."""

    first_name: str
    last_name: str

    @property
    def id(self) -> str:
        """The name of the folder that is handed in."""
        return f"{self.first_name}_{self.last_name}".lower()


def students(size: int) -> list[Student]:
    """Return a class, always the same."""
    rng = random.Random(size)
    names = [(first, last) for first in FIRST_NAMES for last in LAST_NAMES]
    return sorted(
        (Student(*name) for name in rng.sample(names, size)), key=lambda one: one.last_name
    )


def handed_in(assignment: Assignment, size: int, shift: int = 0) -> list[Answer]:
    """Return what a class hands in for one exercise, in the order of the students."""
    found: dict[str, list[Answer]] = {"partly": list(partly(assignment))}
    for answer in answers(assignment):
        kind = "right" if answer.kind == "solution" else answer.kind
        found.setdefault(kind, []).append(answer)
    for several in found.values():
        several.sort(key=lambda answer: not answer.kernel)
    turns = {kind: cycle(several) for kind, several in found.items()}
    kinds = [kind for kind in PATTERN if kind in found]
    given = [next(turns[kind]) for kind, _ in zip(cycle(kinds), range(size), strict=False)]
    return [given[(number - shift) % size] for number in range(size)]


def partly(assignment: Assignment) -> Iterator[Answer]:
    """Yield answers in which only the first cells are filled in, with the solution."""
    empty = assignment.untouched()
    for count in range(1, len(assignment.answers)):
        sources = {
            name: assignment.cells[name].source if number < count else empty[name]
            for number, name in enumerate(assignment.answers)
        }
        yield Answer("partly", f"{count}_done", sources, assignment.grade(sources))


@dataclass(frozen=True)
class Graded:
    """What nbgrader made of a submission.

    Parameters
    ----------
    exercise : str
        The exercise.
    student : Student
        Who handed it in.
    answer : Answer
        What was handed in.
    points : dict
        What each test cell gave.
    seconds : float
        How long grading and feedback took.
    """

    exercise: str
    student: Student
    answer: Answer
    points: dict[str, float | None]
    seconds: float

    @property
    def differences(self) -> list[str]:
        """What is not as expected, in words."""
        who = f"{self.student.id}, {self.exercise} ({self.answer.title})"
        return [
            f"{who}: {name} expected {expected:g}, given {self.points[name]}"
            for name, expected in self.answer.points.items()
            if self.points[name] != expected
        ]

    @property
    def text(self) -> str:
        """The points as they stand in the table."""
        given = sum(self.points[name] or 0 for name in self.answer.points)
        return f"{given:g} {self.answer.kind}" + "!!" * bool(self.differences)


def hold(course: Course, chosen: Sequence[Assignment], size: int) -> Iterator[Graded]:
    """Let a class hand in and grade it, one submission after the other."""
    everybody = students(size)
    for student in everybody:
        course.enrol(student.id, student.first_name, student.last_name)
    for shift, assignment in enumerate(chosen):
        name = assignment.name
        course.release(name)
        handed = list(zip(everybody, handed_in(assignment, size, shift), strict=True))
        seconds: dict[str, float] = {}
        for student, answer in handed:
            course.submit(student.id, name, answer.sources)
            started = time.monotonic()
            course.autograde(name, student.id)
            course.feedback(name, student.id)
            seconds[student.id] = time.monotonic() - started
        given = course.points(name)
        for student, answer in handed:
            points = {cell: given[student.id][cell] for cell in assignment.points}
            yield Graded(name, student, answer, points, seconds[student.id])


def table(graded: Sequence[Graded]) -> Iterator[str]:
    """Yield the lines of a table student × exercise."""
    exercises = list(dict.fromkeys(one.exercise for one in graded))
    cells = {(one.student, one.exercise): one.text for one in graded}
    everybody = list(dict.fromkeys(one.student for one in graded))
    rows = [["student", *exercises]]
    rows += [[one.id, *(cells[one, exercise] for exercise in exercises)] for one in everybody]
    times = ["seconds each"]
    for exercise in exercises:
        taken = [one.seconds for one in graded if one.exercise == exercise]
        times.append(f"{sum(taken) / len(taken):.1f}")
    rows.append(times)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def main() -> None:
    """Make the class that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="*", metavar="NAME", help="an exercise; all without it")
    parser.add_argument("--size", type=int, default=30, help="how many students (30)")
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "_build/class")
    arguments = parser.parse_args()
    chosen = [one for one in assignments(arguments.only) if not one.lacking]
    if not 1 <= arguments.size <= len(FIRST_NAMES) * len(LAST_NAMES):
        parser.error(f"a class has 1 to {len(FIRST_NAMES) * len(LAST_NAMES)} students")
    graded = []
    for number, one in enumerate(hold(Course(arguments.folder), chosen, arguments.size), 1):
        if sys.stdout.isatty():
            print(f"\r{number} of {arguments.size * len(chosen)}", end="\r", flush=True)
        graded.append(one)
    print("\n".join(table(graded)))
    differences = [difference for one in graded for difference in one.differences]
    print("\n".join(["", *differences] if differences else ["", "All points are as expected."]))
    folder = arguments.folder.resolve()
    jupyter = pathlib.Path(sys.executable).with_name("jupyter")
    print(f"To open it in formgrader: cd {folder} && {jupyter} lab, then Nbgrader > Formgrader.")
    sys.exit(bool(differences))


if __name__ == "__main__":
    main()
