"""One worker: it runs cells and functions, on request, until its side of the channel ends."""

import contextlib
import os
import socket
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

from . import wire
from .cells import Kernel, described
from .values import plain_value

Message = dict[str, Any]


class Worker:
    """What answers the requests of the judge.

    It holds no secret and decides nothing: whoever gets hold of it can but answer.

    Parameters
    ----------
    channel : socket
        The way to the judge.
    attempt : module
        `rectified.calls.attempt`, under whatever name.
    """

    def __init__(self, channel: socket.socket, attempt: types.ModuleType) -> None:
        self._channel = wire.Channel(channel)
        self._attempt: Any = attempt
        self._kernel = Kernel(self._reached)
        self._tells = True
        self._number = 0
        self._process = os.getpid()
        self._asks: dict[str, Callable[..., Message]] = {
            "run": self._run,
            "in_turn": self._in_turn,
            "names": self._names,
            "one": self._one,
            "several": self._several,
            "each": self._each,
            "value": self._value,
            "give": self._give,
            "files": self._files,
        }

    def serve(self) -> None:
        """Answer until nobody asks any more."""
        while True:
            self._be_the_one()
            try:
                request = self._channel.receive()
            except wire.Ended:
                return
            self._number = request["number"]
            answer = self._asks[request["ask"]](**request["with"])
            try:
                self._say(answer)
            except wire.Unsendable:
                self._say(_sendable(answer))

    def _be_the_one(self) -> None:
        """End a copy of this process that a cell has forked, before it answers too."""
        if os.getpid() != self._process:
            os._exit(0)

    def _say(self, message: Message) -> None:
        self._be_the_one()
        self._channel.send({"number": self._number, **message})

    def _reached(self, number: int) -> None:
        if self._tells:
            self._say({"at": number})
        else:
            self._be_the_one()

    def _run(
        self, name: str, source: str, stop: int | None, tell: bool = True, silent: bool = False
    ) -> Message:
        """Run a cell; say before each statement which it is, where that is wanted."""
        self._tells = tell
        return self._kernel.run(name, source, stop, silent)

    def _in_turn(self, asks: list[Message]) -> Message:
        return {"answers": [self._asks[one["ask"]](**one["with"]) for one in asks]}

    def _names(self, names: list[str]) -> Message:
        """Say what names stand for: a function, plain data, or nothing that can be told."""
        found = {}
        for name in names:
            if name in self._kernel.names:
                found[name] = self._kept(self._kernel.names[name])
        return {"names": found}

    def _kept(self, value: Any) -> Message:
        if callable(value):
            return {"function": self._attempt.name_of(value)}
        try:
            wire.pack({"data": value})
        except Exception:
            return {"kind": type(value).__name__[:100]}
        return {"data": value}

    def _function(self, name: str) -> Any:
        return self._kernel.names[name]

    def _one(self, name: str, **given: Any) -> Message:
        request = self._attempt.Request(**given)
        record, left = self._attempt.attempt_one(self._function(name), request)
        return {"record": _told(record), "left": left}

    def _each(self, name: str, each: str, asks: list[Message]) -> Message:
        return {"answers": [self._asks[each](name, **given) for given in asks]}

    def _several(self, name: str, arguments: tuple[Any, ...]) -> Message:
        record, left = self._attempt.attempt_several(self._function(name), arguments)
        try:
            wire.pack({"left": left})
        except wire.Unsendable:
            left = ()
        return {"record": _told(record), "left": left}

    def _value(self, name: str, arguments: list[Any], parameters: Message) -> Message:
        try:
            return {"value": plain_value(self._function(name)(*arguments, **parameters))}
        except BaseException as error:
            return {"raised": described(error, name)}

    def _give(self, names: Message) -> Message:
        """Bind names to what the judge gives: data, or functions that it lends."""
        for name, given in names.items():
            kind, value = given
            self._kernel.names[name] = _Lent(self, name) if kind == "function" else value
        return {}

    def _files(self, files: dict[str, bytes]) -> Message:
        """Put what lies beside the notebook into the home, from where modules are imported too."""
        for name, data in files.items():
            path = Path(name)
            if not path.is_absolute() and ".." not in path.parts:
                with contextlib.suppress(OSError, ValueError):
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(data)
        if "" not in sys.path:
            sys.path.append("")
        return {}

    def borrow(self, name: str, arguments: tuple[Any, ...], parameters: Message) -> Any:
        """Let the judge call a function that it lends."""
        self._channel.send(
            {"number": self._number, "call": name, "arguments": arguments, "with": parameters}
        )
        answer = self._channel.receive()
        if "raised" in answer:
            raise RuntimeError(answer["raised"])
        return answer["value"]


class _Lent:
    """A function of the course that a setup cell imports; it runs on the other side."""

    def __init__(self, worker: Worker, name: str) -> None:
        self._worker = worker
        self.__name__ = name

    def __call__(self, *arguments: Any, **parameters: Any) -> Any:
        return self._worker.borrow(self.__name__, arguments, parameters)


def _told(record: Message) -> Message:
    """Return what a record says; a field that is missing is an empty text."""
    return {
        name: value
        for name, value in record.items()
        if name == "data" or type(value) is not str or value
    }


def _sendable(answer: Message) -> Message:
    """Return an answer in which it is said of what cannot be sent why not."""
    if "answers" in answer:
        return {"answers": [_sendable(one) for one in answer["answers"]]}
    try:
        wire.pack(answer)
    except wire.Unsendable as error:
        return {"unsendable": str(error)[:200]}
    return answer
