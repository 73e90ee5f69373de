"""Who grades: processes of this machine, each with a sandbox of its own."""

import contextlib
import multiprocessing
import os
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from rectified.grading.task import Done, NoWalls, Task, given_up, grade, leave

Made = tuple[Task, Done | Exception]

_CONTEXT: Any = multiprocessing.get_context("forkserver" if os.name == "posix" else "spawn")

TRIES = 2
"""So often a submission is graded anew whose process was ended from outside."""

ENDED = (
    "Grading this submission ended the grader's own process, more than once. "
    "Your teacher has to look at it."
)


class Crew:
    """Processes that grade in parallel.

    Parameters
    ----------
    jobs : int
        How many; as many as there are processors without it.
    """

    def __init__(self, jobs: int | None = None) -> None:
        self.jobs = jobs or os.cpu_count() or 1
        if os.name == "posix":  # it imports while we go on
            _CONTEXT.set_forkserver_preload(["rectified.grading.task", "rectified.plots"])
            from multiprocessing import forkserver

            forkserver.ensure_running()
        self._running: ProcessPoolExecutor | None = None

    def work(self, tasks: Iterable[Task]) -> Iterator[Made]:
        """Yield each task with what came of it, in the order in which they end.

        A process that is killed takes its submission with it; this is tried again, alone at last.

        Raises
        ------
        NoWalls
            If the first cannot be graded for want of a sandbox: then none can.
        """
        return _walled(self._work(tasks))

    def _work(self, tasks: Iterable[Task]) -> Generator[Made, None, None]:
        waiting = iter(tasks)
        again: list[tuple[Task, int]] = []
        running: dict[Future[Done], tuple[Task, int]] = {}
        pool = self._pool()
        try:
            while True:
                while len(running) < self._most(again):
                    one = again.pop() if again else next(((task, 0) for task in waiting), None)
                    if one is None:
                        break
                    running[pool.submit(grade, one[0])] = one
                if not running:
                    return
                ended, _ = wait(running, return_when=FIRST_COMPLETED)
                broken = [future for future in ended if _is_broken(future)]
                for future in ended - set(broken):
                    task, _ = running.pop(future)
                    error = future.exception()
                    yield task, future.result() if error is None else _as_exception(error)
                if broken:
                    pool.shutdown(wait=False, cancel_futures=True)
                    pool = self._pool()
                    for task, tries in [running.pop(future) for future in list(running)]:
                        if tries == TRIES:
                            yield task, given_up(task, ENDED)
                        else:
                            again.append((task, tries + 1))
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _most(self, again: list[tuple[Task, int]]) -> int:
        """Return how many may run at once: one, where something has broken a process twice."""
        return 1 if any(tries == TRIES for _, tries in again) else 2 * self.jobs

    def _pool(self) -> ProcessPoolExecutor:
        self._running = ProcessPoolExecutor(self.jobs, mp_context=_CONTEXT)
        return self._running

    def processes(self) -> list[int]:
        """Return the numbers of the processes that grade at this moment."""
        return list(getattr(self._running, "_processes", None) or {})


class Alone:
    """No process but the one that asks: for a single submission faster than to start others."""

    def work(self, tasks: Iterable[Task]) -> Iterator[Made]:
        """Yield each task with what came of it; raise as a crew does."""
        return _walled(self._work(tasks))

    def _work(self, tasks: Iterable[Task]) -> Generator[Made, None, None]:
        try:
            for task in tasks:
                try:
                    yield task, grade(task)
                except Exception as error:
                    yield task, error
        finally:
            leave()


def _walled(made: Generator[Made, None, None]) -> Iterator[Made]:
    """Yield what came of tasks; raise where there are no walls for the first."""
    with contextlib.closing(made):
        for number, (task, done) in enumerate(made):
            if number == 0 and isinstance(done, NoWalls):
                raise done
            yield task, done


def _is_broken(future: Future[Done]) -> bool:
    return isinstance(future.exception(), BrokenProcessPool)


def _as_exception(error: BaseException) -> Exception:
    return error if isinstance(error, Exception) else RuntimeError(repr(error))
