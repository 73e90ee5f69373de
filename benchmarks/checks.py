"""How long a student waits for each visible test: with a right answer, with none, with wrong ones.

``python -m benchmarks.checks relu`` runs the cells of an exercise in this process, with the
solution, untouched, and with each of the wrong answers that the tests keep; without a name, all
exercises. The aim is under a second each. These are seconds of computing, so that it does not
matter what else runs; they belong to this machine: compare them with one another.
"""

import argparse
import time
from collections.abc import Iterable, Mapping

from rectified.tables import Table
from tools.exercises.assignment import Assignment, Namespace, assignments
from tools.exercises.corpus import answers

AIM = 1.0
"""Seconds."""


def seconds(assignment: Assignment, sources: Mapping[str, str]) -> dict[str, float]:
    """Return how long each visible test takes for a submission."""
    taken: dict[str, float] = {}
    before = time.process_time()

    def note(cell: str, _: Namespace) -> None:
        nonlocal before
        now = time.process_time()
        taken[cell] = now - before
        before = now

    for _ in assignment.judge(sources, after=note):
        pass
    return {name: taken[name] for name in assignment.points if name not in assignment.hidden}


def rows(assignment: Assignment) -> Iterable[list[str]]:
    """Yield a row for each visible test."""
    timed = {answer.title: seconds(assignment, answer.sources) for answer in answers(assignment)}
    wrong = {title: times for title, times in timed.items() if title.startswith("wrong/")}
    for test, solution in timed["solution"].items():
        slowest = max(wrong, key=lambda title: wrong[title][test], default="")
        longest = wrong[slowest][test] if wrong else None
        times = [solution, timed["untouched"][test], longest]
        above = any(one is not None and one > AIM for one in times)
        shown = ["" if one is None else f"{one:.3f}" for one in times]
        yield [assignment.name, test, *shown, slowest.removeprefix("wrong/"), "yes" * above]


def main() -> None:
    """Print the seconds of the exercises that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="*", metavar="NAME", help="an exercise; all without it")
    chosen = [one for one in assignments(parser.parse_args().only) if not one.lacking]
    header = ["exercise", "test", "solution", "untouched", "slowest wrong", "which", "too slow"]
    print(Table(header, [row for one in chosen for row in rows(one)]))


if __name__ == "__main__":
    main()
