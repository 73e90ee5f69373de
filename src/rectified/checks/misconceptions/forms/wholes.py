"""Answers that mix the numbers of an array: one decision for all, a sum, a sorted row."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from rectified.calls import Outcome
from rectified.checks.fault import find
from rectified.checks.misconceptions.derived.branches import pieces
from rectified.checks.misconceptions.derived.question import Question
from rectified.checks.misconceptions.forms.trial import Part, Trial, right_answers
from rectified.checks.misconceptions.formulas.expression import Expression, Symbol, array, walk
from rectified.checks.regions import Probe
from rectified.numerics import Array

Whole = Callable[[Array], Any]
"""From an input to what is answered, which may fail as the student's function does."""


@dataclass(frozen=True)
class Mixed:
    """A function of whole arrays that stands for an elementwise one."""

    part: Part
    whole: Whole


ENOUGH = 4
"""So many arrays at least must show how their numbers are mixed."""

DECIDED = (
    "One decision is made for the whole array: {}. Each number needs a decision of its own: "
    "np.where, np.maximum or a mask."
)
REDUCED = "The answers are {}, so that fewer come back. The result must have the shape of x."
MIXED = "Each answer depends on the other numbers too: {}. It must depend on its own number alone."


def mixed(question: Question) -> Iterator[Mixed]:
    """Yield the ways to mix the numbers of an array."""

    def right(x: Array) -> Array:
        return right_answers(question, x)

    yield from _decided(question)
    if question.reference.gated:
        yield from _split_otherwise(question)
    else:
        for part, reduce in _reductions():
            yield Mixed(part, reduce)
        yield from _left_out(right)
    for name, sentence, change in _CHANGES:
        yield Mixed(Part(name, sentence), lambda x, change=change: change(right(x)))  # type: ignore[misc]
    if not question.reference.gated:
        yield from _of_reduced_inputs(right)
    yield from _normalised(question, right)
    yield from _partly_reduced(question)
    yield from _in_pieces(question, right)


def _decided(question: Question) -> Iterator[Mixed]:
    found = pieces(question)
    if found is None or len(set(found)) < 2:
        return
    numbers = question.reference.numbers

    def answers(tree: Expression, x: Array) -> Array:
        return array(tree, question.values(x), numbers(x))

    ways: tuple[tuple[str, Callable[[Array], Any]], ...] = (
        ("if all are above 0", lambda n: (n > 0).all()),
        ("if all are above 0", lambda n: (n >= 0).all()),
        ("if any is above 0", lambda n: (n > 0).any()),
        ("if any is above 0", lambda n: (n >= 0).any()),
        ("by their sum", lambda n: n.sum() > 0),
        ("by their sum", lambda n: n.sum() >= 0),
        ("by the first number", lambda n: n.ravel()[0] > 0),
        ("by the first number", lambda n: n.ravel()[0] >= 0),
        ("by the last number", lambda n: n.ravel()[-1] > 0),
    )
    left, right = found[0], found[-1]
    if left == right:
        return
    for said, condition in ways:
        for one, other in ((right, left), (left, right)):
            yield Mixed(
                Part("whole-array-at-once", DECIDED.format(said)),
                lambda x, one=one, other=other, condition=condition: answers(  # type: ignore[misc]
                    one if condition(numbers(x)) else other, x
                ),
            )


def _reductions() -> Iterator[tuple[Part, Whole]]:
    ways: tuple[tuple[str, Callable[[Array], Any]], ...] = (
        ("their maximum is taken", np.max),
        ("their maximum along an axis is taken", lambda x: np.max(x, 0)),
        ("their maximum along an axis is taken", lambda x: np.max(x, -1)),
        ("their minimum along an axis is taken", lambda x: np.min(x, 0)),
        ("their minimum is taken", np.min),
        ("they are added up", np.sum),
        ("they are added up", lambda x: np.sum(x, 0)),
        ("their mean is taken", np.mean),
        ("only the first counts", lambda x: x.ravel()[0]),
    )
    for said, reduce in ways:
        part = Part(
            "whole-array-at-once",
            f"All numbers of the array are taken together: {said}. Each number needs an answer of "
            "its own; np.maximum(a, b) compares elementwise, np.max(a, b) does not.",
        )
        yield part, reduce


