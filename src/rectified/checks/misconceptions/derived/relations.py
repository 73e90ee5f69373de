"""Value for slope, the wrong variable, the wrong place: what is asked, mistaken as a whole."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from rectified.checks.misconceptions.derived.hypothesis import Compute, Hypothesis, of_tree
from rectified.checks.misconceptions.derived.question import Question
from rectified.checks.misconceptions.formulas.slopes import derivative


def relations(question: Question) -> Iterator[Hypothesis]:
    """Yield what stands in a plain relation to the right answer."""
    yield from _values_and_slopes(question)
    yield from _constants(question)
    yield from _elsewhere(question)
    yield from _changed_as_a_whole(question)


def _values_and_slopes(question: Question) -> Iterator[Hypothesis]:
    unit, wrt = question.reference.unit.title, question.wrt
    if wrt is not None:
        yield Hypothesis(
            "value-for-slope",
            f"This is {unit} itself. What is asked is {question.title}: how fast the value "
            f"changes with {_variable(wrt)}, not the value.",
            lambda values: question.record(values, None),
            0.7,
        )
    for variable in question.derivatives:
        if variable == wrt:
            continue
        title = question.slope_title(variable)
        if wrt is None:
            name, sentence = "slope-for-value", f"This is {title}, not {unit} itself."
        else:
            name = "wrong-variable"
            sentence = (
                f"This is {title}. What is asked is the derivative by {_variable(wrt)}: all else "
                "counts as a constant."
            )
        yield Hypothesis(
            name,
            sentence,
            lambda values, by=variable: question.record(values, by),  # type: ignore[misc]
            0.7,
        )
    variable = wrt or question.argument
    if variable in question.variables:
        size = f"{variable} · "
        if wrt is not None:
            yield Hypothesis(
                "slope-times-input",
                f"This is {variable} times {question.title}. The slope alone is asked.",
                lambda values: values[variable] * question.record(values, wrt),
                1.2,
            )
            yield Hypothesis(
                "ratio-for-slope",
                f"This is the value divided by {variable}: how steep a line from the origin is, "
                "not "
                "the slope of the function.",
                lambda values: question.record(values, None) / values[variable],
                1.2,
            )
        elif not _is_on_or_off(question, variable):
            yield Hypothesis(
                "slope-for-value",
                f"This is {size}the slope, not the value.",
                lambda values: values[variable] * question.record(values, variable),
                1.3,
            )
    if question.value is not None and wrt is not None and question.rights:
        twice = derivative(question.rights[-1], wrt)
        yield Hypothesis(
            "differentiated-twice",
            f"This is the second derivative: {question.title} is differentiated once more.",
            of_tree(twice),
            0.745,
        )


def _constants(question: Question) -> Iterator[Hypothesis]:
    """Yield slopes that do not depend on the input."""
    if question.wrt not in question.variables:
        return
    for number in (1.0, 0.0):
        yield Hypothesis(
            "constant-slope",
            f"This answers {number:g} everywhere, as if the function were a straight line.",
            lambda values, number=number: number,  # type: ignore[misc]
            0.6,
        )
    for name in sorted(question.given):
        yield Hypothesis(
            "constant-slope",
            f"This answers {name} everywhere, as if the function were a straight line.",
            lambda values, name=name: values[name],  # type: ignore[misc]
            0.61,
        )


def _variable(wrt: str) -> str:
    return {"value": "the value", "gate": "the gate"}.get(wrt, wrt)


def _elsewhere(question: Question) -> Iterator[Hypothesis]:
    """Yield the right function, of something else than the input."""
    argument = question.argument
    wrt = question.wrt

    def at(change: Compute) -> Compute:
        return lambda values: question.record({**values, argument: change(values)}, wrt)

    def activated(values: dict[str, Any]) -> Any:
        return question.activation(values[argument], **question.of(values))

    of = "its gate" if question.reference.gated else "x"
    if wrt == argument:
        yield Hypothesis(
            "slope-at-output",
            f"The slope is taken at the wrong place: at the output f({_short(question)}), not at "
            "the "
            f"input {_short(question)}. Pass on what went into the function, not what came out.",
            at(activated),
            0.75,
        )
    elif wrt is None:
        yield Hypothesis(
            "applied-twice",
            f"The activation is applied twice, to its own value. Apply it once, to {of}.",
            at(activated),
            1.1,
        )
    yield Hypothesis(
        "mirrored",
        f"This is right for −{argument}: somewhere the sign of {of} is turned. At {argument} = 1 "
        "it "
        f"answers what belongs to −1.",
        at(lambda values: -values[argument]),
        0.86,
    )
    yield Hypothesis(
        "magnitude-only",
        f"The sign of {of} is lost: this answers for −1 what is right for 1.",
        at(lambda values: np.abs(values[argument])),
        1.3,
    )


def _short(question: Question) -> str:
    return "gate" if question.reference.gated else "x"


def _changed_as_a_whole(question: Question) -> Iterator[Hypothesis]:
    """Yield the right answer with one operation too many."""

    def right(values: dict[str, Any]) -> Any:
        return question.record(values, question.wrt)

    argument = question.argument
    what = question.title
    changes: dict[str, tuple[Compute, str, float]] = {
        "flipped-sign": (
            lambda values: -right(values),
            "Every answer has the wrong sign: a minus is missing, or there is one too many.",
            0.72,
        ),
        "absolute": (
            lambda values: np.abs(right(values)),
            f"This is the absolute value of {what}: where the answer should be negative, its sign "
            "is lost.",
            1.0,
        ),
        "complement": (
            lambda values: 1.0 - right(values),
            f"This is 1 minus {what}.",
            1.1,
        ),
        "inverted": (
            lambda values: 1.0 / right(values),
            f"This is 1 divided by {what}: numerator and denominator have changed places.",
            1.1,
        ),
        "squared": (lambda values: np.square(right(values)), f"This is the square of {what}.", 1.1),
        "square-root": (
            lambda values: np.sqrt(right(values)),
            f"This is the square root of {what}.",
            1.2,
        ),
        "times-input": (
            lambda values: values[argument] * right(values),
            f"This is {what}, times {argument}: a factor too many.",
            1.3,
        ),
        "divided-by-input": (
            lambda values: right(values) / values[argument],
            f"This is {what}, divided by {argument}: a factor {argument} is missing.",
            1.3,
        ),
        "input-added": (
            lambda values: right(values) + values[argument],
            f"To {what} {argument} is added.",
            1.4,
        ),
        "input-subtracted": (
            lambda values: right(values) - values[argument],
            f"From {what} {argument} is subtracted.",
            1.4,
        ),
        "exponential-of-it": (
            lambda values: np.exp(right(values)),
            f"This is e to the power of {what}.",
            1.4,
        ),
        "logarithm-of-it": (
            lambda values: np.log(right(values)),
            f"This is the logarithm of {what}.",
            1.4,
        ),
    }
    for name, (compute, sentence, cost) in changes.items():
        yield Hypothesis(name, sentence, compute, cost)
    yield Hypothesis(
        "flipped-sign",
        f"This is −f(−{argument}), the function turned by half a turn around the origin.",
        lambda values: -question.record({**values, argument: -values[argument]}, question.wrt),
        1.2,
    )
    for sign, name, side in ((1.0, "cut-below", "negative"), (-1.0, "cut-above", "positive")):
        yield Hypothesis(
            name,
            f"Every {side} answer is replaced by 0: something cuts at 0, as ReLU would.",
            lambda values, sign=sign: sign * np.maximum(sign * right(values), 0.0),  # type: ignore[misc]
            1.2,
        )
    if question.wrt is not None:
        yield from _masks(question)


def _masks(question: Question) -> Iterator[Hypothesis]:
    """Yield what asks the output of the function for its sign."""

    def output(values: dict[str, Any]) -> Any:
        return question.record(values, None)

    line = question.values(question.reference.inputs(_LINE))
    never = not np.any(output(line) < 0)
    if never and _is_on_or_off(question, question.wrt) and not question.reference.gated:
        yield Hypothesis(
            "mask-of-output",
            f"The mask asks the output: {question.reference.unit.title} is never negative, so that "
            "A >= 0 is always true, and the slope 1 everywhere. Ask the input whether it is above "
            "0.",
            lambda values: (output(values) >= 0) * 1.0,
            0.6,
        )
    else:
        yield Hypothesis(
            "mask-of-output",
            "This is a mask, 0 or 1, by the sign of the output. The slope is not.",
            lambda values: (output(values) > 0) * 1.0,
            1.3,
        )


_LINE = np.linspace(-9.0, 9.0, 37)


def _is_on_or_off(question: Question, variable: str | None) -> bool:
    """Whether a derivative is a mask, 0 or 1 everywhere."""
    line = question.values(question.reference.inputs(_LINE))
    return bool(np.isin(question.record(line, variable), [0.0, 1.0]).all())
