"""Who grades, on several machines: the workers of a Dask cluster, each with a sandbox of its own.

What was handed in is read on this side, so that the workers need no view of the course's folders,
and recorded on this side, by one writer.
"""

import dataclasses
import os
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Any, Self

from rectified.grading.crew import ENDED
from rectified.grading.task import Done, Task, given_up, grade, read

AHEAD = 4
"""So many submissions wait at each worker, so that it never waits for us."""

LONGEST = 30
"""Seconds in which a scheduler must answer."""


def _dask() -> Any:
    try:
        import distributed
    except ModuleNotFoundError:
        raise RuntimeError(
            "--scheduler needs Dask: install this package with its extra [cluster]"
        ) from None
    return distributed


class Cluster:
    """The workers behind a Dask scheduler.

    Parameters
    ----------
    url : str
        Where the scheduler listens: ``tcp://host:port``.
    patience : float
        Seconds in which it must answer.

    Raises
    ------
    RuntimeError
        If Dask is not installed.
    OSError
        If nobody answers there.
    """

    def __init__(self, url: str, patience: float = LONGEST) -> None:
        self._client: Any = _dask().Client(url, timeout=patience)

    def work(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Done | Exception]]:
        """Yield each task with what came of it, in the order in which they end.

        A worker that is lost takes nothing with it: what it had is given to others.
        """
        waiting = iter(tasks)
        running: dict[Any, Task] = {}
        ended = _dask().as_completed(with_results=False)
        self._fill(waiting, running, ended)
        while running:
            future = next(ended)
            task = running.pop(future.key)
            self._fill(waiting, running, ended)
            error = future.exception()
            if error is None:
                yield task, future.result()
            elif type(error).__name__ == "KilledWorker":
                yield task, given_up(task, ENDED)
            else:
                yield task, error if isinstance(error, Exception) else RuntimeError(repr(error))
            future.release()

    def _fill(self, waiting: Iterator[Task], running: dict[Any, Task], ended: Any) -> None:
        most = AHEAD * max(1, len(self._client.scheduler_info()["workers"]))
        while len(running) < most:
            task = next(waiting, None)
            if task is None:
                return
            whole = dataclasses.replace(task, handed_in=read(task))
            future = self._client.submit(grade, whole, pure=False)
            running[future.key] = task
            ended.add(future)

    def processes(self) -> dict[str, int]:
        """Return the numbers of the processes that grade, by the addresses of the workers."""
        return dict(self._client.run(os.getpid))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._client.close()
