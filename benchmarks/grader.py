"""How long it takes to grade a class, beside plain nbgrader, on the same machine in one run.

A class hands in answers from the corpora. `rectified grade` grades all of it, nbgrader a sample,
from which follows what it would take for all: its start once, and what each takes. Printed are the
seconds for each submission, their ratio, how they grow with the class, how much memory the largest
process took, and what the time is spent on. Nothing here fails by a clock.
"""

import argparse
import cProfile
import os
import pathlib
import pstats
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass

from rectified.grading import task
from rectified.grading.batch import Batch, Which
from rectified.grading.course import Course as Graded
from tools.exercises.assignment import Assignment, assignments
from tools.exercises.classroom import handed_in
from tools.exercises.course import Course

PLAIN = """
c = get_config()
c.CourseDirectory.course_id = "rectified"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
"""
"""nbgrader's settings without this course's grader."""

PROFILED = 20
"""So many submissions are graded once more in one process, to see what takes the time."""


@dataclass(frozen=True)
class Timed:
    """How long a class took.

    Parameters
    ----------
    size : int
        How many have handed in.
    seconds : float
        From the command to its end.
    megabytes : float
        What the largest of its processes took.
    """

    size: int
    seconds: float
    megabytes: float

    @property
    def each(self) -> float:
        """The seconds for one submission."""
        return self.seconds / self.size


def hand_in(folder: pathlib.Path, assignment: Assignment, size: int) -> None:
    """Make a course in which a class has handed in one exercise."""
    course = Course(folder)
    course.release(assignment.name)
    some = handed_in(assignment, min(size, 200))
    for number in range(size):
        course.submit(f"student{number:04}", assignment.name, some[number % len(some)].sources)


def timed(folder: pathlib.Path, size: int, *command: str) -> Timed:
    """Run a command in a course, and return how long it took."""
    program = pathlib.Path(sys.executable).with_name(command[0])
    started = time.monotonic()
    done = subprocess.run(
        [program, *command[1:]], cwd=folder, capture_output=True, text=True, check=False
    )
    seconds = time.monotonic() - started
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return Timed(size, seconds, largest)


def plain(folder: pathlib.Path, assignment: Assignment, size: int) -> Timed:
    """Let nbgrader alone grade a class."""
    hand_in(folder, assignment, size)
    (folder / "nbgrader_config.py").write_text(PLAIN, "utf-8")
    return timed(folder, size, "nbgrader", "autograde", assignment.name)


def scaled(folder: pathlib.Path, assignment: Assignment, sample: int, size: int) -> Timed:
    """Return how long nbgrader alone would take for a class, from some of it and from one."""
    one, some = (plain(folder / f"plain{n}", assignment, n) for n in (1, sample))
    each = (some.seconds - one.seconds) / (sample - 1)
    return Timed(size, one.seconds + (size - 1) * each, some.megabytes)


def profile(folder: pathlib.Path, assignment: Assignment) -> Iterator[str]:
    """Yield what the time is spent on in the process that judges."""
    batch = Batch(Graded(folder), assignment.name)
    try:
        tasks = batch.tasks(Which())[: PROFILED + 1]
    finally:
        batch.close()
    task.grade(tasks[0])  # imports and starts what is needed
    profiler = cProfile.Profile()
    for one in tasks[1:]:
        profiler.runcall(task.grade, one)
    task.leave()
    entries = pstats.Stats(profiler).stats  # type: ignore[attr-defined]
    whole = sum(entry[2] for entry in entries.values())
    shares: dict[str, float] = {}
    for (file, _, name), entry in entries.items():
        shares[_kind(file, name)] = shares.get(_kind(file, name), 0) + entry[2] / whole
    for kind, share in sorted(shares.items(), key=lambda pair: -pair[1]):
        yield f"  {share:6.1%}  {kind}"


def _kind(file: str, name: str) -> str:
    if "recv" in name or "select" in name:
        return "waiting for the sandbox"
    parts = pathlib.Path(file).parts
    if "rectified" in parts and parts[-2] != "rectified":
        after = parts[len(parts) - parts[::-1].index("rectified") :]
        return f"rectified.{after[0]}"
    return "Python, NumPy and other libraries"


def main() -> None:
    """Time a class."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", help="the exercise")
    parser.add_argument("--size", type=int, default=200, help="how large the class is (200)")
    parser.add_argument("--sample", type=int, default=8, help="how many nbgrader grades (8)")
    parser.add_argument(
        "--most", type=int, default=0, help="and once more a class as large as this"
    )
    options = parser.parse_args()
    if options.sample < 2:
        parser.error(f"expected a sample of 2 or more; got {options.sample}")
    (assignment,) = assignments([options.name])
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        print(f"{options.name}, {os.cpu_count()} processors", flush=True)
        slow = scaled(folder, assignment, options.sample, options.size)
        print(
            f"nbgrader:  {slow.each:.2f} s each, of {slow.size} as of {options.sample}", flush=True
        )
        classes = []
        for size in sorted({max(options.size // 4, 1), options.size, options.most} - {0}):
            hand_in(folder / "class", assignment, size)
            one = timed(folder / "class", size, "rectified", "grade", options.name)
            classes.append(one)
            print(
                f"rectified: {one.each:.3f} s each, of {one.size}; "
                f"the largest process took {one.megabytes:.0f} MB",
                flush=True,
            )
            if size == options.size:
                print(f"           {slow.each / one.each:.1f} times faster", flush=True)
        print(f"what takes the time of {PROFILED} submissions, in the process that judges:")
        print("\n".join(profile(folder / "class", assignment)))
        shutil.rmtree(folder / "class")


if __name__ == "__main__":
    main()
