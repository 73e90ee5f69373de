"""Change each solution a little, in every way, and see whether its tests notice.

A mutant either loses points, or it is right too: then ``equivalent.toml``, beside the answers to
the exercise, says why it equals the solution on every input asked. Printed is what is neither, and
what that file explains in vain; then this ends with 1.
"""

import argparse
import contextlib
import json
import sys
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from tools.exercises.assignment import Assignment, assignments
from tools.exercises.corpus import ANSWERS
from tools.exercises.limit import Expired, limit
from tools.exercises.mutation import Mutant, mutants

LEAST, TIMES = 2.0, 10
"""A mutant has expired after so many seconds, or so many times as long as the solution takes."""


@dataclass(frozen=True)
class Run:
    """What came of the mutants of one exercise.

    Parameters
    ----------
    name : str
        The exercise.
    all : tuple of Mutant
        All of them.
    survivors : tuple of Mutant
        Those that lost no point.
    reasons : dict
        Why a mutant is the same as the solution, by its name.
    seconds : float
        How long it took.
    """

    name: str
    all: tuple[Mutant, ...]
    survivors: tuple[Mutant, ...]
    reasons: dict[str, str]
    seconds: float

    @property
    def unexplained(self) -> list[Mutant]:
        """The survivors without a reason."""
        return [one for one in self.survivors if not self.reasons.get(one.name)]

    @property
    def in_vain(self) -> list[str]:
        """The reasons for what is no survivor, in words."""
        survivors = {one.name for one in self.survivors}
        every = {one.name for one in self.all}
        return [
            f"{name}  ({'it loses points' if name in every else 'there is no such mutant'})"
            for name in self.reasons
            if name not in survivors
        ]

    def lines(self) -> Iterator[str]:
        """Yield what there is to say; survivors so that they can be pasted into the file."""
        explained = len(self.survivors) - len(self.unexplained)
        yield (
            f"{self.name}: {len(self.all)} mutants in {self.seconds:.1f} s; "
            f"{len(self.all) - len(self.survivors)} lose points, {explained} are explained, "
            f"{len(self.unexplained)} are not"
        )
        for one in self.unexplained:
            yield f"\n# was: {one.before}"
            yield f"[[equivalent]]\nmutants = [{_quoted(one.name)}]\nreason = ''"
        for name in self.in_vain:
            yield f"\nExplained in vain: {name}"


def _quoted(text: str) -> str:
    """Return a text as TOML has it."""
    return f"'{text}'" if "'" not in text else json.dumps(text, ensure_ascii=False)


def run(assignment: Assignment) -> Run:
    """Judge every mutant of an exercise.

    Raises
    ------
    ValueError
        If the solution itself loses points, so that a mutant proves nothing.
    """
    started = time.process_time()
    if assignment.grade(looks=False) != assignment.points:
        raise ValueError(f"the solution of {assignment.name} loses points itself")
    most = max(LEAST, TIMES * (time.process_time() - started))
    began = time.monotonic()
    every = [
        (name, mutant)
        for name in assignment.answers
        for mutant in mutants(assignment.cells[name].source)
    ]
    survivors = [mutant for name, mutant in every if _survives(assignment, name, mutant, most)]
    return Run(
        assignment.name,
        tuple(mutant for _, mutant in every),
        tuple(survivors),
        reasons(assignment.name),
        time.monotonic() - began,
    )


def _survives(assignment: Assignment, cell: str, mutant: Mutant, seconds: float) -> bool:
    """Whether a mutant loses no point; the first that it loses ends the question."""
    judging = assignment.judge(
        {cell: mutant.source}, since=cell, looks=False, fatal=lambda found: not found.passed
    )
    with contextlib.closing(judging):
        try:
            with limit(seconds):
                return all(one.points == assignment.points[one.cell] for one in judging)
        except Expired:
            return False


def reasons(name: str) -> dict[str, str]:
    """Return why mutants of an exercise are the same as its solution, by their names."""
    path = ANSWERS / name / "equivalent.toml"
    if not path.exists():
        return {}
    listed = tomllib.loads(path.read_text("utf-8")).get("equivalent", [])
    return {mutant: one["reason"] for one in listed for mutant in one["mutants"]}


def main() -> None:
    """Run the mutants of the exercises that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="*", metavar="NAME", help="an exercise; all without it")
    failed = False
    for assignment in assignments(parser.parse_args().only):
        if assignment.lacking:
            print(f"Passing over {assignment.name}, which needs {', '.join(assignment.lacking)}")
            continue
        done = run(assignment)
        print("\n".join(done.lines()), flush=True)
        failed |= bool(done.unexplained or done.in_vain)
    sys.exit(failed)


if __name__ == "__main__":
    main()
