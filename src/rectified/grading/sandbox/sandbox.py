"""The warm process behind the outer walls, and the workers that it forks."""

import contextlib
import socket
import subprocess
from collections.abc import Callable
from secrets import randbits
from time import monotonic
from types import TracebackType
from typing import Any, Protocol, Self

from rectified.grading.limits import Limits
from rectified.grading.sandbox import memory
from rectified.grading.sandbox.guest import wire

Message = dict[str, Any]


class Walls(Protocol):
    """What stands around a sandbox."""

    is_for_one: bool
    """Whether they are put up for each worker anew."""

    is_walled: bool
    """Whether they keep anything in."""

    def command(self) -> list[str]:
        """Return the command that starts the process that workers are forked from."""


START = 60.0
"""Seconds that the warm process may take to be ready: it imports what exercises need."""


class Unavailable(RuntimeError):
    """No sandbox can be made here; the message says what is missing."""


class Died(Exception):
    """A worker is no more; the message says how it ended, as a student is told."""

    def __init__(self, how: str, kind: str) -> None:
        super().__init__(how)
        self.kind = kind


class Sandbox:
    """A warm process behind walls, which forks one worker at a time.

    Parameters
    ----------
    walls : Walls
        What stands around it.
    limits : Limits
        What a worker may use.

    Raises
    ------
    Unavailable
        If it cannot be started.
    """

    def __init__(self, walls: Walls, limits: Limits) -> None:
        self.walls = walls
        self.limits = limits
        self._is_used = False
        self._current: Worker | None = None
        self._start()

    def _start(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            try:
                self._process = subprocess.Popen(
                    _with_control(self.walls.command()),
                    stdin=theirs.fileno(),
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                )
            except OSError as error:
                raise Unavailable(f"the sandbox does not start: {error}") from None
        self._control = ours
        try:
            wire.receive_packet(ours, START)
        except (wire.Ended, wire.Late, wire.Malformed):
            said = self._last_words()
            self.close()
            raise Unavailable(f"the sandbox does not start: {said}") from None

    def _last_words(self) -> str:
        self._process.kill()
        _, said = self._process.communicate()
        return said.decode("utf-8", "replace").strip()[-500:] or "it says nothing"

    def worker(self) -> "Worker":
        """Return a fresh worker; the one before it is no more."""
        for attempt in range(3):
            try:
                return self._worker()
            except (wire.Ended, wire.Late, wire.Malformed, OSError):
                if attempt == 2:
                    raise Unavailable(
                        "the sandbox ended, and again when it was restarted"
                    ) from None
                self.close()
                self._start()
        raise AssertionError

    def _worker(self) -> "Worker":
        limits = self.limits
        if self._current is not None:
            self._current.leave()
        if self._is_used and self.walls.is_for_one:
            self.close()
            self._start()
        self._is_used = True
        room = {
            "memory": limits.memory,
            "processes": limits.processes,
            "disk": limits.disk,
            "files": limits.files,
            "seconds": int(limits.submission) + 1,
        }
        ours, theirs = socket.socketpair()
        worker = Worker(ours, self._end_worker, self._process.pid, limits.together)
        self._current = worker
        with theirs:
            socket.send_fds(self._control, [wire.pack({"room": room})], [theirs.fileno()])
        worker.move_in()
        return worker

    def _end_worker(self) -> None:
        if self.walls.is_for_one:  # with the walls goes everything behind them
            self._process.kill()
            self._process.wait()
            return
        with contextlib.suppress(OSError):
            socket.send_fds(self._control, [wire.pack({"end": True})], [])

    def processes(self) -> int:
        """Return how many processes there are in it."""
        return memory.processes(self._process.pid)

    def close(self) -> None:
        """End everything in it."""
        if self._current is not None:
            self._current.leave()
        self._control.close()
        self._process.kill()
        self._process.wait()
        if self._process.stderr:
            self._process.stderr.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()


def _with_control(command: list[str]) -> list[str]:
    """Return a command that finds its standard input, the way to us, as descriptor 3."""
    return ["/bin/sh", "-c", 'exec "$@" 3<&0 0</dev/null', "sh", *command]


class Worker:
    """A process that runs a student's cells and functions, seen from outside.

    It may say anything: what comes from it is data, and answers the one question that was asked.
    """

    def __init__(
        self, channel: socket.socket, end: Callable[[], None], root: int, most: int
    ) -> None:
        self._channel = wire.Channel(channel)
        self._end = end
        self._root = root
        self._most = most
        self._alive = True
        self._look = 0.0
        self.lent: dict[str, Callable[..., Any]] = {}
        """What it may call of ours, by name."""

    def ask(
        self,
        ask: str,
        seconds: float,
        reached: Callable[[int], None] = lambda number: None,
        **given: Any,
    ) -> Message:
        """Ask for something, and return the answer.

        Parameters
        ----------
        ask : str
            What: a name that the worker knows.
        seconds : float
            How long it may take.
        reached : callable
            Called with the number of each statement that it begins.
        **given
            What it gets.

        Raises
        ------
        Died
            If it ended, took too long or too much, or answered what is no answer.
        wire.Unsendable
            If what it should get is no plain data.
        """
        if not self._alive:
            raise Died("had ended before", "gone")
        number, deadline = randbits(60), monotonic() + seconds
        self._look = monotonic() + memory.PAUSE
        try:
            self._send({"number": number, "ask": ask, "with": given}, deadline)
            while True:
                answer = self._receive(deadline)
                said = answer.pop("number", None)
                if type(said) is not int or said != number:
                    raise wire.Malformed("an answer to nothing")
                if "at" in answer:
                    reached(answer["at"])
                elif "call" in answer:
                    self._send({"number": number, **self._lend(answer)}, deadline)
                else:
                    return answer
        except wire.Late:
            self.close()
            raise Died(f"did not end within {seconds:g} seconds", "time") from None
        except wire.Ended:
            self.close()
            raise Died("ended the process in which it ran", "gone") from None
        except memory.TooMuch:
            self.close()
            raise Died("took too much memory", "memory") from None
        except wire.Malformed:
            self.close()
            raise Died("answered with what is no answer", "malformed") from None

    def move_in(self) -> None:
        """Hear whether its walls stand; nothing of a student's has run before that.

        Raises
        ------
        Unavailable
            If they do not.
        """
        said = self._channel.receive(monotonic() + START)
        if "failed" in said:
            self.close()
            raise Unavailable(f"the kernel gives a worker no walls: {said['failed']}")

    def _send(self, message: Message, deadline: float) -> None:
        self._channel.send(message, deadline)

    def _receive(self, deadline: float) -> Message:
        """Wait for a message; look at the memory now and then where it takes long."""
        while True:
            try:
                return self._channel.receive(min(deadline, self._look))
            except wire.Late:
                if monotonic() >= deadline:
                    raise
            finally:
                if (began := monotonic()) >= self._look:
                    memory.hold(self._root, self._most)
                    # a look at many processes may take longer than the pause: listen in between
                    ended = monotonic()
                    self._look = ended + max(memory.PAUSE, ended - began)

    def _lend(self, asked: Message) -> Message:
        try:
            name = asked["call"]
            function = self.lent.get(name) if isinstance(name, str) else None
            if function is None:
                return {"raised": "there is no such function here"}
            value = function(*asked["arguments"], **asked["with"])
            message = {"value": value}
            wire.pack(message)
        except Exception as error:
            return {"raised": f"{type(error).__name__}: {error}"[:300]}
        return message

    def leave(self) -> None:
        """Ask it no more."""
        self._alive = False
        self._channel.close()

    def close(self) -> None:
        """End it, and everything that it has begun."""
        if self._alive:
            self.leave()
            self._end()
