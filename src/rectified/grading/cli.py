"""The command `rectified`: grade a class, see what it believes, hand its grades on."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rectified.calls.printable import printable
from rectified.grading.crew import Crew
from rectified.grading.limits import Limits
from rectified.grading.sandbox.advice import UNWALLED

if TYPE_CHECKING:
    from rectified.grading.batch import Batch, Result, Works
    from rectified.grading.course import Course

# nbgrader takes seconds to import: whoever needs it does so when the crew is on its way

LOUD = """
******************************************************************************
  WITHOUT A SANDBOX. Students' code now runs with all of your rights: it can
  read and delete your files, change grades, and use the network.
******************************************************************************
"""

FORMATS = ("canvas", "moodle", "csv")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, and return its exit status."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (ValueError, RuntimeError, OSError) as error:
        print(f"rectified: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        text = "interrupted; what was graded is recorded, go on with --resume"
        print(f"\nrectified: {text}", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="rectified", description=__doc__)
    parser.add_argument(
        "--course", type=Path, default=Path(), help="the folder of the course (this one)"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_grade(commands)
    one = commands.add_parser("report", help="show what a class believes")
    one.add_argument("assignment", metavar="ASSIGNMENT")
    one.add_argument("--to", type=Path, metavar="FOLDER", help="where (reports)")
    one.add_argument("--book", default="", metavar="URL", help="where the chapters are published")
    one.set_defaults(run=_report)
    one = commands.add_parser("export", help="write the grades as an LMS imports them")
    one.add_argument("assignment", metavar="ASSIGNMENT", nargs="?", help="all without it")
    one.add_argument("--format", choices=FORMATS, default="csv")
    one.add_argument("--to", type=Path, metavar="FILE", help="where (grades-*.csv)")
    one.add_argument(
        "--partial", action="store_true", help="export the points so far where some are waited for"
    )
    one.add_argument("--zero", action="store_true", help="0 for who handed in nothing")
    one.add_argument(
        "--title",
        action="append",
        default=[],
        type=_title,
        metavar="ASSIGNMENT=TITLE",
        help="what the LMS calls an assignment; repeatable",
    )
    one.set_defaults(run=_export)
    return parser


def _add_grade(commands: Any) -> None:
    one = commands.add_parser("grade", help="grade what was handed in")
    one.add_argument("assignment", metavar="ASSIGNMENT")
    one.add_argument("--jobs", type=_count, help="how many at once (one for each processor)")
    one.add_argument("--resume", action="store_true", help="pass over what is graded already")
    one.add_argument("--student", action="append", metavar="NAME", help="only this one; repeatable")
    one.add_argument("--scheduler", metavar="URL", help="grade on a Dask cluster, tcp://...")
    one.add_argument(
        UNWALLED,
        action="store_true",
        dest="unwalled",
        help="grade WITHOUT a sandbox: students' code gets all of your rights",
    )
    one.set_defaults(run=_grade)


def _count(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"expected a number of processes, 1 or more; got {text!r}")
    return number


def _title(text: str) -> tuple[str, str]:
    name, equals, title = text.partition("=")
    if not (name and equals and title):
        raise argparse.ArgumentTypeError(f"expected ASSIGNMENT=TITLE; got {text!r}")
    return name, title


def _grade(options: argparse.Namespace) -> int:
    if options.unwalled:
        print(LOUD, file=sys.stderr)
    crew = None if options.scheduler else Crew(options.jobs)

    from rectified.grading.batch import Batch
    from rectified.grading.course import Course

    course = Course(options.course)
    batch = Batch(course, options.assignment, Limits(), not options.unwalled)
    try:
        if crew is not None:
            return _work(course, batch, crew, options)
        from rectified.grading.cluster import Cluster

        with Cluster(options.scheduler) as cluster:
            return _work(course, batch, cluster, options)
    finally:
        batch.close()


def _work(course: "Course", batch: "Batch", crew: "Works", options: argparse.Namespace) -> int:
    from rectified.grading.batch import Which

    which = Which(options.student, resume=options.resume)
    with course.alone(lambda: print("Waiting for another grader of this course", file=sys.stderr)):
        started = time.monotonic()
        tasks = batch.tasks(which)
        results: list[Result] = []
        for result in batch.run(crew, which, tasks):
            results.append(result)
            _progress(len(results), len(tasks))
    _clear()
    print("\n".join(_table(sorted(results, key=lambda one: one.student))))
    failed = [result for result in results if result.problem]
    seconds = time.monotonic() - started
    print(f"\n{len(results) - len(failed)} of {len(tasks)} recorded in {seconds:.1f} s.")
    for result in failed:
        print(f"{_shown(result.student, 200)}: {result.problem}", file=sys.stderr)
    faults = [(result, fault) for result in results for fault in result.faults]
    for result, fault in faults:
        print(f"{_shown(result.student, 200)}: could not be judged: {fault}", file=sys.stderr)
    return 1 if failed or faults else 0


def _report(options: argparse.Namespace) -> int:
    from rectified.grading.course import Course
    from rectified.grading.report import report

    course = Course(options.course)
    folder = options.to or course.root / "reports"
    folder.mkdir(parents=True, exist_ok=True)
    written = report(course, options.assignment, folder, book=options.book)
    print(*vars(written).values(), sep="\n")
    return 0


def _export(options: argparse.Namespace) -> int:
    from rectified.grading.course import Course
    from rectified.grading.export import export

    course = Course(options.course)
    written = export(
        course,
        options.assignment,
        options.format,
        to=options.to,
        titles=dict(options.title),
        partial=options.partial,
        zero=options.zero,
    )
    print(written)
    return 0


def _table(results: "Sequence[Result]") -> list[str]:
    rows = [("student", "points", "reason")]
    for result in results:
        points = "-" if result.problem else f"{result.earned:g} of {result.points:g}"
        texts = [result.problem] if result.problem else [one.text for one in result.reasons]
        reason = " ".join(texts[:1]) + (f" (and {len(texts) - 1} more)" if len(texts) > 1 else "")
        rows.append((_shown(result.student, 40), points, _shown(reason, 100)))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _shown(text: str, most: int) -> str:
    """Return a text that changes nothing in a terminal."""
    plain = printable(text)
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        filled = 30 * done // max(total, 1)
        bar = "█" * filled + "·" * (30 - filled)
        print(f"\r{bar} {done} of {total}", end="", file=sys.stderr, flush=True)


def _clear() -> None:
    if sys.stderr.isatty():
        print("\r" + " " * 60 + "\r", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
