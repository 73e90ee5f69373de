"""Grade all answers of the corpora, and print what each test cell gave beside what it shall give.

Ends with 1 where anything differs.
"""

import argparse
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tools.exercises.assignment import Assignment, assignments
from tools.exercises.corpus import Answer, Malformed, answers
from tools.exercises.limit import limit

LONGEST = 60.0
"""No answer of a corpus runs for so many seconds."""


@dataclass(frozen=True)
class Graded:
    """An answer, and what came of it.

    Parameters
    ----------
    answer : Answer
        What was handed in.
    points : dict
        What each test cell gave.
    told : frozenset of str
        The names of the reasons that were told.
    """

    answer: Answer
    points: dict[str, float]
    told: frozenset[str]

    @property
    def differences(self) -> list[str]:
        """What is not as expected, in words."""
        found = [
            f"{name}: expected {self.answer.points[name]:g}, given {given:g}"
            for name, given in self.points.items()
            if given != self.answer.points[name]
        ]
        if not self.why_is_right:
            found.append(f"why: expected {_names(self.answer.whys)}, told {_names(self.told)}")
        return found

    @property
    def why_is_right(self) -> bool:
        """Whether the reasons that were told are those that must be."""
        return self.answer.whys is None or self.told == self.answer.whys


def grade(assignment: Assignment, answer: Answer) -> Graded:
    """Grade one answer; figures, which change no points, are drawn for the solution alone."""
    with limit(LONGEST):
        judged = list(assignment.judge(answer.sources, looks=answer.kind == "solution"))
    told = frozenset[str]().union(*(one.whys for one in judged))
    return Graded(answer, {one.cell: one.points for one in judged}, told)


def table(assignment: Assignment, graded: Sequence[Graded]) -> Iterable[str]:
    """Yield the lines of the table of an exercise: expected / given in each test cell."""
    worth = sum(assignment.points.values())
    yield f"{assignment.name}: {worth:g} points by tests"
    yield from (
        f"  {number}: {name} ({points:g})"
        for number, (name, points) in enumerate(assignment.points.items(), 1)
    )
    rows = [["expected/given", *map(str, range(1, len(assignment.points) + 1)), "all", "why"]]
    for one in graded:
        pairs = [(one.answer.points[name], given) for name, given in one.points.items()]
        pairs.append((sum(one.answer.points.values()), sum(one.points.values())))
        why = _names(one.told)
        if not one.why_is_right:
            why = f"!! expected {_names(one.answer.whys)}; told {why}"
        rows.append([one.answer.title, *map(_pair, pairs), "" if one.answer.whys is None else why])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _pair(pair: tuple[float, float]) -> str:
    expected, given = pair
    return f"{expected:g}/{given:g}" + "!!" * (expected != given)


def _names(whys: frozenset[str] | None) -> str:
    return ", ".join(sorted(whys or ())) or "none"


def main() -> None:
    """Grade the exercises that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="*", metavar="NAME", help="an exercise; all without it")
    started = time.monotonic()
    everything: list[Graded] = []
    for assignment in assignments(parser.parse_args().only):
        if assignment.lacking:
            print(f"Passing over {assignment.name}, which needs {', '.join(assignment.lacking)}\n")
            continue
        try:
            graded = [grade(assignment, answer) for answer in answers(assignment)]
        except Malformed as error:
            sys.exit(str(error))
        print("\n".join(table(assignment, graded)), end="\n\n", flush=True)
        everything += graded
    wrong = [one for one in everything if one.answer.kind == "wrong"]
    explained = sum(bool(one.answer.whys) and one.why_is_right for one in wrong)
    different = sum(bool(one.differences) for one in everything)
    seconds = time.monotonic() - started
    print(f"{len(everything)} submissions graded in {seconds:.1f} s.")
    unknowable = sum(not one.answer.whys for one in wrong)
    misled = sum(bool(one.told) and not one.why_is_right for one in wrong)
    print(
        f"{explained} of {len(wrong)} wrong ones got their why; "
        f"for {unknowable} none can be known; {misled} were told another."
    )
    print(f"{different} differences, marked with !!." if different else "No difference.")
    sys.exit(different > 0)


if __name__ == "__main__":
    main()