def _of_reduced_inputs(right: Callable[[Array], Array]) -> Iterator[Mixed]:
    for part, reduce in _reductions():
        yield Mixed(part, lambda x, reduce=reduce: right(np.asarray(reduce(x), float)))  # type: ignore[misc]
        yield Mixed(
            part,
            lambda x, reduce=reduce: np.full(x.shape, right(np.asarray(reduce(x), float))),  # type: ignore[misc]
        )


def _left_out(right: Callable[[Array], Array]) -> Iterator[Mixed]:
    """Yield that a number stays as it was."""
    for place, which, how in ((-1, "last", "ends one too early"), (0, "first", "begins too late")):
        part = Part("off-by-one", f"The {which} number is left as it was: a loop or a slice {how}.")

        def kept(x: Array, place: int = place) -> Array:
            y = right(x).copy()
            if y.size:
                y.reshape(-1)[place] = x.reshape(-1)[place]
            return y

        yield Mixed(part, kept)


def _split_otherwise(question: Question) -> Iterator[Mixed]:
    """Yield that the halves of a gated unit's input are taken apart in another way."""

    def of(value: Array, gate: Array) -> Array:
        return right_answers(question, np.concatenate([value, gate], axis=-1))

    first = "the first half of the last axis is the value, the second half the gate."
    interleaved = Part("halves-interleaved", f"Every second number is taken for the gate; {first}")
    yield Mixed(interleaved, lambda x: of(x[..., ::2], x[..., 1::2]))
    yield Mixed(interleaved, lambda x: of(x[..., 1::2], x[..., ::2]))
    wrong_axis = Part("wrong-axis", f"x is split along its first axis; {first}")
    yield Mixed(wrong_axis, lambda x: of(*np.split(x, 2, axis=0)))
    yield Mixed(wrong_axis, lambda x: of(*_broadcast(x[: len(x) // 2], x[len(x) // 2 :])))
    reshaped = Part("wrong-axis", f"x is split in two as one flat row; {first}")
    yield Mixed(reshaped, lambda x: of(*np.split(x.ravel(), 2)))
    whole = Part("not-split", f"x is not split: {first}")
    activation = question.activation
    yield Mixed(whole, lambda x: activation(x, **question.parameters))
    yield Mixed(whole, lambda x: x * activation(x, **question.parameters))


def _broadcast(value: Array, gate: Array) -> Iterator[Array]:
    shape = np.broadcast_shapes(value.shape, gate.shape)
    return (np.broadcast_to(half, shape) for half in (value, gate))


def _partly_reduced(question: Question) -> Iterator[Mixed]:
    """Yield the right formula with one number of the whole array at one place."""
    name = question.argument
    ways: tuple[tuple[str, Callable[..., Any]], ...] = (
        ("the mean", np.mean),
        ("the greatest", np.max),
        ("the least", np.min),
        ("the sum", np.sum),
    )
    for tree in question.rights[:1]:
        for part, put in walk(tree):
            if part != Symbol(name):
                continue
            changed = put(Symbol("whole"))
            for said, reduce in ways:

                def mix(x: Array, tree: Expression = changed, reduce: Any = reduce) -> Array:
                    values = question.values(x)
                    return array(tree, {**values, "whole": reduce(values[name])}, values[name])

                sentence = f"at one place {said} of all numbers stands for each of them"
                yield Mixed(Part("whole-array-at-once", MIXED.format(sentence)), mix)


def _in_pieces(question: Question, right: Callable[[Array], Array]) -> Iterator[Mixed]:
    """Yield answers put together in another order, or with others."""
    numbers, gated = question.reference.numbers, question.reference.gated

    def sorted_by_side(x: Array, sign: float) -> Array:
        y, side = right(x), numbers(x) * sign > 0
        return np.concatenate([y[side], y[~side]])

    sentence = (
        "The numbers of each side are taken out and the answers put one side after the other: each "
        "belongs where its number stands in x. Set them by a mask, y[x > 0] = …, or use np.where."
    )
    for sign in (1.0, -1.0):
        yield Mixed(Part("dropped", sentence), lambda x, sign=sign: sorted_by_side(x, sign))  # type: ignore[misc]
    if gated and question.wrt is not None:
        for order in (("value", "gate"), ("gate", "value")):

            def both(x: Array, order: tuple[str, str] = order) -> Array:
                values = question.values(x)
                return np.concatenate([question.record(values, by) for by in order], axis=-1)

            sentence = "Both derivatives are returned, one after the other. One of them is asked."
            yield Mixed(Part("returns-several", sentence), both)
    if not gated and question.wrt is None:
        dot = Part(
            "reduced",
            "np.dot and @ multiply and add up, so that fewer answers come back. x * y multiplies "
            "number by number.",
        )
        yield Mixed(dot, lambda x: np.dot(x, question.record(question.values(x), "x")))
    if not gated:
        indices = Part(
            "returns-indices",
            "These are the places of the numbers above 0, as np.where(x > 0) tells them. With "
            "three "
            "arguments, np.where(condition, a, b), it chooses between numbers.",
        )
        yield Mixed(indices, lambda x: np.array(np.nonzero(x > 0)))
    if gated:
        softmax = Part("is-softmax", MIXED.format("the gate goes through softmax"))

        def gate(x: Array) -> Array:
            values = question.values(x)
            powers = np.exp(values["gate"] - values["gate"].max(axis=-1, keepdims=True))
            return np.asarray(values["value"] * powers / powers.sum(axis=-1, keepdims=True))

        yield Mixed(softmax, gate)


def _first(y: Array, count: int = 1) -> Array:
    changed = y.copy()
    changed.ravel()[:count] = 0
    return changed


def _last_is(y: Array, value: float) -> Array:
    changed = y.copy()
    if changed.size:
        changed.reshape(-1)[-1] = value
    return changed


_CHANGES: tuple[tuple[str, str, Callable[[Array], Any]], ...] = (
    ("reduced", REDUCED.format("added up"), np.sum),
    ("reduced", REDUCED.format("added up"), lambda y: np.sum(y, 0)),
    ("reduced", REDUCED.format("added up"), lambda y: np.sum(y, -1)),
    ("reduced", REDUCED.format("averaged"), np.mean),
    ("reduced", REDUCED.format("averaged"), lambda y: np.mean(y, 0)),
    ("reduced", REDUCED.format("averaged"), lambda y: np.mean(y, -1)),
    ("reduced", REDUCED.format("reduced to the greatest"), np.max),
    ("reduced", REDUCED.format("reduced to the greatest"), lambda y: np.max(y, 0)),
    ("reduced", REDUCED.format("reduced to the greatest"), lambda y: np.max(y, -1)),
    ("reduced", REDUCED.format("reduced to the least"), np.min),
    ("reduced", REDUCED.format("reduced to the first"), lambda y: y[0]),
    ("reduced", REDUCED.format("reduced to the first"), lambda y: y.ravel()[0]),
    ("reduced", REDUCED.format("reduced to the last"), lambda y: y[-1]),
    ("reduced", REDUCED.format("reduced to their length"), np.linalg.norm),
    (
        "dropped",
        "Only some answers come back: a mask in brackets, y[y > 0], drops the others. Keep the "
        "shape: set them instead, or use np.where.",
        lambda y: y[y > 0],
    ),
    (
        "dropped",
        "Answers that are 0 are dropped. The result must have the shape of x.",
        lambda y: y[y != 0],
    ),
    (
        "off-by-one",
        "The last answer is missing: a loop or a slice ends one too early.",
        lambda y: y[:-1],
    ),
    (
        "off-by-one",
        "The first answer is missing: a loop or a slice begins one too late.",
        lambda y: y[1:],
    ),
    (
        "off-by-one",
        "The last number is left out: a loop or a slice ends one too early.",
        lambda y: _last_is(y, 0.0),
    ),
    ("off-by-one", "The first number is left out: a loop or a slice begins one too late.", _first),
    (
        "jacobian",
        "This is a matrix with the answers on its diagonal. Elementwise, each number has one "
        "answer.",
        np.diag,
    ),
    ("sorted", "The answers come back sorted. Each belongs where its number stands in x.", np.sort),
    (
        "sorted",
        "The answers come back sorted. Each belongs where its number stands in x.",
        lambda y: np.sort(y, axis=None),
    ),
    ("sorted", "The answers come back sorted, and each only once.", np.unique),
    (
        "matrix-product",
        "The numbers of the array are multiplied with one another and added up, as @ and np.dot "
        "do.",
        lambda y: y @ y,
    ),
    (
        "matrix-product",
        "The numbers of the array are multiplied with one another and added up, as @ and np.dot "
        "do.",
        lambda y: np.sqrt(y) @ np.sqrt(y),
    ),
    ("matrix-product", MIXED.format("each is multiplied with each"), lambda y: np.outer(y, y)),
    ("cumulated", MIXED.format("they are added up one after the other"), np.cumsum),
    ("differences", MIXED.format("neighbours are subtracted"), np.diff),
    (
        "divided-by-count",
        "Every answer is divided by how many there are, as for a mean.",
        lambda y: y / y.size,
    ),
    (
        "divided-by-count",
        "Every answer is divided by how many there are, as for a mean.",
        lambda y: y / len(y),
    ),
    ("normalised", MIXED.format("all are divided by their sum"), lambda y: y / y.sum()),
    ("normalised", MIXED.format("all are divided by the largest"), lambda y: y / y.max()),
    ("normalised", MIXED.format("their mean is subtracted"), lambda y: y - y.mean()),
)
"""Name, sentence, and what becomes of right answers."""


def _normalised(question: Question, right: Callable[[Array], Array]) -> Iterator[Mixed]:
    def softmax(x: Array, axis: int | None) -> Array:
        powers = np.exp(x - np.max(x, axis=axis, keepdims=True))
        return np.asarray(powers / powers.sum(axis=axis, keepdims=True))

    for axis in (None, 0, -1):
        yield Mixed(
            Part("is-softmax", MIXED.format("this is softmax, which divides by a sum over all")),
            lambda x, axis=axis: softmax(x, axis),  # type: ignore[misc]
        )
    ways: tuple[Callable[[Array], Array], ...] = (
        lambda x: x - x.mean(),
        lambda x: (x - x.mean()) / x.std(),
        lambda x: x / np.abs(x).max(),
        lambda x: x / x.max(),
    )
    for change in ways:
        part = Part("normalised", MIXED.format("the array is shifted or scaled as a whole first"))
        yield Mixed(part, lambda x, change=change: right(change(x)))  # type: ignore[misc]
    if question.wrt is not None and not question.reference.gated:

        def value(x: Array) -> Array:
            return question.record(question.values(x), None)

        for gradient in (
            lambda x: np.gradient(value(x), x),
            lambda x: np.gradient(value(x)),
            lambda x: np.diff(value(x)) / np.diff(x),
        ):
            yield Mixed(
                Part(
                    "difference-quotient",
                    "The slope is estimated from neighbouring numbers of the array, as np.gradient "
                    "does. They may be far apart, or in any order. Write the formula of the slope.",
                ),
                gradient,
            )


def explain_whole(trial: Trial) -> list[Part]:
    """Return how a function mixes the numbers of an array, if every answer shows it.

    There may be several ways that come to the same.
    """
    probes = [(probe, outcome) for probe, outcome in trial.made if _tells(trial, probe)]
    found = [way.part for way in mixed(trial.question) if _holds(trial, way, probes)]
    return list({part.name: part for part in reversed(found)}.values())[::-1]


def _holds(trial: Trial, way: Mixed, probes: list[tuple[Probe, Outcome]]) -> bool:
    compared = 0
    for probe, outcome in probes:
        same = _same(trial, way, probe, outcome)
        if same is False and (outcome.error or not _at_kinks(trial, probe)):
            return False
        compared += same is True and find(trial.question.reference, outcome) is not None
    return compared >= ENOUGH


def _tells(trial: Trial, probe: Probe) -> bool:
    """Whether a probe tells arrays from their numbers, without extremes."""
    numbers = trial.numbers(probe)
    ordinary = probe.x.dtype == np.float64 and probe.layout == "plain" and numbers.size > 1
    return bool(ordinary and np.all(np.abs(numbers) < 100))


def _at_kinks(trial: Trial, probe: Probe) -> bool:
    """Whether a slope may have been taken by another convention somewhere."""
    places = [0.0, *trial.question.reference.places] if trial.question.wrt else []
    return bool(np.isin(trial.numbers(probe), places).any())


def _same(trial: Trial, way: Mixed, probe: Probe, outcome: Outcome) -> bool | None:
    """Whether a way gives what the function gave; None where both fail."""
    with np.errstate(all="ignore"):
        try:
            mirror = np.asarray(way.whole(probe.x.astype(np.float64)), dtype=np.float64)
        except Exception:
            return None if outcome.error else False
        if outcome.array is None or outcome.array.shape != mirror.shape:
            return False
        size = float(np.abs(mirror[np.isfinite(mirror)]).max(initial=0.0))
        return bool(
            np.allclose(
                outcome.array.astype(np.float64),
                mirror,
                rtol=1e-8,
                atol=1e-12 * size + 1e-15,
                equal_nan=True,
            )
        )
