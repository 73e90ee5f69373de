"""All misconceptions about one question, written and derived, each with an implementation."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from rectified.activations import Activation, GatedUnit, get
from rectified.checks.diagnosis import bank_of
from rectified.checks.misconceptions import MISCONCEPTIONS, Misconception
from rectified.checks.misconceptions.derived.hypothesis import Hypothesis
from rectified.checks.misconceptions.derived.question import Question
from rectified.checks.misconceptions.derived.samples import Samples
from rectified.checks.misconceptions.derived.search import Bank
from rectified.checks.misconceptions.forms.arranged import ARRANGED, Arranged
from rectified.checks.misconceptions.forms.kinds import KINDS, NOTHING, PRINTS
from rectified.checks.misconceptions.forms.precision import INTEGERS
from rectified.checks.misconceptions.forms.residue import OVERWRITES
from rectified.checks.misconceptions.forms.scalars import DECIDES, ROWS
from rectified.checks.misconceptions.forms.trial import Part, right_answers
from rectified.checks.misconceptions.forms.wholes import mixed
from rectified.checks.reference import Reference
from rectified.numerics import Array

Function = Callable[..., object]

PLAIN = 0.74
"""What costs more is told as a constant, a factor or a summand, where it is no more."""

UNUSUAL = 2.9
"""What costs more is too far-fetched to be listed."""

LINE = np.array([-31.0, -7.3, -4.4, -2.6, -1.4, -0.9, -0.35, 0.27, 0.8, 1.3, 2.4, 4.7, 8.1, 33.0])
"""Numbers at which misconceptions are compared with one another."""


def misconceptions_of(
    activation: Activation | GatedUnit | str, wrt: str | None = None, **parameters: Any
) -> tuple[Misconception, ...]:
    """Return the misconceptions about an activation, or about a derivative of one.

    Parameters
    ----------
    activation : Activation, GatedUnit or str
        The reference, or its name.
    wrt : str, optional
        The variable of the derivative; the values are asked without it.
    **parameters
        Parameters of the activation, handed to the implementations.

    Returns
    -------
    tuple of Misconception
        Those written by hand, then the derived ones, the plainest first, each different from
        the right function and from one another. A number that is fitted to a student's answers
        is an example here.

    Raises
    ------
    TypeError, ValueError
        As for `check`.
    """
    unit = get(activation) if isinstance(activation, str) else activation
    reference = Reference(unit, wrt, "any", parameters)
    asked = (unit.name, wrt)
    written = [one for one in MISCONCEPTIONS if (one.activation, one.wrt) == asked]
    bank = bank_of(reference)
    derived = [
        Misconception(name, unit.name, function, sentence, wrt=wrt, parameters=parameters)
        for name, sentence, function in [*_formulas(bank), *_ways(bank.question)]
    ]
    return (*written, *derived)


def _formulas(bank: Bank) -> Iterator[tuple[str, str, Function]]:
    """Yield the wrong formulas that differ from one another."""
    question = bank.question
    with np.errstate(all="ignore"):
        samples = Samples(question, question.reference.inputs(LINE), np.zeros(LINE.size))
        known = [samples.right]
        examples = [one.filled(one.example) for one in bank.open if one.cost < UNUSUAL]
        for one in sorted([*bank.closed, *examples], key=lambda hypothesis: hypothesis.cost):
            answers = samples.answers_of(one)
            if not np.isfinite(answers).any() or any(_same(answers, other) for other in known):
                continue
            if one.cost > PLAIN and _plainer(answers, samples.right):
                continue
            known.append(answers)
            yield one.name, one.sentence, _function(question, one)


def _plainer(answers: Array, right: Array) -> bool:
    """Whether answers are a constant, or the right ones times or plus one."""
    factors = (answers / right)[np.isfinite(answers / right)]
    return any(np.ptp(row) <= 1e-9 for row in (answers, answers - right, factors) if row.size)


def _same(a: Array, b: Array) -> bool:
    return bool(np.allclose(a, b, rtol=1e-6, atol=1e-9, equal_nan=True))


def _function(question: Question, one: Hypothesis) -> Function:
    def wrong(x: Any, **parameters: Any) -> Any:
        shape = question.reference.numbers(x).shape
        return np.array(one.answers(question.values(x, parameters), shape))

    return wrong


def _ways(question: Question) -> Iterator[tuple[str, str, Function]]:
    """Yield the ways to answer wrongly what is computed rightly."""

    def right(x: Any) -> Array:
        return right_answers(question, np.asarray(x))

    for part, function in _of_one_answer(question, right):
        yield part.name, part.sentence, _taking_parameters(function)
    shaped = [(way.part, lambda x, way=way: _laid_out(way, right(x))) for way in ARRANGED]
    for part, function in [*shaped, *((one.part, one.whole) for one in mixed(question))]:
        if not _harmless(question, function):
            yield part.name, part.sentence, _taking_parameters(function)


def _laid_out(way: Arranged, y: Array) -> Any:
    return list(way.arrange(y)) if way.kinds else way.arrange(y)


def _harmless(question: Question, function: Callable[[Any], Any]) -> bool:
    """Whether a way changes nothing in the answers to a row and a table."""
    row = question.reference.inputs(LINE)
    table = question.reference.inputs(LINE.reshape(2, -1))
    for x in (row, table):
        try:
            with np.errstate(all="ignore"):
                answers = np.asarray(function(np.array(x)), dtype=float)
        except Exception:
            return False
        right = right_answers(question, x)
        if answers.shape != right.shape or not _same(answers, right):
            return False
    return True


def _of_one_answer(
    question: Question, right: Callable[[Any], Array]
) -> Iterator[tuple[Part, Callable[[Any], Any]]]:
    def overwriting(x: Any) -> Any:
        y = right(x)
        np.copyto(x, np.zeros(x.shape), casting="unsafe")
        return y

    def deciding(x: Any) -> Any:
        return right(x) if question.reference.numbers(x) > 0 else right(x) * 1.0

    yield PRINTS, lambda x: print(list(right(x).ravel()))
    yield NOTHING, lambda x: None
    yield KINDS["str"], lambda x: str(right(x))
    yield KINDS["generator"], lambda x: (number for number in right(x).ravel())
    yield KINDS["function"], lambda x: right
    yield OVERWRITES, overwriting
    yield DECIDES, deciding
    if not _same(right(question.reference.inputs(LINE)) % 1, np.zeros(LINE.size)):
        yield INTEGERS, lambda x: np.nan_to_num(right(x)).astype(np.int64)
        rounded = Part("rounded", "The answers are rounded to 2 decimals. Return all digits.")
        yield rounded, lambda x: np.round(right(x), 2)
    if not question.reference.gated:
        yield ROWS, lambda x: [float(right(number)) for number in x]


def _taking_parameters(function: Callable[[Any], Any]) -> Function:
    return lambda x, **parameters: function(x)
