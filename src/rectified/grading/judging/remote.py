"""A student's function on the judge's side: a name, and plain data that come and go.

Nothing of the student's runs here. What a worker says is held to the form of an answer; it is the
judge who compares what was sent with what came back.
"""

import builtins
from collections.abc import Sequence
from typing import Any

import numpy as np

from rectified.calls import LAYOUTS, Data, Elsewhere, Request, words
from rectified.calls.attempt import Left, Record
from rectified.calls.attempt import left as left_as
from rectified.calls.data import numbers, plain
from rectified.calls.printable import printable
from rectified.grading.judging.runs import Session
from rectified.grading.sandbox.guest import wire
from rectified.grading.sandbox.sandbox import Died

Message = dict[str, Any]

TEXTS = ("kind", "shown", "unreadable", "error", "error_text", "line", "printed", "dtype")
LONGEST = 2_000
ENDS_A_LOOP = (StopIteration, StopAsyncIteration)


class Remote(Elsewhere):
    """Stands for a student's function while it is judged.

    Parameters
    ----------
    session : Session
        The workers in which it runs.
    name : str
        The name under which the student's cells have it.
    shown : str
        What it calls itself.
    """

    def __init__(self, session: Session, name: str, shown: str) -> None:
        self._session = session
        self._name = name
        self.__name__ = shown

    def attempt_each(self, requests: Sequence[Request]) -> list[tuple[Record, Left]]:
        """Let it run in a worker."""
        asks = [_asked(request) for request in requests]
        made = zip(requests, self._each("one", asks), strict=True)
        return [self._read_one(request, answer) for request, answer in made]

    def _read_one(self, request: Request, answer: Message) -> tuple[Record, Left]:
        record = self._record(answer, "array")
        array = record.pop("held", None)
        record["array"] = numbers(array) if isinstance(array, np.ndarray) else None
        untouched = left_as(LAYOUTS[request.layout](request.x))
        return record, _left(answer.get("left"), untouched)

    def attempt_every(
        self, every: Sequence[Sequence[Data]]
    ) -> list[tuple[Record, tuple[Data, ...]]]:
        """Let it run in a worker."""
        asks = [{"arguments": tuple(arguments)} for arguments in every]
        made = zip(every, self._each("several", asks), strict=True)
        return [self._read_several(arguments, answer) for arguments, answer in made]

    def _read_several(
        self, arguments: Sequence[Data], answer: Message
    ) -> tuple[Record, tuple[Data, ...]]:
        record = self._record(answer, "data")
        for name in ("dtype", "shown"):
            record.pop(name, None)
        try:
            record["data"] = plain(record.pop("held", None))
        except ValueError as error:
            record["unreadable"] = str(error)
        if "died" in answer:
            return record, tuple(arguments)
        left = answer.get("left")
        return record, left if isinstance(left, tuple) else ()

    def _each(self, ask: str, asks: list[Message]) -> list[Message]:
        """Return an answer for each; one by one where the worker dies of one of them."""
        if len(asks) > 1:
            try:
                said = self._session.ask_at_once("each", name=self._name, each=ask, asks=asks)
            except Died:
                pass
            else:
                answers = said.get("answers")
                if isinstance(answers, list) and len(answers) == len(asks):
                    return [_undead(one) for one in answers]
        return [self._ask(ask, **given) for given in asks]

    def __call__(self, *arguments: Any, **parameters: Any) -> Any:
        """Return what it returns, as plain data; raise what it raises."""
        try:
            answer = self._session.ask(
                "value", name=self._name, arguments=list(arguments), parameters=parameters
            )
        except wire.Unsendable as error:
            raise TypeError(f"{self.__name__} takes plain data only: {error}") from None
        except Died as death:
            raise RuntimeError(f"{self.__name__} {death}") from None
        if "raised" in answer and isinstance(answer["raised"], dict):
            raise _error(answer["raised"])
        if "value" not in answer:
            said = _cut(answer.get("unsendable")) or "it is no plain data"
            raise TypeError(f"what {self.__name__} answers cannot be judged: {said}")
        return answer["value"]

    def __repr__(self) -> str:
        return f"<function {self.__name__}>"

    def _ask(self, ask: str, **given: Any) -> Message:
        try:
            return _undead(self._session.ask(ask, name=self._name, **given))
        except Died as death:
            return {"died": str(death)}

    def _record(self, answer: Message, holds: str) -> Record:
        """Return the fields that a function decides, each of the type that it must have."""
        if "died" in answer:
            record: Record = {"error": words.DIED, "error_text": answer["died"]}
        elif "unsendable" in answer:
            record = {"kind": "object", "unreadable": _cut(answer["unsendable"])}
        else:
            said = answer.get("record")
            said = said if isinstance(said, dict) else {}
            record = {name: _cut(said[name]) for name in TEXTS if name in said}
            record["uncalled"] = said.get("uncalled") is True
            record["held"] = said.get(holds)
            if record.get("error") == words.DIED:
                record["error"] = "Exception"
        record["name"] = self.__name__
        return record


def _asked(request: Request) -> Message:
    """Return what of a request is not as usual."""
    usual = Request._field_defaults
    return {
        name: value
        for name, value in request._asdict().items()
        if name not in usual or value != usual[name]
    }


def _undead(answer: Any) -> Message:
    """Return what a worker answers, which cannot say of itself that it has died."""
    said: Message = dict(answer) if isinstance(answer, dict) else {}
    said.pop("died", None)
    return said


def _cut(text: Any) -> str:
    return printable(text[:LONGEST]) if isinstance(text, str) else ""


def _left(said: Any, untouched: Left) -> Left:
    """Return how the worker's copy was left: what it says, or nothing where it says nothing."""
    if said is None:
        return untouched
    match said:
        case (str() as dtype, tuple() as shape, bytes() as data):
            return dtype, shape, data
    return "", (), b""


def _error(raised: Message) -> Exception:
    """Return an exception of the same name and text, of Python's own types."""
    name, text = _cut(raised.get("error")), _cut(raised.get("text"))
    kind: Any = vars(builtins).get(name)
    if not (isinstance(kind, type) and issubclass(kind, Exception)) or kind in ENDS_A_LOOP:
        return RuntimeError(f"{name}: {text}")
    try:
        return kind(text)
    except TypeError:
        return RuntimeError(f"{name}: {text}")


def bound(session: Session, names: Sequence[str]) -> Message:
    """Return what a student's names stand for on the judge's side; those that there are.

    A function is a `Remote`, data is data; what is neither is missing.
    """
    if not names:
        return {}
    said = session.ask("names", names=list(names)).get("names")
    found: Message = {}
    for name in names:
        one = said.get(name) if isinstance(said, dict) else None
        if not isinstance(one, dict):
            continue
        if "function" in one:
            shown = one["function"]
            plain = isinstance(shown, str) and (shown.isidentifier() or shown == "your function")
            found[name] = Remote(session, name, shown[:60] if plain else "your function")
        elif "data" in one:
            found[name] = one["data"]
    return found
